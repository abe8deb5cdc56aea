import GraphAccess
import LabelIndex
import Lexicon
import Ontology
import RDFModel
import TextSegmentation

/// A question taken apart: what is asked, what is named, and the parts that it asks in.
struct QuestionAnalysis<Graph: QueryableGraph> {
  let text: QuestionText
  let lexicon: QuestionLexicon
  let matching: PhraseMatching
  let facts: GraphFacts<Graph>
  private(set) var parts: [QuestionPart] = []
  private(set) var mentions: [Mention] = []
  private(set) var dates: [FoundDate] = []
  /// Words whose sense no pattern would keep.
  private(set) var blocked: [Int] = []
  /// Whether a part hangs on a noun: «…, по чьей инициативе …».
  private(set) var hasRelativeClause = false
  /// The words behind «кроме» in «что ещё, кроме …».
  private(set) var excepted: Range<Int>?

  var words: [QuestionWord] { text.words }

  init(
    _ text: QuestionText, lexicon: QuestionLexicon, morphology: QuestionMorphology,
    names: LabelIndex, facts: GraphFacts<Graph>
  ) {
    self.text = text
    self.lexicon = lexicon
    self.facts = facts
    matching = PhraseMatching(language: text.language, morphology: morphology)
    var askings = findAskings()
    dates = DateFinding(lexicon: lexicon, matching: matching).dates(in: words)
    findExcepted()
    var taken = Set(askings.flatMap { Array($0.range) })
    for asking in askings { taken.formUnion(asking.noun.map(Array.init) ?? []) }
    for date in dates { taken.formUnion(date.range) }
    taken.formUnion(excepted.map(Array.init) ?? [])
    let finder = MentionFinder(names: names, lexicon: lexicon, matching: matching, facts: facts)
    mentions = finder.mentions(in: words) { !taken.contains($0) }
    // «Бас» behind a question word may be asked and answered: a question word in a name is none.
    askings.removeAll { asking in mentions.contains { $0.range.contains(asking.range.lowerBound) } }
    blocked = words.indices.filter { index in
      !words[index].isQuoted && !(excepted?.contains(index) ?? false)
        && matching.holds(lexicon.blocks, words[index])
        && !mentions.contains { $0.range.contains(index) }
    }
    split(by: askings)
  }

  // MARK: - What is asked

  private func findAskings() -> [Asking] {
    var result: [Asking] = []
    var index = 0
    while index < words.count {
      guard !words[index].isQuoted,
        let match = matching.longest(of: lexicon.asking, in: words, at: index),
        var asking = asking(match.entry, match.range)
      else {
        index += 1
        continue
      }
      if asking.kind == .which || asking.kind == .count
        || (asking.kind == .thing && text.language == .english)
      {
        addNoun(to: &asking)
      }
      result.append(asking)
      index = (asking.noun ?? asking.range).upperBound
    }
    return result
  }

  private func asking(_ entry: LexiconEntry, _ range: Range<Int>) -> Asking? {
    guard let kind = entry["kind"].flatMap(Asking.Kind.init(rawValue:)) else { return nil }
    var grammaticalCase = entry["case"]
    if text.language == .russian, kind == .which || kind == .agent, grammaticalCase == nil {
      let cases = words[range.lowerBound].cases
      grammaticalCase = cases.count == 1 ? cases.first : nil
    }
    return Asking(kind: kind, grammaticalCase: grammaticalCase, range: range)
  }

  /// The noun behind «какой», «сколько», `what`: at most two modifiers stand between.
  private func addNoun(to asking: inout Asking) {
    let start = asking.range.upperBound
    for place in start..<min(start + 4, words.count) {
      let word = words[place]
      if word.isQuoted || (word.followsComma && place > start) { return }
      if let match = matching.longest(of: lexicon.nouns, in: words, at: place),
        let kind = match.entry["kind"].flatMap(Asking.Kind.init(rawValue:))
      {
        if kind == .place {
          if let named = classPhrase(at: place) { asking.classes = named.classes }
        }
        if asking.kind != .count { asking.kind = kind }
        if kind == .agent { asking.classes = facts.classes(below: ["Person"]) }
        asking.noun = start..<match.range.upperBound
        return
      }
      if let match = classPhrase(at: place) {
        asking.classes = match.classes
        asking.noun = start..<match.range.upperBound
        if asking.kind == .thing { asking.kind = .which }
        return
      }
      if let match = matching.longest(of: lexicon.bodies, in: words, at: place),
        place == start
          || words[start..<place].allSatisfy({ $0.isModifier })
      {
        // The noun itself stays a condition on the name: «какой комитет» asks for no ministry.
        asking.classes = facts.classes(below: ["Body"])
        asking.noun = start..<min(match.range.lowerBound, words.count)
        if asking.kind == .thing { asking.kind = .which }
        return
      }
      // «What is the goal»: a verb, no noun.
      if text.language == .english, matching.holds(lexicon.fillers, word) { return }
      if text.language == .russian, !word.isModifier { return }
    }
  }

  /// The longest name of a class at a place, with all classes that it may mean.
  func classPhrase(at place: Int) -> (classes: [IRI], range: Range<Int>)? {
    var best: (classes: [IRI], range: Range<Int>)?
    for entry in lexicon.classes where matching.isMine(entry.language) {
      let end = place + entry.words.count
      guard end <= words.count, entry.words.count >= (best?.range.count ?? 1) else { continue }
      guard entry.words.indices.allSatisfy({ matching.fits(entry.words[$0], words[place + $0]) })
      else { continue }
      let classes = facts.classes(below: entry.iri)
      let isLonger = entry.words.count > (best?.range.count ?? 0)
      best = (isLonger ? classes : (best?.classes ?? []) + classes, place..<end)
    }
    return best
  }

  private mutating func findExcepted() {
    for index in words.indices {
      guard let match = matching.longest(of: lexicon.exceptions, in: words, at: index) else {
        continue
      }
      var end = match.range.upperBound
      while end < words.count, !words[end].followsComma, end - match.range.upperBound < 3 {
        end += 1
      }
      let isClosed = end < words.count && words[end].followsComma
      if isClosed, end > match.range.upperBound {
        excepted = index..<end
      }
      return
    }
  }

  // MARK: - Parts

  private static var conjunctions: Set<String> { ["и", "а", "and", "және", "ал", "or", "или"] }
  /// Question words that join a clause to a noun when only a comma stands before them.
  private static var relatives: Set<String> {
    ["чей", "который", "где", "куда", "когда", "что", "who", "which", "where", "whose", "when"]
  }

  private mutating func split(by askings: [Asking]) {
    var starts: [Int] = [0]
    var owners: [Asking?] = [askings.first]
    for (number, asking) in askings.enumerated().dropFirst() {
      let before = (askings[number - 1].noun ?? askings[number - 1].range).upperBound
      let first = asking.range.lowerBound
      var boundary: Int?
      for place in stride(from: first, through: max(before, first - 4), by: -1) {
        if place > 0, Self.conjunctions.contains(words[place - 1].folded), place - 1 >= before - 1 {
          boundary = place
          break
        }
        if words[place].followsComma {
          let word = words[first]
          if ([word.folded] + word.lemmas).contains(where: Self.relatives.contains) {
            hasRelativeClause = true
          }
          boundary = place
          break
        }
      }
      guard let boundary, boundary > starts[starts.count - 1] else { continue }
      starts.append(boundary)
      owners.append(asking)
    }
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : words.count
      var own = Array(start..<end)
      if let last = own.last, number + 1 < starts.count,
        Self.conjunctions.contains(words[last].folded)
      {
        own.removeLast()
      }
      own.removeAll { excepted?.contains($0) ?? false }
      var part = QuestionPart(own: own, asking: owners[number])
      part.refersBack =
        number > 0
        && own.contains { place in
          matching.holds(lexicon.backReferences, words[place])
        }
      parts.append(part)
    }
    joinSecondAsking()
    referToClasses()
    borrow()
    readManner()
  }

  /// «Какой закон и какая статья запрещают …»: one clause that asks for two things.
  private mutating func joinSecondAsking() {
    guard parts.count == 2, let first = parts[0].asking, let second = parts[1].asking,
      first.kind == .which, second.kind == .which, !first.classes.isEmpty, !second.classes.isEmpty
    else { return }
    let said = Set(first.range).union(first.noun.map(Array.init) ?? [])
    guard parts[0].own.allSatisfy({ said.contains($0) || isFiller(words[$0]) }) else { return }
    parts[1].second = first
    parts[1].own = parts[0].own + parts[1].own
    parts.removeFirst()
  }

  /// «Какие из них …»: of the kind that the part before asked for.
  private mutating func referToClasses() {
    for number in parts.indices.dropFirst() where parts[number].refersBack {
      guard let asking = parts[number].asking, asking.kind == .which, asking.classes.isEmpty,
        let classes = parts[number - 1].asking?.classes, !classes.isEmpty
      else { continue }
      parts[number].asking?.classes = classes
      parts[number].asksOfBefore = true
    }
  }

  /// A part that names nothing shares the words of the part beside it.
  private mutating func borrow() {
    for number in parts.indices where parts.count > 1 {
      let own = Set(parts[number].own)
      let names = mentions.contains { !own.isDisjoint(with: $0.range) }
      let points = parts[number].own.contains { matching.holds(lexicon.documents, words[$0]) }
      if names || (points && !parts[number].asksOfBefore) { continue }
      let other = number == 0 ? 1 : number - 1
      var hidden: Set<Int> = []
      if let asking = parts[other].asking {
        hidden.formUnion(asking.range)
        if number == 0 { hidden.formUnion(asking.noun.map(Array.init) ?? []) }
      }
      let source = parts[other].own + parts[other].borrowed
      parts[number].borrowed = source.filter { !hidden.contains($0) }
    }
  }

  /// «Қалай аударылған»: how something is translated asks for a text.
  private mutating func readManner() {
    for number in parts.indices where parts[number].asking?.kind == Asking.Kind.none {
      if cues(of: parts[number]).contains(where: { $0.property == "translation" }) {
        parts[number].asking?.kind = .thing
      }
    }
  }

  func isFiller(_ word: QuestionWord) -> Bool {
    !word.isQuoted
      && (QuestionLexicon.isSmall(word.folded) || matching.holds(lexicon.fillers, word))
  }

  // MARK: - Relations

  /// The relations that the words of a part may name; a phrase within a longer one does not count.
  func cues(of part: QuestionPart) -> [FoundCue] {
    let places = (part.own + part.borrowed).sorted()
    let free = places.filter { place in
      !words[place].isQuoted
        && !mentions.contains { $0.range.contains(place) }
    }
    let asksWhere = part.asking.map { [.place, .date].contains($0.kind) } ?? false
    var found: [FoundCue] = []
    for cue in lexicon.cues(for: free.map { words[$0] }) where matching.isMine(cue.language) {
      if let positions = positions(of: cue, in: free, places, asksWhere), !positions.isEmpty {
        found.append(FoundCue(cue: cue, positions: positions))
      }
    }
    return found.filter { one in
      !found.contains { other in
        other.positions.count > one.positions.count
          && Set(one.positions).isSubset(of: other.positions)
      }
    }
  }

  /// Where the words of a phrase stand, all of them within a few words of each other; a preposition
  /// may be missing where the question word stands in its place.
  private func positions(
    of cue: QuestionLexicon.Cue, in free: [Int], _ all: [Int], _ asksWhere: Bool
  ) -> [Int]? {
    var result: [Int] = []
    for pattern in cue.words {
      let isCount = QuestionLexicon.isCounting(pattern)
      let isSmall = QuestionLexicon.isSmall(pattern) && !isCount
      let place = (isSmall ? all : free).first { place in
        !result.contains(place) && matching.fits(pattern, words[place])
      }
      guard let place else {
        if isSmall, asksWhere || cue.words.count > 2 || cue.language == .english { continue }
        return nil
      }
      if !isSmall { result.append(place) }
    }
    result.sort()
    guard let first = result.first, let last = result.last, last - first <= 8 else { return nil }
    return result
  }
}
