/// Puts a text together from the pieces of a tree: white space folded inside blocks, an empty line
/// between them.
struct TextBuilder {
  private(set) var text: [UInt8] = []
  /// Where blocks begin in the text, with the lines of the file on one of which they begin.
  private(set) var places: [(textOffset: Int, lines: ClosedRange<Int>)] = []
  private var needsSpace = false
  private var isAtStart = true
  private var breaks = 0

  /// The separator of blocks: one line feed or two.
  var blockBreak = 2

  mutating func add(_ bytes: [UInt8], lines: ClosedRange<Int>? = nil, keepsLines: Bool = false) {
    for byte in bytes {
      switch byte {
      case 0x0A where keepsLines: endLine()
      case 0x20, 0x09, 0x0A, 0x0D, 0x0C: needsSpace = true
      default:
        if isAtStart { begin(lines: lines) }
        if needsSpace, let last = text.last, last != 0x0A { text.append(0x20) }
        needsSpace = false
        text.append(byte)
      }
    }
  }

  private mutating func begin(lines: ClosedRange<Int>?) {
    if !text.isEmpty { text += Array(repeating: 0x0A, count: max(breaks, 1)) }
    breaks = 0
    isAtStart = false
    needsSpace = false
    if let lines { places.append((text.count, lines)) }
  }

  /// A line break inside a block: `<br>`.
  mutating func endLine() {
    breaks = max(breaks, 1)
    isAtStart = true
    needsSpace = false
  }

  mutating func endBlock() {
    breaks = blockBreak
    isAtStart = true
    needsSpace = false
  }
}
