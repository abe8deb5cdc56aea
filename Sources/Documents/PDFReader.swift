/// PDF, by poppler's pdftotext and pdfinfo as processes of their own: what goes wrong in a damaged
/// file stays there.
enum PDFReader {
  static func read(
    file: String, into document: inout Document, limits: DocumentLimits
  ) throws(DocumentError) {
    // A name that begins with a dash would be an option.
    let file = file.hasPrefix("-") ? "./" + file : file
    let text = try run(
      ["pdftotext", "-enc", "UTF-8", "-nopgbrk", file, "-"], document, limits)
    document.text = joinHyphens(text)
    let info = (try? run(["pdfinfo", "-enc", "UTF-8", "-isodates", file], document, limits)) ?? []
    for line in info.split(separator: 0x0A) {
      let line = String(decoding: line, as: UTF8.self)
      guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let value = TextBuilder.folded(String(line[line.index(after: colon)...]))
      guard !value.isEmpty else { continue }
      switch line[..<colon] {
      case "Title": document.title = value
      case "Author": document.author = value
      case "CreationDate": document.date = DateText.iso(value)
      default: break
      }
    }
  }

  private static func run(
    _ arguments: [String], _ document: Document, _ limits: DocumentLimits
  ) throws(DocumentError) -> [UInt8] {
    let child: ChildProcess
    do {
      child = try ChildProcess(arguments, seconds: limits.seconds, limit: limits.expandedBytes)
    } catch {
      let problem: DocumentError.Problem =
        switch error {
        case .notStarted: .programMissing(arguments[0])
        case .timedOut: .timedOut(seconds: limits.seconds)
        case .tooMuchOutput: .expandsTooMuch(limit: limits.expandedBytes)
        }
      throw DocumentError(problem, path: document.path)
    }
    switch child.status {
    case 0: return Array(String(decoding: child.output, as: UTF8.self).utf8)
    case 127: throw DocumentError(.programMissing(arguments[0]), path: document.path)
    case 128...: throw DocumentError(.timedOut(seconds: limits.seconds), path: document.path)
    default:
      let reason = String(decoding: child.errors, as: UTF8.self)
      if reason.contains("password") || child.status == 3 {
        throw DocumentError(.password, path: document.path)
      }
      let line = reason.split(separator: "\n").last.map(String.init) ?? "no PDF"
      throw DocumentError(.damaged(format: .pdf, reason: line), path: document.path)
    }
  }

  /// `общест-⏎венного` → `общественного⏎`: a hyphen between small letters at the end of a line was
  /// put there by the typesetter, save before particles (`что-⏎то`).
  static func joinHyphens(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let byte = text[index]
      guard byte == UInt8(ascii: "-"), index + 1 < text.count, text[index + 1] == 0x0A,
        index > 1, isSmall(text, endingAt: index), isSmall(text, startingAt: index + 2)
      else {
        result.append(byte)
        index += 1
        continue
      }
      let end = text[(index + 2)...].firstIndex { $0 <= 0x20 } ?? text.count
      let rest = text[(index + 2)..<end]
      let bare = String(decoding: rest, as: UTF8.self).filter(\.isLetter)
      if particles.contains(bare) { result.append(byte) }
      result += rest
      if end < text.count { result.append(0x0A) }
      index = end + 1
    }
    return result
  }

  private static let particles: Set<String> = ["то", "либо", "нибудь", "таки", "ка", "де", "с"]

  /// A small letter of ASCII or of Russian.
  private static func isSmall(_ text: [UInt8], endingAt end: Int) -> Bool {
    if text[end - 1] < 0x80 { return text[end - 1] >= 0x61 && text[end - 1] <= 0x7A }
    return isSmall(text, startingAt: end - 2)
  }

  private static func isSmall(_ text: [UInt8], startingAt start: Int) -> Bool {
    guard start < text.count else { return false }
    if text[start] < 0x80 { return text[start] >= 0x61 && text[start] <= 0x7A }
    guard start + 1 < text.count else { return false }
    return (text[start] == 0xD0 && text[start + 1] >= 0xB0)
      || (text[start] == 0xD1 && text[start + 1] < 0xA0)
  }
}
