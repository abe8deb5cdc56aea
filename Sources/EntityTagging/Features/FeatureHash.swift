import NeuralTagging

/// What a feature is about: the first part of its number. The order is part of the model file:
/// new ones go to the end.
enum Template: UInt64 {
  case word, lemma, shape, outline, suffix2, suffix3, suffix4, prefix2, prefix3, prefix4
  case partOfSpeech, tag, nameKinds, nameKind, isKnown, length, lemmaSuffix, hyphenTail, cue
  case morphemes, caseless, stemSuffix
  case label, labelPair, labelTriple, labelShape, labelSpeech, labelLemma, labelQuote, labelSpan
  case lemmaPair, shapePair, shapeTriple, speechPair, speechTriple, place
  case quote, quoteHead, quoteLabel, quoteSize, headBefore, headShape, cueBefore
  case run, runFirst, runLast, runHead, bracket
  case documentLabel, documentKinds, documentCase, acronym
  case secondLabel, secondSpan, secondKinds, boundary, vectorless, cluster
  case following, headAfter, apposition
}

/// Features are 64-bit hashes of a template and a value; a model keeps the weights of those that
/// mean something and knows nothing of the rest.
enum FeatureHash {
  static func of(_ template: Template, _ value: UInt64) -> UInt64 {
    ByteStringTable.fold(value &+ (template.rawValue &+ 1) &* 0xD6E8_FEB8_6659_FD93)
  }

  static func of(_ template: Template, _ first: UInt64, _ second: UInt64) -> UInt64 {
    of(template, ByteStringTable.fold(first) ^ second &* 0xA24B_AED4_963E_E407)
  }

  static func of(
    _ template: Template, _ first: UInt64, _ second: UInt64, _ third: UInt64
  ) -> UInt64 {
    of(template, of(template, first, second), third)
  }

  /// The hash of a string, as a value of a feature.
  static func value(_ bytes: some Sequence<UInt8>) -> UInt64 {
    let fast = bytes.withContiguousStorageIfAvailable { ByteStringTable.hash($0) }
    return fast ?? Array(bytes).withUnsafeBufferPointer { ByteStringTable.hash($0) }
  }
}

/// Which neighbours of a token see a feature of its word: two before it to two after it.
struct Reach: OptionSet {
  let rawValue: UInt8

  static let itself = Reach(rawValue: 0b00100)
  /// One on each side too.
  static let near = Reach(rawValue: 0b01110)
  static let wide = Reach(rawValue: 0b11111)

  /// The distances from a token whose words it sees.
  static let distances = [-2, -1, 0, 1, 2]
}

/// A feature of a word wherever it stands.
struct WordFeature {
  let hash: UInt64
  let reach: Reach
}
