/// Texts as DOT takes them.
enum DOTText {
  /// A label line is broken before it passes this many code points, and cut after this many lines.
  static let lineWidth = 24
  static let mostLines = 5

  /// Breaks a text into lines of at most ``lineWidth`` code points, at white space where there is
  /// some.
  static func wrap(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      var rest = word
      if !line.isEmpty, line.unicodeScalars.count + 1 + rest.unicodeScalars.count <= lineWidth {
        line += " " + rest
        continue
      }
      if !line.isEmpty { lines.append(line) }
      // A letter and its marks stay together, even where that makes a line a little longer.
      while rest.unicodeScalars.count > lineWidth {
        var head = rest.prefix(lineWidth)
        while head.count > 1, head.unicodeScalars.count > lineWidth { head.removeLast() }
        lines.append(String(head))
        rest = rest[head.endIndex...]
      }
      line = String(rest)
    }
    if !line.isEmpty { lines.append(line) }
    if lines.count > mostLines {
      lines = Array(lines.prefix(mostLines))
      lines[mostLines - 1] += " …"
    }
    return lines
  }

  /// For a quoted string: backslash, quote, line break, and `&`, which Graphviz would read as an
  /// entity.
  static func escape(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      case "&": result += "&amp;"
      default: append(scalar, to: &result)
      }
    }
    return result
  }

  /// For an HTML-like label, its text and its attributes. A backslash is doubled: Graphviz
  /// replaces `\N` by the node's name there too.
  static func escapeHTML(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\\": result += "\\\\"
      case "[": result += "&#91;"
      case "]": result += "&#93;"
      default: append(scalar, to: &result)
      }
    }
    return result
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
    if let scalar = PlainText.shown(scalar) { result.unicodeScalars.append(scalar) }
  }
}

/// What of a text may reach a picture or a file for another tool.
enum PlainText {
  /// Control characters and what XML 1.0 (§2.2) does not allow become U+FFFD; marks that turn the
  /// direction of the text after them (UAX #9) are nil: they would reach beyond their label.
  static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069: nil
    case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: "\u{FFFD}"
    default: scalar
    }
  }
}
