import Morphology
import NeuralTagging
import TextSegmentation

/// Reads words of one language for a chain: their types, features and vectors.
struct LanguageReader: Sendable {
  enum Words: Sendable {
    case russian(RussianWords)
    case kazakh(KazakhWords)
  }

  let words: Words
  /// Gives word vectors and name labels; nil where the chain does without.
  let networks: NeuralTagger?
  /// Whether the chain sees what the network makes of each token.
  let usesStates: Bool

  init(words: Words, networks: NeuralTagger?, usesStates: Bool) {
    self.words = words
    self.networks = networks
    self.usesStates = usesStates
  }

  /// The length of a word's vector.
  var vectorWidth: Int { networks?.vectorWidth ?? 0 }

  /// Reads a spelling; `vector` gets the word's vector, zeros where it has none.
  func read(
    _ token: UnsafeBufferPointer<UInt8>, vector: inout [Float]
  ) -> WordReading {
    var lower: [UInt8] = []
    CaseMapping.appendLowercase(token, to: &lower)
    let string = String(decoding: token, as: UTF8.self)
    var reading =
      switch words {
      case .russian(let words): words.read(string, lower: lower)
      case .kazakh(let words): words.read(string, lower: lower)
      }
    guard let networks else { return reading }
    let isFound = vector.withUnsafeMutableBufferPointer { vector in
      lower.withUnsafeBufferPointer { networks.copyVector(of: $0, to: vector.baseAddress!) }
    }
    if isFound {
      for index in vector.indices { vector[index] *= Self.vectorScale }
    } else {
      for index in vector.indices { vector[index] = 0 }
      reading.add(.vectorless, UInt64(reading.type.shape.rawValue), .near)
    }
    return reading
  }

  /// Keeps the numbers of vectors and states about as large as those of features.
  static let vectorScale: Float = 1
  static let stateScale: Float = 0.25
}
