/// Collects the lines of one statement: it ends with an empty line, or with a `;` at the end of a
/// line where no bracket and no quotation is open. A line that starts with `.` is a command by
/// itself.
struct StatementReader {
  enum Step: Equatable {
    /// More lines are wanted.
    case more
    /// A dot-command with its arguments.
    case command(String)
    case statement(String)
    /// An empty line where nothing had begun.
    case nothing
  }

  private var lines: [String] = []

  /// The lines so far.
  var text: String { lines.joined(separator: "\n") }

  var isEmpty: Bool { lines.isEmpty }

  /// Forgets what was begun.
  mutating func reset() { lines = [] }

  mutating func take(_ line: String) -> Step {
    let trimmed = Printable.trimmed(line)
    if lines.isEmpty {
      if trimmed.isEmpty { return .nothing }
      if trimmed.hasPrefix("."), !trimmed.hasPrefix("..") { return .command(trimmed) }
      // A question in words is a line of its own.
      if trimmed.hasPrefix("? ") { return .statement(trimmed) }
    }
    if trimmed.isEmpty { return finish() }
    lines.append(line)
    let text = lines.joined(separator: "\n")
    if trimmed.hasSuffix(";"), !Self.isOpen(text) {
      lines = []
      var body = Substring(text)
      while let last = body.last, last == ";" || last.isWhitespace { body.removeLast() }
      return body.isEmpty ? .nothing : .statement(String(body))
    }
    return .more
  }

  /// The statement so far: at the end of a file.
  mutating func finish() -> Step {
    let text = lines.joined(separator: "\n")
    lines = []
    return text.isEmpty ? .nothing : .statement(text)
  }

  /// Whether a bracket, a quotation or an IRI is still open at the end of the text.
  static func isOpen(_ text: String) -> Bool {
    var depth = 0
    var closing: Unicode.Scalar?
    var isEscaped = false
    var isComment = false
    var guillemets = 0
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      if isComment {
        isComment = scalar != "\n"
        continue
      }
      if let end = closing {
        if isEscaped {
          isEscaped = false
        } else if scalar == "\\" {
          isEscaped = true
        } else if scalar == end {
          closing = nil
        }
        continue
      }
      switch scalar {
      case "«": guillemets += 1
      case "»": guillemets = max(0, guillemets - 1)
      case _ where guillemets > 0: break
      case "\"", "'", "`": closing = scalar
      case "#": isComment = previous == " " || previous == "\n"
      case "{", "(", "[": depth += 1
      case "}", ")", "]": depth -= 1
      default: break
      }
    }
    return depth > 0 || closing != nil || guillemets > 0
  }
}
