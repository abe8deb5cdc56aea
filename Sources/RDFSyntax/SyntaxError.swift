/// What is wrong with a document, and where.
public struct SyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was found and what was expected, in one sentence without a full stop.
  public let message: String
  /// From 1.
  public let line: Int
  /// From 1, in code points.
  public let column: Int
  /// The line of the document, shortened around the place when it is long.
  public let text: String
  /// Where in `text` the caret belongs: code points from 0.
  public let caret: Int

  public init(_ message: String, line: Int, column: Int, text: String, caret: Int) {
    self.message = message
    self.line = line
    self.column = column
    self.text = text
    self.caret = caret
  }

  /// The error at byte `offset` of `source`.
  public init(_ message: String, in source: [UInt8], at offset: Int) {
    let place = min(max(offset, 0), source.count)
    let before = source[..<place]
    let start = (before.lastIndex(of: 0x0A) ?? -1) + 1
    let end = source[place...].firstIndex(of: 0x0A) ?? source.count
    let line = before.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
    let head = String(decoding: source[start..<place], as: UTF8.self).unicodeScalars
    let tail = String(decoding: source[place..<end], as: UTF8.self).unicodeScalars
    let shownHead = head.suffix(60)
    let shown = String(shownHead.map(Self.visible) + tail.prefix(40).map(Self.visible))
    self.init(
      message, line: line, column: head.count + 1, text: shown, caret: shownHead.count)
  }

  private static func visible(_ scalar: Unicode.Scalar) -> Character {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) ? " " : Character(scalar)
  }

  public var description: String {
    "\(line):\(column): \(message)\n  \(text)\n  \(String(repeating: " ", count: caret))^"
  }
}
