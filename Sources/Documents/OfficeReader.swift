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
      let (tree, root) = try? XMLReader.tree(core, format: .docx, path: document.path)
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
    let (tree, root) = try XMLReader.tree(xml, format: .docx, path: path)
    defer { withExtendedLifetime(tree) {} }
    var inText = 0
    root.walk { step, node in
      switch step {
      case .text: if inText > 0 { builder.add(node.content) }
      case .enter:
        switch node.name {
        // What was deleted under review, field codes, the older twin of a drawing.
        case "del", "instrText", "delText", "Fallback", "moveFrom": return false
        case "t": inText += 1
        case "tab": builder.add([0x09])
        case "br", "cr": builder.endLine()
        case "noBreakHyphen": builder.add(Array("\u{2011}".utf8))
        case "p": builder.endBlock()
        default: break
        }
      case .leave:
        if node.name == "t" { inText -= 1 }
        if node.name == "p" { builder.endBlock() }
      }
      return true
    }
    builder.endBlock()
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
      let (tree, root) = try? XMLReader.tree(meta, format: .odt, path: document.path)
    {
      XMLReader.metadata(root, into: &document)
      withExtendedLifetime(tree) {}
    }
    let (tree, root) = try XMLReader.tree(content, format: .odt, path: document.path)
    defer { withExtendedLifetime(tree) {} }
    document.text = openDocumentText(root)
  }

  private static func openDocumentText(_ root: MarkupNode) -> [UInt8] {
    var builder = TextBuilder()
    var inText = 0
    root.walk { step, node in
      switch step {
      case .text: if inText > 0 { builder.add(node.content) }
      case .enter:
        switch node.name {
        case "tracked-changes", "note", "annotation": return false
        case "p", "h":
          inText += 1
          builder.endBlock()
        case "s", "tab": builder.add([0x20])
        case "line-break": builder.endLine()
        default: break
        }
      case .leave:
        if node.name == "p" || node.name == "h" {
          inText -= 1
          builder.endBlock()
        }
      }
      return true
    }
    return builder.text
  }
}
