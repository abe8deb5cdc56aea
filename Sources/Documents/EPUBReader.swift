/// EPUB 3.3: the parts of the book in the order of its spine.
enum EPUBReader {
  static func read(
    _ bytes: [UInt8], into document: inout Document, limit: Int, partLimit: Int
  ) throws(DocumentError) {
    let zip = try ZipArchive(
      bytes, format: .epub, path: document.path, limit: limit, isWanted: isText)
    guard let container = zip.parts["META-INF/container.xml"] else {
      throw damaged("no META-INF/container.xml in it", document)
    }
    let (containerTree, containerRoot, _) = try XMLReader.tree(
      container, format: .epub, path: document.path)
    let packagePath = containerRoot.elements(named: "rootfile").first?.attribute("full-path")
    withExtendedLifetime(containerTree) {}
    guard let packagePath, let package = zip.parts[packagePath] else {
      throw damaged("no package file in it", document)
    }
    let (tree, root, _) = try XMLReader.tree(package, format: .epub, path: document.path)
    defer { withExtendedLifetime(tree) {} }
    XMLReader.metadata(root, into: &document)
    var hrefs: [String: String] = [:]
    for item in root.elements(named: "item") {
      if let id = item.attribute("id"), let href = item.attribute("href") { hrefs[id] = href }
    }
    let folder = packagePath.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    var builder = TextBuilder()
    for reference in root.elements(named: "itemref") {
      guard let id = reference.attribute("idref"), let href = hrefs[id],
        let part = zip.parts[resolved(folder + href)]
      else { continue }
      guard part.count <= partLimit else {
        throw DocumentError(.expandsTooMuch(limit: partLimit), path: document.path)
      }
      try HTMLReader.append(part, path: document.path, to: &builder)
    }
    document.text = builder.text
  }

  private static func isText(_ name: String) -> Bool {
    ["xml", "opf", "xhtml", "html", "htm"].contains { name.lowercased().hasSuffix("." + $0) }
  }

  /// `a/../b` → `b`, and `%20` → a space.
  private static func resolved(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return parts.joined(separator: "/").replacing("%20", with: " ")
  }

  private static func damaged(_ reason: String, _ document: Document) -> DocumentError {
    DocumentError(.damaged(format: .epub, reason: reason), path: document.path)
  }
}
