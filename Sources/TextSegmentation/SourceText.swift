/// A text as UTF-8 with a map between byte offsets and code-point offsets.
///
/// All work happens on bytes; everything that leaves the program counts code points.
public struct SourceText: Sendable {
  /// Valid UTF-8.
  public let utf8: [UInt8]
  /// The number of code points.
  public let count: Int
  /// The code points before every 64th byte.
  private let marks: [Int32]

  public init(_ text: String) { self.init(validUTF8: Array(text.utf8)) }

  /// Precondition: `utf8` is valid; readers have checked or repaired it.
  public init(validUTF8 utf8: [UInt8]) {
    self.utf8 = utf8
    var marks: [Int32] = []
    marks.reserveCapacity(utf8.count / 64 + 1)
    var seen: Int32 = 0
    for (index, byte) in utf8.enumerated() {
      if index % 64 == 0 { marks.append(seen) }
      if byte & 0xC0 != 0x80 { seen += 1 }
    }
    self.marks = marks
    self.count = Int(seen)
  }

  /// The number of code points that start before byte `offset`. Complexity: O(1).
  public func codePointOffset(ofByte offset: Int) -> Int {
    guard offset < utf8.count else { return count }
    var result = Int(marks[offset / 64])
    for index in (offset / 64 * 64)..<offset where utf8[index] & 0xC0 != 0x80 { result += 1 }
    return result
  }

  /// The byte where code point `offset` starts. Complexity: O(log *n*).
  public func byteOffset(ofCodePoint offset: Int) -> Int {
    guard offset < count else { return utf8.count }
    var low = 0
    var high = marks.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(marks[middle]) <= offset { low = middle } else { high = middle }
    }
    var seen = Int(marks[low])
    var index = low * 64
    while true {
      if utf8[index] & 0xC0 != 0x80 {
        if seen == offset { return index }
        seen += 1
      }
      index += 1
    }
  }

  /// The text of a range of code points.
  public subscript(range: TextRange) -> String {
    String(
      decoding: utf8[byteOffset(ofCodePoint: range.start)..<byteOffset(ofCodePoint: range.end)],
      as: UTF8.self)
  }
}
