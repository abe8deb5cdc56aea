import Synchronization
import TextSegmentation

/// Reads Russian word forms: every reading that the dictionary has, and guesses for the words that
/// it has not, in the order and with the scores of pymorphy (Korobov 2015, «Morphological Analyzer
/// and Generator for Russian and Ukrainian Languages»).
///
///     let analyzer = try RussianAnalyzer(directory: "data/dictionary-ru")
///     let first = analyzer.analyses(of: "Казахстана")[0]
///     // first.normalForm == "казахстан", first.grammemes.case == .genitive
///
/// May be used from several threads at once.
public final class RussianAnalyzer: Sendable {
  public let dictionary: RussianDictionary
  private let cache: Mutex<AnalysisCache>

  /// Opens the dictionary in `directory`, and keeps the readings of up to twice `cacheCapacity`
  /// words, about 700 bytes each.
  public convenience init(
    directory: String, cacheCapacity: Int = 8192
  ) throws(DictionaryError) {
    self.init(
      dictionary: try RussianDictionary(directory: directory), cacheCapacity: cacheCapacity)
  }

  public init(dictionary: RussianDictionary, cacheCapacity: Int = 8192) {
    self.dictionary = dictionary
    cache = Mutex(AnalysisCache(capacity: cacheCapacity))
  }

  /// All readings of `word`, the likeliest first; never empty. Case matters for single letters
  /// only, which may be initials.
  public func analyses(of word: String) -> [Analysis] {
    if let found = cache.withLock({ $0.find(word) }) { return found }
    let result = analyze(word)
    cache.withLock { $0.insert(result, for: word) }
    return result
  }

  /// The same for callers that keep what they read of a word themselves: nothing is remembered.
  package func readings(of word: String) -> [Analysis] {
    cache.withLock { $0.peek(word) } ?? analyze(word)
  }

  /// Whether the form, or one with «ё» for «е», stands in the dictionary.
  public func knows(_ word: String) -> Bool {
    dictionary.words.contains(Array(word.lowercased().utf8))
  }

  /// Words longer than this are not looked into: no dictionary has them.
  static let longestWord = 256

  func analyze(_ word: String) -> [Analysis] {
    let lower = LowerCase.of(word)
    let bytes = Array(lower.utf8)
    guard bytes.count <= RussianAnalyzer.longestWord else {
      return [plain(lower, .unknown, score: 1, origin: .unknown)]
    }
    var seen = SeenReadings()
    var result = lookUp(bytes)
    result += initials(word, lower: lower)
    if result.isEmpty { result = readShape(word, lower: lower) }
    if result.isEmpty { result = readParticle(lower, seen: &seen) }
    if result.isEmpty { result = readHyphenAdverb(lower) }
    if result.isEmpty { result = readHyphenated(lower) }
    if result.isEmpty { result = readKnownPrefix(lower, seen: &seen) }
    if result.isEmpty {
      result = readUnknownPrefix(bytes, seen: &seen)
      result += readEnding(bytes, seen: &seen)
    }
    if result.isEmpty { result = [plain(lower, .unknown, score: 1, origin: .unknown)] }
    estimate(&result, word: bytes)
    return result
  }

  /// A reading without inflection.
  func plain(
    _ word: String, _ tag: BuiltInTag, score: Double, origin: Analysis.Origin
  ) -> Analysis {
    let number = dictionary.number(of: tag)
    return Analysis(
      form: word, normalForm: word, grammemes: dictionary.tags[Int(number)], probability: score,
      origin: origin, tag: number, paradigm: .max, index: 0, construction: .invariable)
  }

  /// Replaces the scores by P(tag | word) where the corpus of the dictionary has the word, and
  /// sorts by it; else makes the scores sum to 1.
  private func estimate(_ result: inout [Analysis], word: [UInt8]) {
    if let colon = probabilities(of: word) {
      let values = result.map { probability(of: $0.tag, after: colon) }
      if values.contains(where: { $0 > 0 }) {
        for index in result.indices { result[index].probability = Double(values[index]) / 1e6 }
        if result.count > 1 { result.sort { $0.probability > $1.probability } }
        return
      }
    }
    let sum = result.reduce(0) { $0 + $1.probability }
    guard sum > 0 else { return }
    for index in result.indices { result[index].probability *= 1 / sum }
  }

  /// Where the probabilities of a word's tags begin; nil where the corpus has not the word.
  func probabilities(of word: [UInt8]) -> DoubleArray.State? {
    dictionary.probabilities.follow(word, from: DoubleArray.root)
      .flatMap { dictionary.probabilities.follow(UInt8(ascii: ":"), from: $0) }
  }

  /// P(tag | word) in millionths.
  func probability(of tag: UInt16, after colon: DoubleArray.State) -> Int {
    dictionary.probabilities.follow(dictionary.tagNames[Int(tag)], from: colon)
      .flatMap { dictionary.probabilities.value(at: $0) } ?? 0
  }
}

/// The readings that one word already has, so that no unit adds them again.
struct SeenReadings {
  private struct Key: Hashable {
    let form: String
    let tag: UInt16
    let source: Analysis.Construction
    let paradigm: UInt16
  }

  private var keys: Set<Key> = []

  /// Notes the reading; false where it was there. Readings of a hyphenated word count as one
  /// where their second halves are the same.
  mutating func insert(_ analysis: Analysis) -> Bool {
    var source = analysis.construction
    var paradigm = analysis.paradigm
    unwrapping: while true {
      switch source {
      case .prefixed(_, let inner), .suffixed(_, let inner): source = inner
      case .compound(_, let right), .fixedLeft(_, let right):
        source = .fixedLeft("", right)
        paradigm = 0
        break unwrapping
      case .paradigm, .invariable: break unwrapping
      }
    }
    return keys.insert(
      Key(form: analysis.form, tag: analysis.tag, source: source, paradigm: paradigm)
    ).inserted
  }
}
