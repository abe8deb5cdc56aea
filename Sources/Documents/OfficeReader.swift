/// DOCX (ECMA-376, part 1) and ODT (OpenDocument 1.2, part 1): paragraphs of text.
enum OfficeReader {
  static func readDOCX(
    _ bytes: [UInt8], into document: inout Document, limit: Int
  ) throws(DocumentError) {
    let wanted: Set<String> = ["word/document.xml", "word/footnotes.xml", "docProps/core.xml"]
    let zip = try ZipArchive(
      bytes, format: .docx, path: document.path, limit: limit, isWanted: wanted.contains)
    guard let main = zip.parts["word/document.xml"] else {
      throw DocumentError(
        .damaged(format: .docx, reason: "no word/document.xml in it"), path: document.path)
    }
    if let core = zip.parts["docProps/core.xml"],
      let (tree, root, _) = try? XMLReader.tree(core, format: .docx, path: document.path)
    {
      XMLReader.metadata(root, into: &document)
      withExtendedLifetime(tree) {}
    }
    var builder = TextBuilder()
    try appendWord(main, path: document.path, to: &builder)
    if let notes = zip.parts["word/footnotes.xml"] {
      try appendWord(notes, path: document.path, to: &builder)
    }
    document.text = builder.text
  }

  private static func appendWord(
    _ xml: [UInt8], path: String, to builder: inout TextBuilder
  ) throws(DocumentError) {
    var inText = 0
    try stream(xml, format: .docx, path: path) { event in
      switch event {
      case .text(let text): if inText > 0 { builder.add(text) }
      case .enter(let name):
        switch name {
        // What was deleted under review, field codes, the older twin of a drawing.
        case "del", "instrText", "delText", "Fallback", "moveFrom": return false
        case "t": inText += 1
        case "tab": builder.add([0x09])
        case "br", "cr": builder.endLine()
        case "noBreakHyphen": builder.add(Array("\u{2011}".utf8))
        case "p": builder.endBlock()
        default: break
        }
      case .leave(let name):
        if name == "t" { inText -= 1 }
        if name == "p" { builder.endBlock() }
      }
      return true
    }
    builder.endBlock()
  }

  /// Reads a part whatever encoding it says.
  private static func stream(
    _ xml: [UInt8], format: DocumentFormat, path: String, _ visit: (MarkupStream.Event) -> Bool
  ) throws(DocumentError) {
    let decoded = try TextDecoder(xml, declared: HTMLReader.declaredEncoding(xml), path: path)
    guard MarkupStream.read(decoded.text, visit) else {
      throw DocumentError(.damaged(format: format, reason: "not well-formed XML"), path: path)
    }
  }

  static func readODT(
    _ bytes: [UInt8], into document: inout Document, limit: Int
  ) throws(DocumentError) {
    let zip = try ZipArchive(
      bytes, format: .odt, path: document.path, limit: limit,
      isWanted: { $0 == "content.xml" || $0 == "meta.xml" || $0 == "META-INF/manifest.xml" })
    if let manifest = zip.parts["META-INF/manifest.xml"],
      manifest.firstRange(of: Array("encryption-data".utf8)) != nil
    {
      throw DocumentError(.password, path: document.path)
    }
    guard let content = zip.parts["content.xml"] else {
      throw DocumentError(
        .damaged(format: .odt, reason: "no content.xml in it"), path: document.path)
    }
    if let meta = zip.parts["meta.xml"],
      let (tree, root, _) = try? XMLReader.tree(meta, format: .odt, path: document.path)
    {
      XMLReader.metadata(root, into: &document)
      withExtendedLifetime(tree) {}
    }
    var builder = TextBuilder()
    var inText = 0
    try stream(content, format: .odt, path: document.path) { event in
      switch event {
      case .text(let text): if inText > 0 { builder.add(text) }
      case .enter(let name):
        switch name {
        case "tracked-changes", "note", "annotation": return false
        case "p", "h":
          inText += 1
          builder.endBlock()
        case "s", "tab": builder.add([0x20])
        case "line-break": builder.endLine()
        default: break
        }
      case .leave(let name):
        if name == "p" || name == "h" {
          inText -= 1
          builder.endBlock()
        }
      }
      return true
    }
    document.text = builder.text
  }
}
