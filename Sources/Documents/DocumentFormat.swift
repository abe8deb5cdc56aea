/// The formats that are read.
public enum DocumentFormat: String, Hashable, Sendable, CaseIterable {
  case text = "text"
  case markdown = "Markdown"
  case html = "HTML"
  case xml = "XML"
  case docx = "DOCX"
  case odt = "ODT"
  case epub = "EPUB"
  case pdf = "PDF"
  case jsonLines = "JSON lines"

  /// What the name of a file says, or nil where only its content can tell.
  public init?(fileName: String) {
    let name = fileName.split(separator: "/").last.map(String.init) ?? fileName
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else {
      return nil
    }
    switch name[name.index(after: dot)...].lowercased() {
    case "txt", "text": self = .text
    case "md", "markdown": self = .markdown
    case "html", "htm", "xhtml", "shtml": self = .html
    case "xml": self = .xml
    case "docx", "docm": self = .docx
    case "odt": self = .odt
    case "epub": self = .epub
    case "pdf": self = .pdf
    case "jsonl", "ndjson": self = .jsonLines
    default: return nil
    }
  }

  /// What the first bytes say; nil for data that is no document.
  init?(content: [UInt8]) {
    let head = content.prefix(4096)
    if head.starts(with: Array("%PDF-".utf8)) {
      self = .pdf
    } else if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      guard let kind = Self.zipped(head) else { return nil }
      self = kind
    } else {
      guard !TextDecoder.looksBinary(content) else { return nil }
      self = Self.markup(head)
    }
  }

  /// A zip file by the names that stand in its first entries.
  private static func zipped(_ head: ArraySlice<UInt8>) -> DocumentFormat? {
    func has(_ text: String) -> Bool { head.firstRange(of: Array(text.utf8)) != nil }
    if has("application/epub+zip") { return .epub }
    if has("application/vnd.oasis.opendocument.text") { return .odt }
    return has("word/") || has("[Content_Types].xml") ? .docx : nil
  }

  private static func markup(_ head: ArraySlice<UInt8>) -> DocumentFormat {
    let text = head.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    let folded = text.prefix(1024).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    func starts(_ prefix: String) -> Bool { folded.starts(with: Array(prefix.utf8)) }
    func has(_ part: String) -> Bool { folded.firstRange(of: Array(part.utf8)) != nil }
    if starts("<!doctype html") || starts("<html") || (starts("<") && has("<body")) {
      return .html
    }
    if starts("<?xml") { return has("<html") ? .html : .xml }
    return .text
  }
}
