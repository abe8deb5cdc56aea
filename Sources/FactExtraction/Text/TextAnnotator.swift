import EntityTagging
import Lexicon
import Morphology
import NeuralTagging
import Synchronization
import TextSegmentation

/// Puts segmentation, dictionary and networks together into words. Several threads may use it.
final class TextAnnotator: Sendable {
  private let analyzer: RussianAnalyzer?
  private let kazakh: KazakhAnalyzer?
  private let tagger: NeuralTagger?
  private let names: EntityTagger?
  private let nouns: WordSet
  private let idle = Mutex<[WordForms]>([])

  init(
    analyzer: RussianAnalyzer?, kazakh: KazakhAnalyzer?, tagger: NeuralTagger?,
    names: EntityTagger?, nouns: WordSet
  ) {
    self.nouns = nouns
    self.analyzer = analyzer
    self.kazakh = kazakh
    self.tagger = tagger
    self.names = names
  }

  func annotate(_ source: SourceText) -> AnnotatedText {
    let forms =
      idle.withLock { $0.popLast() } ?? WordForms(analyzer: analyzer, kazakh: kazakh, nouns: nouns)
    defer { idle.withLock { $0.append(forms) } }
    forms.makeRoom()
    return annotate(Segmenter().segment(source), forms)
  }

  private func annotate(_ segmented: SegmentedText, _ forms: WordForms) -> AnnotatedText {
    var words: [Word] = []
    words.reserveCapacity(segmented.tokens.count)
    var sentences: [AnnotatedText.Line] = []
    var counts: [Language: Int] = [:]
    for sentence in segmented.sentences {
      let start = words.count
      for index in sentence.tokens {
        let token = segmented.tokens[index]
        words.append(
          Word(
            form: forms.form(token, in: segmented, language: sentence.language),
            range: token.range, sentence: sentences.count))
      }
      counts[sentence.language, default: 0] += sentence.tokens.count
      sentences.append(
        AnnotatedText.Line(
          words: start..<words.count, range: sentence.range, language: sentence.language))
    }
    let offsets = offsets(segmented)
    var annotations = TokenAnnotations()
    if let tagger {
      annotations = tagger.annotate(
        segmented, layers: [.names, .nameStates, .morphology, .syntax],
        projection: names?.projection)
      add(annotations, to: &words, offsets: offsets, forms)
      dropItemNumbers(from: &words, sentences)
    }
    let phrases = addNames(of: segmented, annotations, to: &words, offsets: offsets)
    let breaks = Self.lineBreaks(segmented)
    let quotes = AnnotatedText.matchQuotes(words, paragraphStarts: breaks.lines)
    let main = Language.allCases.max { counts[$0] ?? 0 < counts[$1] ?? 0 } ?? .other
    return AnnotatedText(
      source: segmented.source, words: words, sentences: sentences, language: main,
      phrases: phrases,
      quotes: quotes, hasTree: tagger != nil,
      openings: Dictionary(quotes.map { ($1, $0) }, uniquingKeysWith: { first, _ in first }),
      lineStarts: breaks.lines, paragraphStarts: breaks.paragraphs)
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

  private func add(
    _ annotations: TokenAnnotations, to words: inout [Word], offsets: [Int], _ forms: WordForms
  ) {
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
      words[index].dependency = annotations.relation(of: token)
      if let tag = annotations.tag(of: token) {
        words[index].reading = forms.reading(
          of: words[index].form, tag: tag, number: annotations.tagNumbers[token])
      }
    }
  }

  /// «3. Настоящее решение вводится …»: the number of an item is no part of its sentence, though
  /// the network may take it for the subject.
  private func dropItemNumbers(from words: inout [Word], _ sentences: [AnnotatedText.Line]) {
    for line in sentences where line.words.count > 2 {
      let first = line.words.lowerBound
      let isItem =
        words[first].isNumber && [".", ")"].contains(words[first + 1].text)
        || words[first].text.last == ")" && words[first].text.first?.isNumber == true
      if isItem { words[first].dependency = .punctuation }
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
