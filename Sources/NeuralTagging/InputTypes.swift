import TextSegmentation

/// What a network sees of a token: the number of its word and of its shape.
struct InputKey: Hashable {
  let word: Int32
  let shape: Int32
}

/// Numbers the different inputs of a run. A token's bytes are looked up once; its word and shape
/// are found only the first time.
///
/// Bounded: past ``limit`` strings everything is forgotten, and the caches that count by these
/// numbers with it.
struct InputTypes {
  private let vocabulary: WordVocabulary
  private let shapes: [String: Int32]
  private let otherShape: Int32
  private var strings = ByteStringTable()
  private var typeOfString: [Int32] = []
  private var typeOfKey: [InputKey: Int32] = [:]
  private(set) var keys: [InputKey] = []
  private var lowered: [UInt8] = []

  static let limit = 1 << 16
  private static let byteLimit = 4 << 20

  init(vocabulary: WordVocabulary, shapes: [String]) {
    self.vocabulary = vocabulary
    self.shapes = Dictionary(
      shapes.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    otherShape = self.shapes["OTHER"] ?? 0
  }

  /// Whether the next batch may pass the bound: then ``reset()``, between batches only.
  var isFull: Bool {
    strings.count + 4096 > Self.limit || strings.bytes > Self.byteLimit
  }

  mutating func reset() {
    strings.removeAll()
    typeOfString = []
    typeOfKey = [:]
    keys = []
  }

  /// The number of a token's input.
  mutating func type(of token: UnsafeBufferPointer<UInt8>) -> Int32 {
    let (number, isNew) = strings.number(of: token)
    if !isNew { return typeOfString[number] }
    let key = key(of: token)
    let type: Int32
    if let known = typeOfKey[key] {
      type = known
    } else {
      type = Int32(keys.count)
      keys.append(key)
      typeOfKey[key] = type
    }
    typeOfString.append(type)
    return type
  }

  private mutating func key(of token: UnsafeBufferPointer<UInt8>) -> InputKey {
    lowered.removeAll(keepingCapacity: true)
    CaseMapping.appendLowercase(token, to: &lowered)
    let word = lowered.withUnsafeBufferPointer { vocabulary.number(of: $0) }
    let scalars = Array(String(decoding: token, as: UTF8.self).unicodeScalars)
    let shape = shapes[WordShape.name(of: scalars)] ?? otherShape
    return InputKey(word: Int32(word), shape: shape)
  }
}
