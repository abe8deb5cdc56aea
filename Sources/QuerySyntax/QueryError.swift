import RDFModel

/// What is wrong with a query, and where: a value, which ``rendered`` alone turns into text.
public struct QueryError: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case syntax
    case unknownPrefix
    case unknownName
    case ambiguousName
    /// A rule that the grammar cannot say: a variable bound twice, a blank node in two groups.
    case scope
    case unsupported
  }

  public var kind: Kind
  /// What is wrong, in one sentence without a full stop.
  public var message: String
  /// What to write instead, where that is known.
  public var hint: String?
  /// The place in the query: UTF-8 bytes.
  public var range: Range<Int>
  /// The query.
  public var source: String
  /// For names: what was meant perhaps, best first.
  public var candidates: [NameCandidate] = []

  public init(
    _ kind: Kind, _ message: String, at range: Range<Int>, in source: String,
    hint: String? = nil, candidates: [NameCandidate] = []
  ) {
    self.kind = kind
    self.message = message
    self.hint = hint
    self.range = range
    self.source = source
    self.candidates = candidates
  }

  /// The line of the place, from 1, and its column, from 1, in code points.
  public var position: (line: Int, column: Int) {
    var line = 1
    var column = 1
    for byte in source.utf8.prefix(range.lowerBound) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }
}

extension QueryError: CustomStringConvertible {
  public var description: String { rendered }

  /// The message with line and column, the line itself, a caret under the place, and the hint.
  public var rendered: String {
    let (line, column) = position
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    let text = line <= lines.count ? String(lines[line - 1]) : ""
    var result = "query:\(line):\(column): \(message)\n"
    result += "  " + Self.printable(text) + "\n"
    let indent = text.unicodeScalars.prefix(column - 1).reduce(0) { $0 + TextWidth.of($1) }
    let start = source.utf8.index(source.utf8.startIndex, offsetBy: range.lowerBound)
    let marked = source.utf8[start...].prefix(range.count)
    let width = String(decoding: marked, as: UTF8.self).unicodeScalars
      .prefix { $0 != "\n" }.reduce(0) { $0 + TextWidth.of($1) }
    result += "  " + String(repeating: " ", count: indent)
    result += String(repeating: "^", count: Swift.max(1, width))
    if let hint { result += "\n  " + hint }
    for candidate in candidates {
      result += "\n  · \(candidate.label)  <\(candidate.iri.value)>"
    }
    return result
  }

  private static func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 32 || $0.value == 127 ? " " : $0 }))
  }
}

/// How many columns of a terminal a text takes.
public enum TextWidth {
  /// 0 for combining marks and controls, 2 for the wide East Asian ranges, else 1.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<32, 0x7F..<0xA0: return 0
    case 32..<0x300: return 1
    case 0x200B...0x200F, 0x2060, 0xFEFF, 0xFE00...0xFE0F: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: return 0
      default: return 1
      }
    }
  }

  public static func of(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }
}
