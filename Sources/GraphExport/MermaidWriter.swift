/// Writes a ``Drawing`` as a Mermaid flowchart, which wikis and Git hosts show inside Markdown.
public struct MermaidWriter {
  private let drawing: Drawing
  private let styles: [DrawingStyle]

  public init(_ drawing: Drawing, vocabulary: some DrawingVocabulary) {
    self.drawing = drawing
    styles = drawing.nodes.map { node in
      node.className.map { DrawingStyle.of(vocabulary.classes(above: $0)) } ?? .plain
    }
  }

  public func text() -> String {
    var out = "flowchart LR\n"
    var classes: [DrawingStyle] = []
    for (index, (node, style)) in zip(drawing.nodes, styles).enumerated() {
      if !classes.contains(style) { classes.append(style) }
      let number = classes.firstIndex(of: style) ?? 0
      out += "  n\(index)\(shape(of: style, label(of: node))):::c\(number)\n"
    }
    for edge in drawing.edges {
      let label = edge.label.split(separator: "\n").map { Self.escape(String($0)) }
      let text = label.isEmpty ? "" : "|\"\(label.joined(separator: "<br/>"))\"|"
      out += "  n\(edge.from) -->\(text) n\(edge.to)\n"
    }
    for (number, style) in classes.enumerated() {
      out += "  classDef c\(number) fill:\(style.fill),stroke:\(style.border),color:#000000\n"
    }
    return out
  }

  private func label(of node: Drawing.Node) -> String {
    var lines = DOTText.wrap(node.label).map(Self.escape)
    if let count = node.count {
      lines.append("<b>\(count)</b>")
    } else if !node.classLabel.isEmpty {
      lines.append("<small>\(Self.escape(node.classLabel))</small>")
    }
    if node.hidden > 0 { lines.append("<small>+\(node.hidden)</small>") }
    return "\"\(lines.joined(separator: "<br/>"))\""
  }

  private func shape(of style: DrawingStyle, _ label: String) -> String {
    switch style.shape {
    case "ellipse": "([\(label)])"
    case "octagon": "{{\(label)}}"
    case "folder", "tab", "note": "[[\(label)]]"
    default: style.isRounded ? "(\(label))" : "[\(label)]"
    }
  }

  /// Mermaid's entity codes: `#` and a number or a name. Backquotes would start Markdown.
  static func escape(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "#", "\"", "&", "<", ">", "`", "\\", "|", "*", "_": result += "#\(scalar.value);"
      default:
        if let scalar = PlainText.shown(scalar) { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}
