/// The text below an element of a page, with a break where a block begins or ends.
enum HTMLText {
  /// What never is text.
  static let silent: Set<String> = [
    "script", "style", "noscript", "template", "svg", "math", "head", "iframe", "object", "canvas",
    "select", "button", "input", "textarea", "option", "audio", "video", "map", "dialog",
  ]
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
  ]

  /// `isWanted` is asked about each element below the root.
  static func append(
    _ root: MarkupNode, to builder: inout TextBuilder, isWanted: (MarkupNode) -> Bool
  ) {
    var preformatted = 0
    root.walk { step, node in
      switch step {
      case .text:
        builder.add(node.content, lines: node.firstLines, keepsLines: preformatted > 0)
      case .enter:
        let name = node.name
        guard !silent.contains(name), node == root || isWanted(node) else { return false }
        if name == "br" { builder.endLine() }
        if name == "pre" { preformatted += 1 }
        if blocks.contains(name) { builder.endBlock() }
      case .leave:
        let name = node.name
        if name == "pre" { preformatted -= 1 }
        if blocks.contains(name) { builder.endBlock() }
      }
      return true
    }
  }
}
