import EntityTagging
import Lexicon
import Morphology
import NeuralTagging
import TextSegmentation

/// Puts segmentation, dictionary and networks together into words.
struct TextAnnotator: Sendable {
  let analyzer: RussianAnalyzer?
  let kazakh: KazakhAnalyzer?
  let tagger: NeuralTagger?
  let names: EntityTagger?

  func annotate(_ source: SourceText) -> AnnotatedText {
    let segmented = Segmenter().segment(source)
    var words: [Word] = []
    words.reserveCapacity(segmented.tokens.count)
    var sentences: [AnnotatedText.Line] = []
    var counts: [Language: Int] = [:]
    for sentence in segmented.sentences {
      let start = words.count
      for index in sentence.tokens {
        words.append(
          word(segmented.tokens[index], in: segmented, sentences.count, sentence.language))
      }
      counts[sentence.language, default: 0] += sentence.tokens.count
      sentences.append(
        AnnotatedText.Line(
          words: start..<words.count, range: sentence.range, language: sentence.language))
    }
    let offsets = offsets(segmented)
    var annotations = TokenAnnotations()
    if let tagger {
      annotations = tagger.annotate(segmented, layers: [.names, .nameStates, .morphology, .syntax])
      add(annotations, to: &words, offsets: offsets)
    }
    let phrases = addNames(of: segmented, annotations, to: &words, offsets: offsets)
    let breaks = Self.lineBreaks(segmented)
    let quotes = AnnotatedText.matchQuotes(words, paragraphStarts: breaks.lines)
    let main = Language.allCases.max { counts[$0] ?? 0 < counts[$1] ?? 0 } ?? .other
    return AnnotatedText(
      source: source, words: words, sentences: sentences, language: main, phrases: phrases,
      quotes: quotes, hasTree: tagger != nil,
      openings: Dictionary(quotes.map { ($1, $0) }, uniquingKeysWith: { first, _ in first }),
      lineStarts: breaks.lines, paragraphStarts: breaks.paragraphs)
  }

  private func word(
    _ token: Token, in text: SegmentedText, _ sentence: Int, _ language: Language
  ) -> Word {
    let written = text.text(of: token)
    let folded = Folding.fold(written)
    var readings: [Analysis] = []
    if token.kind == .cyrillicWord, language != .kazakh, let analyzer {
      readings = Self.likely(analyzer.analyses(of: written))
    }
    var lemmas: [String] = []
    for reading in readings {
      let lemma = Folding.fold(reading.normalForm)
      if !lemmas.contains(lemma) { lemmas.append(lemma) }
    }
    if language == .english, token.kind == .latinWord { lemmas = Self.englishLemmas(folded) }
    let first = written.unicodeScalars.first
    let isCapital = first.map { $0.properties.isUppercase } ?? false
    let letters = written.unicodeScalars.filter { $0.properties.isAlphabetic }
    var word = Word(
      text: written, folded: folded, lemmas: lemmas, language: language, range: token.range,
      kind: token.kind, sentence: sentence, readings: readings, isCapitalized: isCapital,
      isAllCapitals: letters.count >= 2 && letters.allSatisfy { $0.properties.isUppercase })
    if language == .kazakh, token.kind == .cyrillicWord { readKazakh(&word) }
    return word
  }

  /// The case of a Kazakh word, where the dictionary has its stem: «саясаты» is a nominative with
  /// possession, though it ends as accusatives do.
  private func readKazakh(_ word: inout Word) {
    guard let reading = kazakh?.analyses(of: word.text).first, reading.isKnown,
      reading.features.isDisjoint(with: .verbs)
    else { return }
    let cases: [(KazakhAnalysis.Features, String)] = [
      (.genitive, "gen"), (.dative, "dat"), (.accusative, "acc"), (.locative, "loc"),
      (.ablative, "abl"), (.instrumental, "ins"),
    ]
    word.kazakhCase = cases.first { reading.features.contains($0.0) }?.1 ?? "nom"
    if !reading.features.contains(.attributive) { word.kazakhNominative = reading.caseless }
  }

  /// For each token its word: the same, since sentences cover the tokens in order.
  private func offsets(_ text: SegmentedText) -> [Int] {
    var result = Array(repeating: -1, count: text.tokens.count)
    var next = 0
    for sentence in text.sentences {
      for token in sentence.tokens {
        result[token] = next
        next += 1
      }
    }
    return result
  }

  private func add(_ annotations: TokenAnnotations, to words: inout [Word], offsets: [Int]) {
    for (token, index) in offsets.enumerated() where index >= 0 {
      if annotations.names.indices.contains(token) {
        let label = annotations.names[token]
        switch label.kind {
        case .person: words[index].name = .person
        case .location: words[index].name = .place
        case .organisation: words[index].name = .organization
        case nil: break
        }
        words[index].nameBegins = label.isBeginning
      }
      guard words[index].language == .russian else { continue }
      if let head = annotations.head(of: token) { words[index].head = offsets[head] }
      words[index].relation = annotations.relation(of: token)?.rawValue ?? ""
      if let tag = annotations.tag(of: token) { choose(tag, &words[index]) }
    }
  }

  /// Puts the tagger's names in place of the network's; returns the phrases of Kazakh sentences.
  private func addNames(
    of text: SegmentedText, _ annotations: TokenAnnotations, to words: inout [Word],
    offsets: [Int]
  ) -> [Int: TaggedPhrase] {
    guard let names else { return [:] }
    for index in words.indices where words[index].language != .english {
      (words[index].name, words[index].nameBegins) = (.none, false)
    }
    var phrases: [Int: TaggedPhrase] = [:]
    for span in names.tag(text, annotations: annotations) {
      let found = span.tokens.map { offsets[$0] }.filter { $0 >= 0 }
      guard let first = found.first, let last = found.last else { continue }
      if words[first].language == .kazakh {
        phrases[first] = TaggedPhrase(words: first..<(last + 1), kind: Self.kind(span.type))
      }
      guard let core = span.type.core, words[first].language != .english else { continue }
      for index in found {
        switch core {
        case .person: words[index].name = .person
        case .location: words[index].name = .place
        case .organisation: words[index].name = .organization
        }
        words[index].nameBegins = index == first
      }
    }
    return phrases
  }

  private static func kind(_ type: EntityTagging.EntityType) -> TaggedPhrase.Kind {
    switch type {
    case .person: .person
    case .geopoliticalEntity, .location: .place
    case .organisation: .organization
    case .position: .position
    default: .other
    }
  }

  /// Puts the readings that the network's tag allows first; drops the others where some are left.
  private func choose(_ tag: UniversalTag, _ word: inout Word) {
    guard word.readings.count > 1 else { return }
    let scored = word.readings.enumerated().map { rank, reading in
      (reading, TagAgreement.score(tag, reading.grammemes) - 0.01 * Double(rank))
    }
    let best = scored.map(\.1).max() ?? 0
    guard best > 0 else { return }
    let ordered = scored.sorted { $0.1 > $1.1 }.map(\.0)
    word.readings = ordered
    let kept = scored.filter { $0.1 > best - 1 }.sorted { $0.1 > $1.1 }.map(\.0)
    word.readings = kept
    var lemmas: [String] = []
    for reading in ordered {
      let lemma = Folding.fold(reading.normalForm)
      if !lemmas.contains(lemma) { lemmas.append(lemma) }
    }
    word.lemmas = lemmas
  }

  /// Readings that are not absurd: at least a fiftieth of the likeliest.
  private static func likely(_ analyses: [Analysis]) -> [Analysis] {
    guard let first = analyses.first else { return [] }
    return Array(analyses.filter { $0.probability * 100 >= first.probability }.prefix(12))
  }

  private static func englishLemmas(_ word: String) -> [String] {
    var result = [word]
    for ending in ["’s", "'s"] where word.hasSuffix(ending) {
      result.append(String(word.dropLast(ending.count)))
    }
    if word.hasSuffix("ies") { result.append(word.dropLast(3) + "y") }
    if word.hasSuffix("s"), !word.hasSuffix("ss"), word.count > 3 {
      result.append(String(word.dropLast()))
    }
    return result
  }

  /// Tokens before which a line, or a paragraph, begins.
  private static func lineBreaks(_ text: SegmentedText) -> (lines: Set<Int>, paragraphs: Set<Int>) {
    var lines: Set<Int> = [0]
    var paragraphs: Set<Int> = [0]
    let bytes = text.source.utf8
    for index in text.tokens.indices.dropFirst() {
      var count = 0
      for offset in text.tokens[index - 1].bytes.upperBound..<text.tokens[index].bytes.lowerBound
      where bytes[offset] == 0x0A {
        count += 1
      }
      if count > 0 { lines.insert(index) }
      if count > 1 { paragraphs.insert(index) }
    }
    return (lines, paragraphs)
  }
}
