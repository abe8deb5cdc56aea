/// A web page: the article and not the menu, and what the page says about itself.
enum HTMLReader {
  static func read(_ bytes: [UInt8], into document: inout Document) throws(DocumentError) {
    let decoded = try TextDecoder(
      bytes, declared: declaredEncoding(bytes), path: document.path)
    guard let tree = MarkupTree(html: decoded.text), let root = tree.root else {
      throw DocumentError(
        .damaged(format: .html, reason: "no element in it"), path: document.path)
    }
    let metadata = HTMLMetadata(root)
    document.title = metadata.title
    document.author = metadata.author
    document.date = metadata.date
    document.site = metadata.site
    var builder = TextBuilder()
    let main = HTMLMainText(root)
    if let heading = main.heading {
      builder.add(Array(heading.text.utf8), lines: heading.line.map { $0...$0 })
      builder.endBlock()
    }
    main.append(to: &builder)
    document.text = builder.text
    document.sourceMap = SourceMap.places(of: builder, in: decoded.text, file: bytes)
  }

  /// The text of a part of a book, whole.
  static func append(_ bytes: [UInt8], path: String, to builder: inout TextBuilder)
    throws(DocumentError)
  {
    let decoded = try TextDecoder(bytes, declared: declaredEncoding(bytes), path: path)
    guard let root = MarkupTree(html: decoded.text) else { return }
    if let element = root.root { HTMLText.append(element, to: &builder) { _ in true } }
    builder.endBlock()
  }

  /// What `charset=` or `encoding=` in the first 2 KiB says.
  static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(2048).map { $0 < 0x80 ? $0 : 0x20 }, as: UTF8.self)
      .lowercased()
    for key in ["charset=", "encoding="] {
      guard let found = head.utf8.firstRange(of: key.utf8) else { continue }
      let name = head[found.upperBound...].drop { "\"' ".contains($0) }
        .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      if !name.isEmpty { return String(name) }
    }
    return nil
  }
}

extension String.UTF8View {
  fileprivate func firstRange(of other: String.UTF8View) -> Range<Index>? {
    guard let found = Array(self).firstRange(of: Array(other)) else { return nil }
    return index(
      startIndex, offsetBy: found.lowerBound)..<index(
        startIndex, offsetBy: found.upperBound)
  }
}
