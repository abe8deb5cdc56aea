/// Writes a ``Drawing`` in Graphviz's DOT language: the same drawing, the same bytes.
public struct DOTWriter {
  private let drawing: Drawing
  private let styles: [DrawingStyle]

  public init(_ drawing: Drawing, vocabulary: some DrawingVocabulary) {
    self.drawing = drawing
    styles = drawing.nodes.map { node in
      node.className.map { DrawingStyle.of(vocabulary.classes(above: $0)) } ?? .plain
    }
  }

  /// A label line is broken before it passes this many code points, and cut after this many lines.
  static let lineWidth = 24
  static let mostLines = 5

  /// Above this many nodes edges are straight: Graphviz takes minutes to lead curves around nodes.
  static let mostNodesForCurves = 300

  public func text() -> String {
    let splines = drawing.nodes.count > Self.mostNodesForCurves ? "line" : "true"
    var out = """
      digraph birlik {
        graph [charset="UTF-8", fontname="DejaVu Sans", rankdir="LR", overlap="prism", \
      splines="\(splines)", ranksep="1.1", nodesep="0.25", pad="0.4"];
        node [fontname="DejaVu Sans", fontsize="11", style="filled", penwidth="1.2", \
      margin="0.14,0.07"];
        edge [fontname="DejaVu Sans", fontsize="9", color="#777777", fontcolor="#444444", \
      arrowsize="0.7"];

      """
    for (index, node) in drawing.nodes.enumerated() { out += line(for: node, index) }
    for edge in drawing.edges {
      let words = edge.label.split(separator: "\n").map { Self.wrap(String($0)) }
      let label = Self.escape(words.joined(separator: "\n"))
      out += "  n\(edge.from) -> n\(edge.to) [label=\"\(label)\"];\n"
    }
    out += legend()
    return out + "}\n"
  }

  private func line(for node: Drawing.Node, _ index: Int) -> String {
    let style = styles[index]
    var rows = Self.wrap(node.label).split(separator: "\n", omittingEmptySubsequences: false)
      .map { Self.escapeHTML(String($0)) }
    if let count = node.count {
      rows.append("<font point-size=\"14\"><b>\(count)</b></font>")
    } else if !node.classLabel.isEmpty {
      rows.append(
        "<font point-size=\"8\" color=\"#555555\">\(Self.escapeHTML(node.classLabel))</font>")
    }
    if node.hidden > 0 {
      let text = Self.escapeHTML(hiddenText(node.hidden))
      rows.append("<font point-size=\"8\" color=\"#A33369\">\(text)</font>")
    }
    let name = Self.escape(node.name)
    let look =
      "shape=\"\(style.shape)\", " + (style.isRounded ? "style=\"filled,rounded\", " : "")
      + "fillcolor=\"\(style.fill)\", color=\"\(style.border)\""
    return "  n\(index) [label=<\(rows.joined(separator: "<br/>"))>, \(look), "
      + "tooltip=\"\(name)\", URL=\"\(name)\"];\n"
  }

  private func hiddenText(_ count: Int) -> String {
    switch drawing.language {
    case "kk": "+\(count) жасырын"
    case "en": "+\(count) hidden"
    default: "+\(count) скрыто"
    }
  }

  private func legend() -> String {
    var seen: [(label: String, style: DrawingStyle)] = []
    for (node, style) in zip(drawing.nodes, styles) where !node.classLabel.isEmpty {
      if !seen.contains(where: { $0.label == node.classLabel }) {
        seen.append((node.classLabel, style))
      }
    }
    guard !seen.isEmpty else { return "" }
    seen.sort { $0.label < $1.label }
    let title =
      switch drawing.language {
      case "kk": "Шартты белгілер"
      case "en": "Legend"
      default: "Обозначения"
      }
    var rows = "<tr><td><font point-size=\"12\">\(Self.escapeHTML(title))</font></td></tr>"
    if drawing.hidden > 0 {
      rows +=
        "<tr><td><font point-size=\"9\" color=\"#A33369\">"
        + "\(Self.escapeHTML(hiddenText(drawing.hidden)))</font></td></tr>"
    }
    for (label, style) in seen {
      rows +=
        "<tr><td bgcolor=\"\(style.fill)\" color=\"\(style.border)\" border=\"1\">"
        + "\(Self.escapeHTML(label))</td></tr>"
    }
    return "  legend [shape=\"plain\", style=\"\", label=<<table border=\"1\" cellborder=\"0\" "
      + "cellspacing=\"3\" bgcolor=\"#FFFFFF\" color=\"#999999\">\(rows)</table>>];\n"
  }
}

// MARK: - Text

extension DOTWriter {
  /// Breaks a text into lines of at most ``lineWidth`` code points, at white space where there is
  /// some.
  static func wrap(_ text: String) -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      var rest = word
      if !line.isEmpty, line.unicodeScalars.count + 1 + rest.unicodeScalars.count <= lineWidth {
        line += " " + rest
        continue
      }
      if !line.isEmpty { lines.append(line) }
      // A letter and its marks stay together, even where that makes a line a little longer.
      while rest.unicodeScalars.count > lineWidth {
        var head = rest.prefix(lineWidth)
        while head.count > 1, head.unicodeScalars.count > lineWidth { head.removeLast() }
        lines.append(String(head))
        rest = rest[head.endIndex...]
      }
      line = String(rest)
    }
    if !line.isEmpty { lines.append(line) }
    if lines.count > mostLines {
      lines = Array(lines.prefix(mostLines))
      lines[mostLines - 1] += " …"
    }
    return lines.joined(separator: "\n")
  }

  /// For a quoted string: backslash, quote, line break, and `&`, which Graphviz would read as an
  /// entity.
  static func escape(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      case "&": result += "&amp;"
      default: append(scalar, to: &result)
      }
    }
    return result
  }

  /// For an HTML-like label.
  static func escapeHTML(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "[": result += "&#91;"
      case "]": result += "&#93;"
      default: append(scalar, to: &result)
      }
    }
    return result
  }

  /// Control characters never reach the drawing.
  private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
    let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    result.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
  }
}
