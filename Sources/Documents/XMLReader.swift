/// XML of no known kind: the text of its elements, one paragraph for each that holds text.
enum XMLReader {
  static func read(_ bytes: [UInt8], into document: inout Document) throws(DocumentError) {
    let (tree, root, text) = try tree(bytes, format: .xml, path: document.path)
    defer { withExtendedLifetime(tree) {} }
    if root.name == "html" {
      try HTMLReader.read(bytes, into: &document)
      return
    }
    var builder = TextBuilder()
    // Mixed content is one paragraph: only elements among elements part. Siblings have the same
    // parent, so its answer is kept.
    var last: (parent: MarkupNode, hasText: Bool)?
    root.walk { step, node in
      if case .text = step {
        builder.add(node.content, lines: node.firstLines)
        return true
      }
      if let parent = node.parent, parent.isElement {
        if last?.parent != parent { last = (parent, parent.hasOwnText) }
        if last?.hasText == true { return true }
      }
      builder.endBlock()
      return true
    }
    document.text = builder.text
    document.sourceMap = SourceMap.places(of: builder, in: text, file: bytes)
    metadata(root, into: &document)
  }

  /// Parses, whatever the encoding says: what is declared, when it is true, and else what the bytes
  /// are. The tree must be kept as long as the root is used.
  static func tree(
    _ bytes: [UInt8], format: DocumentFormat, path: String
  ) throws(DocumentError) -> (tree: MarkupTree, root: MarkupNode, text: [UInt8]) {
    let decoded = try TextDecoder(
      bytes, declared: HTMLReader.declaredEncoding(bytes), path: path)
    guard let tree = MarkupTree(xml: decoded.text, encoding: "UTF-8"), let root = tree.root else {
      throw DocumentError(.damaged(format: format, reason: "not well-formed XML"), path: path)
    }
    return (tree, root, decoded.text)
  }

  /// The first elements with names that nearly all vocabularies share.
  static func metadata(_ root: MarkupNode, into document: inout Document) {
    var found: [String: String] = [:]
    root.walk { step, node in
      if case .enter = step, keys.contains(node.name), found[node.name] == nil {
        let text = node.text
        if !text.isEmpty { found[node.name] = text }
      }
      return true
    }
    document.title = found["title"] ?? document.title
    document.author = found["creator"] ?? found["author"] ?? found["initial-creator"]
    document.date =
      [
        found["date"], found["pubDate"], found["published"], found["created"],
        found["creation-date"],
      ]
      .lazy.compactMap { $0.flatMap(DateText.iso) }.first
    document.site = found["publisher"]
  }

  private static let keys: Set<String> = [
    "title", "creator", "author", "initial-creator", "date", "pubDate", "published", "created",
    "creation-date", "publisher",
  ]
}
