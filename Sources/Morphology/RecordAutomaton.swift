/// A map from UTF-8 words to lists of short records, kept in a ``DoubleArray``: each key is the
/// word, a byte 1, and the record in Base64.
struct RecordAutomaton: Sendable {
  private let automaton: DoubleArray
  /// Bytes.
  private let recordSize: Int

  /// A record: up to eight bytes, big-endian.
  typealias Record = UInt64

  init(path: String, recordSize: Int) throws(DictionaryError) {
    automaton = try DoubleArray(path: path)
    self.recordSize = recordSize
  }

  /// A key that was found, with its records in the order of the file.
  struct Match {
    let key: [UInt8]
    let records: [Record]
  }

  /// The records of `word`, and of each word that becomes it when «ё» is written «е»; the word as
  /// it stands first.
  func matches(of word: [UInt8]) -> [Match] {
    var result: [Match] = []
    collect(word, from: 0, state: DoubleArray.root, into: &result)
    return result
  }

  /// Whether `word`, or a word with «ё» in place of one of its «е», is a key.
  func contains(_ word: [UInt8]) -> Bool { !matches(of: word).isEmpty }

  /// How many of some words are keys as they stand, found side by side.
  func walk(_ words: SideBySide) -> Int { automaton.walk(words, to: 1) }

  private func collect(
    _ word: [UInt8], from start: Int, state: DoubleArray.State, into result: inout [Match]
  ) {
    let place = result.count
    var state = state
    var index = start
    while index < word.count {
      // е is D0 B5, ё is D1 91.
      if word[index] == 0xD0, index + 1 < word.count, word[index + 1] == 0xB5,
        let next = automaton.follow(0xD1, from: state),
        let after = automaton.follow(0x91, from: next)
      {
        var variant = word
        variant[index] = 0xD1
        variant[index + 1] = 0x91
        collect(variant, from: index + 2, state: after, into: &result)
      }
      guard let next = automaton.follow(word[index], from: state) else { return }
      state = next
      index += 1
    }
    guard let separator = automaton.follow(1, from: state) else { return }
    result.insert(Match(key: word, records: records(below: separator)), at: place)
  }

  private func records(below state: DoubleArray.State) -> [Record] {
    var result: [Record] = []
    visit(state, value: 0, bits: 0, into: &result)
    return result
  }

  /// All records of an automaton have one length: with its last bit a record is there, and only
  /// padding and a line feed follow, which need no walk.
  private func visit(
    _ state: DoubleArray.State, value: UInt128, bits: Int, into result: inout [Record]
  ) {
    let needed = recordSize * 8
    guard bits < needed else {
      result.append(Record(truncatingIfNeeded: value >> UInt128(bits - needed)))
      return
    }
    automaton.forEachChild(of: state) { label, child in
      guard let sextet = RecordAutomaton.sextet(label) else { return }
      visit(child, value: value << 6 | UInt128(sextet), bits: bits + 6, into: &result)
    }
  }

  /// RFC 4648, table 1.
  private static func sextet(_ label: UInt8) -> UInt8? {
    switch label {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): label - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): label - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): label - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
