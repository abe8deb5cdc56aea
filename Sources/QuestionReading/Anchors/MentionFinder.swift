import GraphAccess
import LabelIndex
import Lexicon
import RDFModel
import TextSegmentation

/// Finds the things of the graph that a question names: the longest runs of words that are a name,
/// or the beginning of one, in any form, alphabet and language that can be told.
struct MentionFinder<Graph: QueryableGraph> {
  let names: LabelIndex
  let lexicon: QuestionLexicon
  let matching: PhraseMatching
  let facts: GraphFacts<Graph>

  static var longest: Int { 14 }
  static var mostLabels: Int { 200 }

  /// - Parameter isFree: Whether a word may belong to a name.
  func mentions(in words: [QuestionWord], isFree: (Int) -> Bool) -> [Mention] {
    var result: [Mention] = []
    var start = 0
    while start < words.count {
      guard isFree(start), mayBegin(words[start]) else {
        start += 1
        continue
      }
      var end = start
      while end < words.count, end - start < Self.longest, isFree(end) { end += 1 }
      var found: Mention?
      for stop in stride(from: end, to: start, by: -1) where mayEnd(words[stop - 1]) {
        if let mention = mention(words, start..<stop) {
          found = mention
          break
        }
      }
      if let found {
        result.append(found)
        start = found.range.upperBound
      } else {
        start += 1
      }
    }
    return result
  }

  private func mayBegin(_ word: QuestionWord) -> Bool {
    word.isQuoted || !isSmall(word)
  }

  private func mayEnd(_ word: QuestionWord) -> Bool { mayBegin(word) }

  private func isSmall(_ word: QuestionWord) -> Bool {
    QuestionLexicon.isSmall(word.folded)
      || (!word.isCapital && matching.holds(lexicon.fillers, word)
        && word.folded.unicodeScalars.count < 4)
  }

  /// The things called by exactly these words, else the one thing whose name they begin.
  func mention(_ words: [QuestionWord], _ range: Range<Int>) -> Mention? {
    let span = words[range].filter { $0.isQuoted || !QuestionLexicon.isSmall($0.folded) }
    guard !span.isEmpty else { return nil }
    if span.count == 1, !span[0].isCapital, !span[0].isQuoted, !span[0].isNumber {
      return common(span[0], range) ?? holder(span, [[span[0].folded] + span[0].lemmas], range)
    }
    let near = span.map { [$0.folded] + $0.lemmas }
    if let holder = holder(span, near, range) { return holder }
    if let mention = mention(near, span, range, isFar: false) { return mention }
    let far = span.map { spellings(of: $0) }
    guard zip(near, far).contains(where: { $0.count < $1.count }) else { return nil }
    return mention(far, span, range, isFar: true)
  }

  /// «Глава государства»: a title that stands for the one who holds it.
  private func holder(
    _ span: [QuestionWord], _ forms: [[String]], _ range: Range<Int>
  ) -> Mention? {
    guard let match = matching.longest(of: lexicon.posts, in: span, at: 0),
      match.entry.has("alone"), match.range.count == span.count
    else { return nil }
    let labels = names.labels(
      holding: forms, roles: .entity, spareWords: 0, limit: Self.mostLabels)
    if labels.contains(where: { facts.isNamed($0.term) }) { return nil }
    let holders = facts.subjects(
      of: Names.own("holdsPost"),
      labels.map { .iri($0.term) }.filter { facts.isA($0, ["Post"]) })
    guard holders.count == 1 else { return nil }
    return Mention(range: range, terms: holders, isWhole: true, isByTitle: true)
  }

  /// A common noun alone is a name only where it is all of one.
  private func common(_ word: QuestionWord, _ range: Range<Int>) -> Mention? {
    for (forms, isFar) in [([word.folded] + word.lemmas, false), (spellings(of: word), true)] {
      let labels = names.labels(
        holding: [forms], roles: .entity, spareWords: 0, limit: Self.mostLabels)
      let terms = unique(labels.map(\.term)).filter { facts.isNamed($0) }
      if !terms.isEmpty {
        return Mention(range: range, terms: terms.map { .iri($0) }, isWhole: true, isFar: isFar)
      }
    }
    return nil
  }

  private func mention(
    _ forms: [[String]], _ span: [QuestionWord], _ range: Range<Int>, isFar: Bool
  ) -> Mention? {
    let labels = names.labels(
      holding: forms, roles: .entity, spareWords: 10, limit: Self.mostLabels
    ).filter { facts.isNamed($0.term) }
    guard !labels.isEmpty else { return nil }
    let wanted = span.count
    var whole = labels.filter { contentWords($0.text).count <= wanted }
    if !whole.isEmpty {
      // «Ассамблея» and «Об Ассамблее» are two names.
      let exact = whole.filter { QuestionLexicon.words($0.text).count == range.count }
      if !exact.isEmpty {
        let types = Set(exact.flatMap { facts.types(of: .iri($0.term)) })
        whole = whole.filter { !types.isDisjoint(with: facts.types(of: .iri($0.term))) }
      }
      let terms = bestKnown(unique(whole.map(\.term)))
      return Mention(range: range, terms: terms.map { .iri($0) }, isWhole: true, isFar: isFar)
    }
    // A part of a name: its first noun must be among the words.
    let headed = labels.filter { holdsHead($0, of: forms) }
    let terms = unique(headed.map(\.term))
    guard let first = terms.first else { return inner(span, range, labels, isFar: isFar) }
    if terms.count == 1 {
      return Mention(range: range, terms: [.iri(first)], isWhole: false, isFar: isFar)
    }
    // Several begin so: the one that has the fewest further words, if it is alone in that.
    let sizes = Dictionary(grouping: headed) { contentWords($0.text).count }
    guard let least = sizes.keys.min(), let nearest = sizes[least].map({ unique($0.map(\.term)) }),
      nearest.count == 1, least <= wanted + 1, facts.isPerson(.iri(nearest[0]))
    else { return nil }
    return Mention(range: range, terms: [.iri(nearest[0])], isWhole: false, isFar: isFar)
  }

  /// A body by the last part of its name, «… общества *немецкий центр* «…»», where one thing alone
  /// is called so.
  private func inner(
    _ span: [QuestionWord], _ range: Range<Int>, _ labels: [Label], isFar: Bool
  ) -> Mention? {
    let terms = unique(labels.map(\.term))
    guard span.count >= 2, terms.count == 1,
      span.contains(where: { matching.holds(lexicon.bodies, $0) })
    else { return nil }
    return Mention(range: range, terms: [.iri(terms[0])], isWhole: false, isFar: isFar)
  }

  /// Of several people of one surname the one whom the graph says by far the most of, if there is.
  private func bestKnown(_ terms: [IRI]) -> [IRI] {
    guard terms.count > 1, terms.allSatisfy({ facts.isPerson(.iri($0)) }) else { return terms }
    let sorted = terms.map { (degree: facts.degree(of: .iri($0)), term: $0) }
      .sorted { $0.degree > $1.degree }
    return sorted[0].degree >= 3 * sorted[1].degree ? [sorted[0].term] : terms
  }

  /// The words of a label that say something.
  func contentWords(_ label: String) -> [String] {
    QuestionLexicon.words(label).filter { !QuestionLexicon.isSmall($0) }
  }

  /// Whether the noun that a label is built on is among `forms`: the first word that modifies
  /// none in Russian and English, the last in Kazakh; in a person's name any word.
  private func holdsHead(_ label: Label, of forms: [[String]]) -> Bool {
    if facts.isPerson(.iri(label.term)) { return true }
    let words = contentWords(label.text)
    let all = Set(forms.joined().flatMap { names.forms(ofWord: $0) })
    func isThere(_ word: String) -> Bool {
      !all.isDisjoint(with: names.forms(ofWord: word))
    }
    if label.language == "kk" { return words.last.map(isThere) ?? false }
    for word in words.prefix(5) {
      let isNumber = word.unicodeScalars.contains { $0.properties.numericType != nil }
      let isRoman = word.unicodeScalars.allSatisfy { "ivxlcdm".unicodeScalars.contains($0) }
      let isModifier = matching.morphology.reading(of: word, .russian).isModifier
      if isNumber || isRoman || isModifier {
        continue
      }
      return isThere(word)
    }
    return false
  }

  /// A word, its base forms, the same in the other languages, and where it is a name its spellings
  /// in the other alphabet.
  func spellings(of word: QuestionWord) -> [String] {
    var result = [word.folded] + word.lemmas
    result += lexicon.translations(of: result)
    if word.isCapital || word.isQuoted, !word.isNumber {
      let isLatin = word.folded.utf8.allSatisfy { $0 < 0x80 }
      let stems = isLatin ? [word.folded] : [word.folded] + word.lemmas.prefix(1)
      for stem in stems {
        result += isLatin ? NameSpellings.cyrillic(stem) : NameSpellings.latin(stem)
        if !isLatin { result += Self.softened(stem) }
      }
    }
    return unique(result)
  }

  /// With and without the soft sign: «Саран» and «Сарань» are one town.
  private static func softened(_ word: String) -> [String] {
    guard let last = word.unicodeScalars.last else { return [] }
    return last == "ь" ? [String(word.dropLast())] : [word + "ь"]
  }

  private func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }
}
