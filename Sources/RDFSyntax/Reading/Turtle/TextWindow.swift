import ByteIO
import Glibc

/// The part of a document that is being read.
///
/// Behind its end stand zeros, so that a look ahead needs no check.
struct TextWindow {
  private let source: any ByteSource
  private var block = ByteBlock(count: 1 << 18)
  private var base: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private(set) var isAtEnd = false
  /// Lines before the window, and code points of its first line before it.
  private var linesBefore = 0
  private var columnsBefore = 0

  private static let padding = 128

  init(_ source: any ByteSource) {
    self.source = source
    base = block.bytes.baseAddress!.assumingMemoryBound(to: UInt8.self)
    pad()
  }

  /// Precondition: not more than ``padding`` behind the end.
  @inline(__always)
  subscript(index: Int) -> UInt8 { base[index] }

  @inline(__always)
  var start: UnsafePointer<UInt8> { UnsafePointer(base) }

  @inline(__always)
  func range(_ range: Range<Int>) -> ByteRange {
    ByteRange(base: UnsafePointer(base) + range.lowerBound, count: range.count)
  }

  /// Whether a line feed stands from `start` on.
  func holdsLineFeed(from start: Int) -> Bool {
    memchr(base + start, 0x0A, count - start) != nil
  }

  private func pad() {
    (base + count).update(repeating: 0, count: Self.padding)
  }

  /// Drops what stands before `start` and reads more behind what is left; the window grows when it
  /// is half full already.
  mutating func refill(keeping start: Int) throws(IOError) {
    countLines(before: start)
    let kept = count - start
    if kept > block.bytes.count / 2 {
      let bigger = ByteBlock(count: block.bytes.count * 2)
      bigger.bytes.copyMemory(
        from: UnsafeRawBufferPointer(rebasing: block.bytes[start..<count]))
      block = bigger
      base = bigger.bytes.baseAddress!.assumingMemoryBound(to: UInt8.self)
    } else {
      base.update(from: base + start, count: kept)
    }
    count = kept
    while count < block.bytes.count - Self.padding {
      let room = UnsafeMutableRawBufferPointer(
        rebasing: block.bytes[count..<(block.bytes.count - Self.padding)])
      let read = try source.read(into: room)
      isAtEnd = read == 0
      count += read
      if isAtEnd || count > block.bytes.count / 4 * 3 { break }
    }
    pad()
  }

  private mutating func countLines(before start: Int) {
    let lines = ByteVector.lineFeeds(from: UnsafePointer(base), count: start)
    var last = lines == 0 ? -1 : start - 1
    while last >= 0, base[last] != 0x0A { last -= 1 }
    linesBefore += lines
    if lines > 0 { columnsBefore = 0 }
    for index in (last + 1)..<max(start, last + 1) where base[index] & 0xC0 != 0x80 {
      columnsBefore += 1
    }
  }

  /// The error at a place of the window.
  func failure(_ message: String, at offset: Int) -> SyntaxError {
    // A kilobyte on each side holds the line, or all of it that is shown.
    let place = min(max(offset, 0), count)
    var start = place
    while start > 0, base[start - 1] != 0x0A { start -= 1 }
    let line = linesBefore + 1 + ByteVector.lineFeeds(from: UnsafePointer(base), count: start)
    var column = start == 0 ? columnsBefore + 1 : 1
    for index in start..<place where base[index] & 0xC0 != 0x80 { column += 1 }
    let from = max(start, place - 1024)
    let to = min(count, place + 1024)
    let near = SyntaxError(message, in: Array(range(from..<to).buffer), at: place - from)
    return SyntaxError(message, line: line, column: column, text: near.text, caret: near.caret)
  }
}
