import Lexicon
import TextSegmentation

/// A relation while a document is read.
struct FactDraft: Sendable {
  var subject: Int
  var predicate: String
  var object: FactObject
  var confidence: Double
  /// The words that state it.
  var words: Range<Int>
  var rule: String
  var modality = Modality.asserted
  var firmness: Firmness?
  var speaker: Int?
  var from: Int?
  var event: Int?

  init(
    _ subject: Int, _ predicate: String, _ object: FactObject, confidence: Double,
    words: Range<Int>, rule: String
  ) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.confidence = confidence
    self.words = words
    self.rule = rule
  }
}

/// What the relation rules work on: text, lexicon, mentions.
struct RelationContext: Sendable {
  let text: AnnotatedText
  let lexicon: FinderLexicon
  let naming: Naming
  var resolved: ResolvedMentions

  var words: [Word] { text.words }

  /// The entity of a candidate.
  func entity(_ candidate: Int) -> Int? { resolved.entityOf[candidate] }

  func range(_ candidate: Int) -> Range<Int> { resolved.candidates[candidate].words }

  /// The words from one mention to the other.
  func span(_ first: Range<Int>, _ second: Range<Int>) -> Range<Int> {
    min(first.lowerBound, second.lowerBound)..<max(first.upperBound, second.upperBound)
  }

  /// The mention (the longest) that has the word, of one of the types.
  func mention(at word: Int, of types: Set<EntityType>) -> Int? {
    resolved.covering(word, in: text.sentence(ofWord: word)).filter {
      resolved.entityOf[$0] != nil && types.contains(resolved.candidates[$0].type)
    }.max { range($0).count < range($1).count }
  }

  /// Mentions of the types in the sentence, outermost only.
  func outerMentions(of types: Set<EntityType>, in sentence: Range<Int>) -> [Int] {
    let all = resolved.mentions(of: types, in: sentence)
    return all.filter { one in
      !all.contains {
        $0 != one && range($0).lowerBound <= range(one).lowerBound
          && range($0).upperBound >= range(one).upperBound
          && range($0).count > range(one).count
          && resolved.candidates[$0].type == resolved.candidates[one].type
      }
    }
  }

  /// The act whose text this is, named in its first lines at a line's start; nil in other texts.
  var ownAct: Int? {
    let first = text.sentences.prefix(4).last?.words.upperBound ?? 0
    return resolved.mentions(of: [.law], in: 0..<first).first {
      text.opensLine(range($0).lowerBound)
    }
  }

  private static let wishes: WordSet = [
    "поручить", "предложить", "рекомендовать", "планировать", "намеренный", "собираться", "хотеть",
    "призвать", "просить", "попросить", "обязать", "считать", "целесообразный", "необходимо",
    "нужно", "следует", "решить", "пообещать",
  ]

  /// Whether the words before `index` in its clause deny or doubt what follows.
  func modality(ofTrigger trigger: Range<Int>) -> Modality {
    let sentence = text.sentence(ofWord: trigger.lowerBound)
    var index = trigger.lowerBound - 1
    var steps = 0
    while index >= sentence.lowerBound, steps < 3 {
      if lexicon.negation[words[index].folded] != nil, steps < 2 {
        let next = words[index + 1].folded
        if next != "только" && next != "only" { return .negated }
      }
      index -= 1
      steps += 1
    }
    index = trigger.lowerBound - 1
    steps = 0
    while index >= sentence.lowerBound, steps < 8, words[index].text != ";" {
      let isMonth = words[index].isCapitalized && lexicon.months[words[index].folded] != nil
      if words[index].isWord, !isMonth,
        lexicon.unasserted[words[index].folded] != nil
          || lexicon.unasserted[words[index].lemma] != nil
      {
        return .proposed
      }
      index -= 1
      steps += 1
    }
    // «считает целесообразным провести форум»
    let head = words[trigger.lowerBound].head
    if words[trigger.lowerBound].isInfinitive, head >= 0,
      Self.wishes.contains(words[head].lemma) || Self.wishes.contains(words[head].folded)
    {
      return .proposed
    }
    if words[trigger.lowerBound].language == .kazakh
      || words[trigger.lowerBound].language == .english
    {
      let end = min(sentence.upperBound, trigger.upperBound + 2)
      for next in trigger.upperBound..<max(end, trigger.upperBound)
      where lexicon.negation[words[next].folded] != nil {
        return .negated
      }
    }
    return .asserted
  }
}
