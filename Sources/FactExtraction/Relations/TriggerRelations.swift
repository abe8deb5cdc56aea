import Lexicon
import Morphology
import TextSegmentation

/// Relations that a phrase of the lexicon states between two mentions of one sentence.
struct TriggerRelations {
  let context: RelationContext
  let rules: TriggerIndex

  private var words: [Word] { context.words }

  func find() -> [FactDraft] {
    var result: [FactDraft] = []
    for sentence in context.text.sentences where sentence.language != .other {
      for start in sentence.words {
        for (rule, pattern) in rules.patterns(startingWith: words[start]) {
          guard let end = match(pattern, at: start, limit: sentence.words.upperBound) else {
            continue
          }
          result += facts(rule, pattern, trigger: start..<end, sentence: sentence.words)
        }
      }
    }
    return result
  }

  /// «создан в марте 2011 года |на основании постановления»: the act made the body.
  private func isFounding(_ trigger: Range<Int>, _ subject: Int, _ object: Int) -> Bool {
    let lower = context.text.sentence(ofWord: trigger.lowerBound).lowerBound
    let before = max(lower, trigger.lowerBound - 10)..<trigger.lowerBound
    return context.resolved.entities[subject].type == .body
      && context.resolved.entities[object].type == .law
      && before.last { words[$0].isVerbal }.map {
        ["создать", "образовать", "учредить"].contains(words[$0].lemma)
      } == true
  }

  /// The end of the trigger, commas between its words allowed.
  private func match(_ pattern: RelationPattern, at start: Int, limit: Int) -> Int? {
    var index = start
    for word in pattern.trigger {
      if index < limit, index > start, words[index].text == "," { index += 1 }
      // “was |officially opened”
      if index < limit, index > start, words[index].language == .english,
        !PhrasePattern.fits(word, words[index]), Self.adverbs.contains(words[index].folded)
      {
        index += 1
      }
      guard index < limit, PhrasePattern.fits(word, words[index]) else { return nil }
      index += 1
    }
    return index
  }

  private static let adverbs: WordSet = [
    "only", "also", "officially", "formally", "originally", "initially", "recently", "jointly",
    "solemnly", "again", "later", "then", "already", "first", "currently", "now", "still",
    "previously", "successfully", "actively", "personally", "long", "unanimously", "subsequently",
  ]

  private func facts(
    _ rule: RelationRule, _ pattern: RelationPattern, trigger: Range<Int>, sentence: Range<Int>
  ) -> [FactDraft] {
    let subjectTypes = Set(rule.subjects.compactMap(EntityType.init(rawValue:)))
    let objectTypes = Set(rule.objects.compactMap(EntityType.init(rawValue:)))
    guard let subjectSlot = pattern.slot(.subject), let objectSlot = pattern.slot(.object) else {
      return []
    }
    let filler = SlotFiller(context: context, trigger: trigger, sentence: sentence)
    let objects = filler.fill(objectSlot, objectTypes, excluding: [])
    guard !objects.isEmpty else { return [] }
    let subjects = filler.fill(subjectSlot, subjectTypes, excluding: objects)
    let modality = context.modality(ofTrigger: trigger)
    var result: [FactDraft] = []
    for subject in subjects {
      for object in objects {
        guard let first = context.entity(subject), let second = context.entity(object),
          first != second
        else { continue }
        var evidence = context.span(
          context.span(context.range(subject), context.range(object)), trigger)
        if evidence.count > 3 * sentence.count || !sentence.contains(evidence.lowerBound) {
          evidence = sentence
        }
        let predicate =
          rule.predicate == "basedOn" && isFounding(trigger, first, second)
          ? "establishedBy" : rule.predicate
        var fact = FactDraft(
          first, predicate, .entity(second), confidence: pattern.confidence, words: evidence,
          rule: "\(predicate): \(pattern.trigger.joined(separator: " "))")
        fact.modality = modality
        result.append(fact)
      }
    }
    return result
  }
}

/// The patterns of the lexicon by the first word of their triggers.
struct TriggerIndex: Sendable {
  private var byWord = WordMap<[Int]>()
  private var kazakh: [Int] = []
  private let all: [(rule: RelationRule, pattern: RelationPattern)]

  init(_ relations: [RelationRule]) {
    var all: [(RelationRule, RelationPattern)] = []
    for rule in relations {
      for pattern in rule.patterns.flatMap({ [$0] + ($0.floating.map { [$0] } ?? []) }) {
        if pattern.language == .kazakh { kazakh.append(all.count) }
        if let first = pattern.trigger.first { byWord[first] = (byWord[first] ?? []) + [all.count] }
        all.append((rule, pattern))
      }
    }
    self.all = all
  }

  func patterns(startingWith word: Word) -> [(rule: RelationRule, pattern: RelationPattern)] {
    guard word.isWord else { return [] }
    guard word.language == .kazakh || byWord.mayHold(word.lexiconKeys) else { return [] }
    var found = byWord[word.folded] ?? []
    for lemma in word.lemmas { found += byWord[lemma] ?? [] }
    if word.language == .kazakh { found += kazakh }
    guard !found.isEmpty else { return [] }
    return Set(found).sorted().map { all[$0] }.filter { $0.pattern.language == word.language }
  }
}
