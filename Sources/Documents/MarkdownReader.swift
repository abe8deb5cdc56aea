/// Markdown: the text as it stands, marks included, so that offsets stay those of the file; the
/// front matter becomes metadata.
enum MarkdownReader {
  static func read(_ bytes: [UInt8], into document: inout Document) throws(DocumentError) {
    let decoded = try TextDecoder(bytes, path: document.path)
    let start = frontMatterEnd(decoded.text)
    for line in decoded.text[..<start].split(separator: 0x0A) {
      note(String(decoding: line, as: UTF8.self), in: &document)
    }
    document.text = Array(decoded.text[start...])
    if document.title == nil { document.title = heading(document.text) }
    if decoded.encoding == "UTF-8" { document.sourceMap = [(0, start + decoded.skipped)] }
  }

  /// The byte behind the second `---`, 0 where there is no front matter.
  private static func frontMatterEnd(_ text: [UInt8]) -> Int {
    guard text.starts(with: Array("---\n".utf8)) || text.starts(with: Array("---\r\n".utf8)) else {
      return 0
    }
    var start = 0
    var isFirst = true
    while let end = text[start...].firstIndex(of: 0x0A) {
      let line = text[start..<end].filter { $0 != 0x0D && $0 != 0x20 }
      if !isFirst, line == Array("---".utf8) || line == Array("...".utf8) { return end + 1 }
      isFirst = false
      start = end + 1
      guard start < 1 << 16 else { return 0 }
    }
    return 0
  }

  private static func note(_ line: String, in document: inout Document) {
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return }
    let value = TextBuilder.folded(String(line[line.index(after: colon)...]))
      .trimmingQuotes()
    guard !value.isEmpty else { return }
    switch line[..<colon].lowercased() {
    case "title": document.title = value
    case "author", "authors": document.author = value
    case "date", "published": document.date = DateText.iso(value)
    case "site", "source", "publisher": document.site = value
    default: break
    }
  }

  /// The first `# Heading`.
  private static func heading(_ text: [UInt8]) -> String? {
    for line in text.split(separator: 0x0A).prefix(50) where line.starts(with: [0x23, 0x20]) {
      return TextBuilder.folded(String(decoding: line.dropFirst(2), as: UTF8.self))
    }
    return nil
  }
}

extension String {
  fileprivate func trimmingQuotes() -> String {
    guard count >= 2, let first, first == last, first == "\"" || first == "'" else { return self }
    return String(dropFirst().dropLast())
  }
}
