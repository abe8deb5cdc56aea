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
  private let lowerShape: Int32
  private let titleShape: Int32
  private var strings = ByteStringTable()
  private var typeOfString: [Int32] = []
  private var typeOfKey: [InputKey: Int32] = [:]
  private(set) var keys: [InputKey] = []

  static let limit = 1 << 16
  private static let byteLimit = 4 << 20

  init(vocabulary: WordVocabulary, shapes: [String]) {
    self.vocabulary = vocabulary
    self.shapes = Dictionary(
      shapes.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    otherShape = self.shapes["OTHER"] ?? 0
    lowerShape = self.shapes[WordShape.Common.lower.rawValue] ?? otherShape
    titleShape = self.shapes[WordShape.Common.title.rawValue] ?? otherShape
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

  /// Appends the numbers of some tokens' inputs; of the new ones the words are looked up together.
  mutating func append(
    _ tokens: ArraySlice<Token>, of bytes: UnsafeBufferPointer<UInt8>, to rows: inout [Int32]
  ) {
    var new: [UnsafeBufferPointer<UInt8>] = []
    let first = rows.count
    for token in tokens {
      let spelling = UnsafeBufferPointer(rebasing: bytes[token.bytes])
      let (number, isNew) = strings.number(of: spelling)
      if isNew { new.append(spelling) }
      rows.append(Int32(number))
    }
    for start in stride(from: 0, to: new.count, by: Self.together) {
      addTypes(of: new[start..<min(start + Self.together, new.count)])
    }
    for row in first..<rows.count { rows[row] = typeOfString[Int(rows[row])] }
  }

  /// New words that are looked up together.
  private static let together = 64

  private mutating func addTypes(of spellings: ArraySlice<UnsafeBufferPointer<UInt8>>) {
    let words = spellings.map { spelling in
      var lower: [UInt8] = []
      lower.reserveCapacity(spelling.count)
      CaseMapping.appendLowercase(spelling, to: &lower)
      return lower
    }
    for (spelling, word) in zip(spellings, vocabulary.numbers(of: words)) {
      let key = InputKey(word: Int32(word), shape: shape(of: spelling))
      if let known = typeOfKey[key] {
        typeOfString.append(known)
        continue
      }
      typeOfKey[key] = Int32(keys.count)
      typeOfString.append(Int32(keys.count))
      keys.append(key)
    }
  }

  private func shape(of spelling: UnsafeBufferPointer<UInt8>) -> Int32 {
    switch WordShape.common(spelling) {
    case .lower: return lowerShape
    case .title: return titleShape
    case nil:
      let scalars = Array(String(decoding: spelling, as: UTF8.self).unicodeScalars)
      return shapes[WordShape.name(of: scalars)] ?? otherShape
    }
  }
}
