import ByteIO
import RDFModel

/// Why a file is no index of labels.
public enum LabelIndexError: Error, Hashable, Sendable, CustomStringConvertible {
  case damaged(path: String)

  public var description: String {
    switch self {
    case .damaged(let path):
      "\(path) is damaged: delete it and build or load the graph again"
    }
  }
}

/// The parts of the file: 32-bit numbers, little endian, one table behind the other, then the bytes of
/// every string.
enum LabelFileLayout {
  static let magic = Array("BRLABEL1".utf8)
  /// Magic, then five counts: labels, lemma keys, words, postings, bytes of strings.
  static let headerSize = 8 + 5 * 4
  /// Key, text and IRI as (offset, length), the language's offset, then length | role << 8 | kind << 16.
  static let labelSize = 8 * 4
  /// (Offset, length) of the key, label.
  static let lemmaSize = 3 * 4
  /// (Offset, length) of the word, first posting, number of postings.
  static let wordSize = 4 * 4
}

/// The mapped file of an index, read in place. Every access is within bounds whatever the bytes say.
struct LabelFile: Sendable {
  let file: MappedFile
  let labelCount: Int
  let lemmaCount: Int
  let wordCount: Int
  private let postingCount: Int
  private let lemmaStart: Int
  private let wordStart: Int
  private let postingStart: Int
  private let stringStart: Int
  private let stringSize: Int

  init(_ file: MappedFile) throws(LabelIndexError) {
    typealias Layout = LabelFileLayout
    self.file = file
    guard file.count >= Layout.headerSize,
      Layout.magic.indices.allSatisfy({ Self.byte(file, $0) == Layout.magic[$0] })
    else { throw .damaged(path: file.path) }
    func number(_ index: Int) -> Int { Int(Self.number(file, 8 + 4 * index)) }
    labelCount = number(0)
    lemmaCount = number(1)
    wordCount = number(2)
    postingCount = number(3)
    stringSize = number(4)
    lemmaStart = Layout.headerSize + labelCount * Layout.labelSize
    wordStart = lemmaStart + lemmaCount * Layout.lemmaSize
    postingStart = wordStart + wordCount * Layout.wordSize
    stringStart = postingStart + postingCount * 4
    // Who keeps the file may have put a checksum behind it.
    guard stringStart + stringSize <= file.count else { throw .damaged(path: file.path) }
  }

  private static func byte(_ file: MappedFile, _ offset: Int) -> UInt8 {
    file.bytes.unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }

  private static func number(_ file: MappedFile, _ offset: Int) -> UInt32 {
    UInt32(littleEndian: file.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  private func number(_ offset: Int) -> Int { Int(Self.number(file, offset)) }

  /// A string of the blob; empty where the file says nonsense.
  private func string(_ offset: Int, _ length: Int) -> String {
    guard offset <= stringSize, length <= stringSize - offset else { return "" }
    let start = stringStart + offset
    return String(decoding: (start..<start + length).map { Self.byte(file, $0) }, as: UTF8.self)
  }

  /// How the bytes of a string compare with `key`: -1, 0, 1; a string that begins with `key` counts as
  /// the same where `isPrefix`.
  private func compare(
    _ offset: Int, _ length: Int, with key: [UInt8], isPrefix: Bool
  ) -> Int {
    guard offset <= stringSize, length <= stringSize - offset else { return 1 }
    let shared = min(length, key.count)
    for index in 0..<shared {
      let byte = Self.byte(file, stringStart + offset + index)
      if byte != key[index] { return byte < key[index] ? -1 : 1 }
    }
    if isPrefix, length >= key.count { return 0 }
    return length == key.count ? 0 : length < key.count ? -1 : 1
  }

  // MARK: - Tables

  func label(_ index: Int) -> Label {
    let start = LabelFileLayout.headerSize + index * LabelFileLayout.labelSize
    let meta = number(start + 28)
    return Label(
      string(number(start + 8), number(start + 12)),
      language: string(number(start + 24), meta & 0xFF),
      kind: Label.Kind(rawValue: UInt8(meta >> 16 & 0xFF)) ?? .hidden,
      role: Label.Role(rawValue: UInt8(meta >> 8 & 0xFF)) ?? .entity,
      term: IRI(string(number(start + 16), number(start + 20))))
  }

  func key(ofLabel index: Int) -> String {
    let start = LabelFileLayout.headerSize + index * LabelFileLayout.labelSize
    return string(number(start), number(start + 4))
  }

  func word(_ index: Int) -> String {
    let start = wordStart + index * LabelFileLayout.wordSize
    return string(number(start), number(start + 4))
  }

  /// The labels whose folded text is `key`, or begins with it. They stand beside each other.
  func labels(withKey key: String, isPrefix: Bool = false) -> Range<Int> {
    equalRange(count: labelCount, key, isPrefix) {
      LabelFileLayout.headerSize + $0 * LabelFileLayout.labelSize
    }
  }

  /// The labels whose lemmas are `key`.
  func labels(withLemmas key: String) -> [Int] {
    let range = equalRange(count: lemmaCount, key, false) {
      lemmaStart + $0 * LabelFileLayout.lemmaSize
    }
    return range.map {
      min(number(lemmaStart + $0 * LabelFileLayout.lemmaSize + 8), labelCount - 1)
    }
  }

  /// The words that are `key`, or begin with it.
  func words(_ key: String, isPrefix: Bool = false) -> Range<Int> {
    equalRange(count: wordCount, key, isPrefix) { wordStart + $0 * LabelFileLayout.wordSize }
  }

  /// The labels that hold a word, ascending.
  func postings(ofWord index: Int) -> [Int] {
    let start = wordStart + index * LabelFileLayout.wordSize
    let first = min(number(start + 8), postingCount)
    let count = min(number(start + 12), postingCount - first)
    return (first..<first + count).map { min(number(postingStart + $0 * 4), labelCount - 1) }
  }

  private func equalRange(
    count: Int, _ text: String, _ isPrefix: Bool, _ place: (Int) -> Int
  ) -> Range<Int> {
    let key = Array(text.utf8)
    func firstIndex(where isBeyond: (Int) -> Bool) -> Int {
      var low = 0
      var high = count
      while low < high {
        let middle = (low + high) / 2
        let start = place(middle)
        let order = compare(number(start), number(start + 4), with: key, isPrefix: isPrefix)
        if isBeyond(order) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    let lower = firstIndex { $0 >= 0 }
    let upper = firstIndex { $0 > 0 }
    return lower..<max(lower, upper)
  }
}
