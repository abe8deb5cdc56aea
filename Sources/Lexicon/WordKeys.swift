import TextSegmentation

/// Hashes of what a word may be found by, so that many tables are asked without hashing it anew.
///
/// Two words may share a key: whoever finds something by one compares the words too.
public enum WordKeys {
  /// Kinds of keys, kept apart by the first step of the hash.
  enum Kind: UInt64 {
    case word = 1
    case adjectiveStem
    case kazakhStart
  }

  /// The keys of a word in the order in which a table looks them up: the form, each lemma with the
  /// stem that an adjective has in all its endings, in Kazakh the first letters.
  public static func keys(folded: String, lemmas: [String], language: Language) -> [UInt64] {
    var result = [key(of: folded)]
    for lemma in lemmas {
      if !lemma.sameBytes(folded) { result.append(key(of: lemma)) }
      if let length = PhrasePattern.adjectiveStemLength(lemma) {
        result.append(hash(lemma, first: length, .adjectiveStem))
      }
    }
    if language == .kazakh { result.append(kazakhStart(of: folded)) }
    return result
  }

  /// The key of a form or a lemma.
  public static func key(of word: String) -> UInt64 { hash(word, first: word.utf8.count, .word) }

  static func adjectiveStem(of word: String) -> UInt64? {
    PhrasePattern.adjectiveStemLength(word).map { hash(word, first: $0, .adjectiveStem) }
  }

  /// Kazakh words carry suffixes: the first three letters.
  static func kazakhStart(of word: String) -> UInt64 {
    let start = String(word.prefix(3))
    return hash(start, first: start.utf8.count, .kazakhStart)
  }

  private static func hash(_ word: String, first count: Int, _ kind: Kind) -> UInt64 {
    var copy = word
    return copy.withUTF8 { bytes in
      var hash = kind.rawValue &* 0x9E37_79B9_7F4A_7C15
      var index = 0
      let raw = UnsafeRawBufferPointer(bytes)
      while index + 8 <= count {
        hash = fold(hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        index += 8
      }
      var tail = UInt64(truncatingIfNeeded: count - index)
      while index < count {
        tail = tail << 8 | UInt64(raw[index])
        index += 1
      }
      return fold(hash ^ tail)
    }
  }

  @inline(__always)
  private static func fold(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0x2545_F491_4F6C_DD1D).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}

/// A map by ``WordKeys``. Most look-ups find nothing; a small filter answers those.
struct KeyTable<Value: Sendable>: Sendable {
  private var values: [UInt64: Value] = [:]
  private var filter = [UInt64](repeating: 0, count: 64)

  var isEmpty: Bool { values.isEmpty }

  @inline(__always)
  private static func place(_ key: UInt64) -> (word: Int, bit: UInt64) {
    (Int(truncatingIfNeeded: key >> 58), 1 << ((key >> 52) & 63))
  }

  subscript(key: UInt64) -> Value? {
    let (word, bit) = Self.place(key)
    guard filter[word] & bit != 0 else { return nil }
    return values[key]
  }

  mutating func update(_ key: UInt64, default initial: Value, _ body: (inout Value) -> Void) {
    let (word, bit) = Self.place(key)
    filter[word] |= bit
    body(&values[key, default: initial])
  }
}

/// A map from folded words, quicker than a dictionary of strings, which compares them as
/// characters.
public struct WordMap<Value: Sendable>: Sendable {
  private var table = KeyTable<[(word: String, value: Value)]>()

  public init(_ values: [String: Value] = [:]) {
    for (word, value) in values { self[word] = value }
  }

  /// Whether a word with one of these keys may be there: much quicker than to look it up.
  public func mayHold(_ keys: [UInt64]) -> Bool {
    for key in keys where table[key] != nil { return true }
    return false
  }

  public subscript(word: String) -> Value? {
    get {
      guard let bucket = table[WordKeys.key(of: word)] else { return nil }
      for entry in bucket where entry.word.sameBytes(word) { return entry.value }
      return nil
    }
    set {
      table.update(WordKeys.key(of: word), default: []) { bucket in
        bucket.removeAll { $0.word.sameBytes(word) }
        if let newValue { bucket.append((word, newValue)) }
      }
    }
  }
}

/// A set of folded words, by their bytes.
public struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private var map = WordMap<Bool>()

  public init(_ words: some Sequence<String>) {
    for word in words { map[word] = true }
  }

  public init(arrayLiteral words: String...) { self.init(words) }

  public func contains(_ word: String) -> Bool { map[word] != nil }
}
