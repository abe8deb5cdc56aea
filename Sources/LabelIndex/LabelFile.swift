import ByteIO
import RDFModel

/// The parts of the file: tables of 32-bit numbers, little endian, one behind the other, then the
/// bytes.
///
/// Labels stand in the order of their folded texts, which are not kept: folding is quick, and only
/// a look-up's twenty comparisons need it. A posting list is the differences of ascending label
/// numbers, each in as many bytes of seven bits as it needs. What stands behind the last part is
/// not looked at: a graph's folder has a checksum there.
enum LabelFileLayout {
  static let magic = Array("BRLABEL2".utf8)
  /// Magic, the sizes of the parts, then the hash of both and the hash of the rest.
  static let headerSize = 8 + Part.allCases.count * 4 + 16

  /// What the numbers of the header count: rows, then bytes.
  enum Part: Int, CaseIterable {
    case labels, terms, words
    case textBytes, termBytes, wordBytes, postingBytes, languageBytes
  }

  /// kind | role << 2 | language << 4 | number of words << 12.
  static let mostWords = 0xFFFFF
  static let mostLanguages = 256
}

/// The mapped file of an index, read in place. Every access is within bounds whatever the bytes
/// say.
struct LabelFile: Sendable {
  let file: MappedFile
  let labelCount: Int
  let termCount: Int
  let wordCount: Int
  private let labelOffsets: Int
  private let labelTerms: Int
  private let labelMeta: Int
  private let termOffsets: Int
  private let wordOffsets: Int
  private let postingOffsets: Int
  private let texts: Range<Int>
  private let terms: Range<Int>
  private let words: Range<Int>
  private let postings: Range<Int>
  private let languages: [String]
  /// Behind the last part.
  private let end: Int

  init(_ file: MappedFile) throws(LabelIndexError) {
    typealias Layout = LabelFileLayout
    self.file = file
    guard file.count >= Layout.headerSize,
      Layout.magic.indices.allSatisfy({ Self.byte(file, $0) == Layout.magic[$0] }),
      Self.hash(file, 0..<Layout.headerSize - 16) == Self.wide(file, Layout.headerSize - 16)
    else { throw .damaged(path: file.path) }
    func size(_ part: Layout.Part) -> Int { Int(Self.number(file, 8 + 4 * part.rawValue)) }
    labelCount = size(.labels)
    termCount = size(.terms)
    wordCount = size(.words)
    labelOffsets = Layout.headerSize
    labelTerms = labelOffsets + (labelCount + 1) * 4
    labelMeta = labelTerms + labelCount * 4
    termOffsets = labelMeta + labelCount * 4
    wordOffsets = termOffsets + (termCount + 1) * 4
    postingOffsets = wordOffsets + (wordCount + 1) * 4
    let start = postingOffsets + (wordCount + 1) * 4
    texts = start..<start + size(.textBytes)
    terms = texts.upperBound..<texts.upperBound + size(.termBytes)
    words = terms.upperBound..<terms.upperBound + size(.wordBytes)
    postings = words.upperBound..<words.upperBound + size(.postingBytes)
    let tags = postings.upperBound..<postings.upperBound + size(.languageBytes)
    end = tags.upperBound
    guard end <= file.count, labelCount == 0 || termCount > 0 else {
      throw .damaged(path: file.path)
    }
    languages = String(decoding: tags.map { Self.byte(file, $0) }, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Whether all of the file is as it was written. Complexity: O(size of the file).
  func isIntact() -> Bool {
    Self.hash(file, LabelFileLayout.headerSize..<end)
      == Self.wide(file, LabelFileLayout.headerSize - 8)
  }

  // MARK: - Bytes

  private static func byte(_ file: MappedFile, _ offset: Int) -> UInt8 {
    file.bytes.unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }

  private static func number(_ file: MappedFile, _ offset: Int) -> UInt32 {
    UInt32(littleEndian: file.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  private static func wide(_ file: MappedFile, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: file.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  private static func hash(_ file: MappedFile, _ range: Range<Int>) -> UInt64 {
    file.withUnsafeBytes { ContentHash(of: UnsafeRawBufferPointer(rebasing: $0[range])).low }
  }

  private func number(_ offset: Int) -> Int { Int(Self.number(file, offset)) }

  /// Entry `index` of a table of ends: its place among the bytes `blob`.
  private func range(_ table: Int, _ index: Int, in blob: Range<Int>) -> Range<Int> {
    let lower = min(number(table + index * 4), blob.count)
    let upper = min(max(number(table + index * 4 + 4), lower), blob.count)
    return blob.lowerBound + lower..<blob.lowerBound + upper
  }

  private func string(_ range: Range<Int>) -> String {
    file.withUnsafeBytes { String(decoding: $0[range], as: UTF8.self) }
  }

  // MARK: - Tables

  func text(_ index: Int) -> String { string(range(labelOffsets, index, in: texts)) }

  func label(_ index: Int) -> Label {
    let meta = number(labelMeta + index * 4)
    let language = meta >> 4 & 0xFF
    return Label(
      text(index), language: languages.indices.contains(language) ? languages[language] : "",
      kind: Label.Kind(rawValue: UInt8(meta & 3)) ?? .hidden,
      role: Label.Role(rawValue: UInt8(meta >> 2 & 3)) ?? .entity,
      term: IRI(string(range(termOffsets, term(ofLabel: index), in: terms))))
  }

  /// The number of a label's term: the same for all labels of one thing.
  func term(ofLabel index: Int) -> Int { min(number(labelTerms + index * 4), termCount - 1) }

  func role(ofLabel index: Int) -> Label.Role {
    Label.Role(rawValue: UInt8(number(labelMeta + index * 4) >> 2 & 3)) ?? .entity
  }

  func kind(ofLabel index: Int) -> Label.Kind {
    Label.Kind(rawValue: UInt8(number(labelMeta + index * 4) & 3)) ?? .hidden
  }

  /// How many different words a label has.
  func wordCount(ofLabel index: Int) -> Int { number(labelMeta + index * 4) >> 12 }

  func word(_ index: Int) -> String { string(range(wordOffsets, index, in: words)) }

  /// The labels whose folded text is `key`, or begins with it. They stand beside each other.
  func labels(withKey key: String, isPrefix: Bool = false) -> Range<Int> {
    equalRange(count: labelCount, key, isPrefix) { LabelFolding.key(text($0)) }
  }

  /// The words that are `key`, or begin with it.
  func words(_ key: String, isPrefix: Bool = false) -> Range<Int> {
    equalRange(count: wordCount, key, isPrefix, word)
  }

  /// The number of bytes of a word's list: what reading it costs.
  func postingSize(ofWord index: Int) -> Int { range(postingOffsets, index, in: postings).count }

  /// The labels that hold a word, ascending; at most `limit`.
  func postings(ofWord index: Int, limit: Int = .max) -> [Int] {
    let place = range(postingOffsets, index, in: postings)
    var result: [Int] = []
    result.reserveCapacity(min(place.count, limit))
    file.withUnsafeBytes { bytes in
      var offset = place.lowerBound
      var label = -1
      while offset < place.upperBound, result.count < limit {
        var difference = 0
        var shift = 0
        while offset < place.upperBound, shift < 35 {
          let byte = Int(bytes[offset])
          offset += 1
          difference |= (byte & 0x7F) << shift
          shift += 7
          if byte < 0x80 { break }
        }
        label += difference + 1
        guard label < labelCount else { return }
        result.append(label)
      }
    }
    return result
  }

  private func equalRange(
    count: Int, _ key: String, _ isPrefix: Bool, _ text: (Int) -> String
  ) -> Range<Int> {
    let key = Array(key.utf8)
    func firstIndex(where isBeyond: (Int) -> Bool) -> Int {
      var low = 0
      var high = count
      while low < high {
        let middle = (low + high) / 2
        if isBeyond(Self.order(text(middle).utf8, key, isPrefix)) {
          high = middle
        } else {
          low = middle + 1
        }
      }
      return low
    }
    let lower = firstIndex { $0 >= 0 }
    let upper = firstIndex { $0 > 0 }
    return lower..<max(lower, upper)
  }

  /// How `text` compares with `key`: -1, 0, 1; a text that begins with `key` counts as the same
  /// where `isPrefix`.
  private static func order(_ text: String.UTF8View, _ key: [UInt8], _ isPrefix: Bool) -> Int {
    var place = 0
    for byte in text {
      if place == key.count { return isPrefix ? 0 : 1 }
      if byte != key[place] { return byte < key[place] ? -1 : 1 }
      place += 1
    }
    return place == key.count ? 0 : -1
  }
}
