import Morphology
import NeuralTagging
import TextSegmentation

/// Reads words of one language for a chain: their types and features.
struct LanguageReader: Sendable {
  enum Words: Sendable {
    case russian(RussianWords)
    case kazakh(KazakhWords)
  }

  let words: Words
  /// Gives name labels and says which words have vectors; nil where the chain does without.
  let networks: NeuralTagger?
  /// Whether the chain sees what the network makes of each token.
  let usesStates: Bool

  /// A spelling in lower case.
  static func lower(_ token: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var lower: [UInt8] = []
    lower.reserveCapacity(token.count)
    CaseMapping.appendLowercase(token, to: &lower)
    return lower
  }

  /// Brings near what reading some words in lower case needs; returns how many are known.
  func prepare(_ words: [[UInt8]]) -> Int {
    switch self.words {
    case .russian(let russian): russian.analyzer?.prepare(words) ?? 0
    case .kazakh: 0
    }
  }

  /// Reads a spelling; `lower` is the same in lower case, `word` the number of its vector.
  func read(
    _ token: UnsafeBufferPointer<UInt8>, lower: [UInt8], word: Int32
  ) -> WordReading {
    let string = String(decoding: token, as: UTF8.self)
    var reading =
      switch words {
      case .russian(let words): words.read(string, lower: lower)
      case .kazakh(let words): words.read(string, lower: lower)
      }
    if let networks, !networks.hasVector(word) {
      reading.add(.vectorless, UInt64(reading.type.shape.rawValue), .near)
    }
    return reading
  }

  /// Keeps the numbers of states about as large as those of features.
  static let stateScale: Float = 0.25
}
