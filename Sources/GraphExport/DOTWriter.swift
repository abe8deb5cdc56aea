/// Writes a ``Drawing`` in Graphviz's DOT language: the same drawing, the same bytes.
public struct DOTWriter {
  private let drawing: Drawing
  private let styles: [DrawingStyle]
  private let boxes: DrawingBoxes
  private let layout: DrawingLayout

  /// - Parameter layout: nil takes what fits the size of the drawing.
  public init(
    _ drawing: Drawing, vocabulary: some DrawingVocabulary, layout: DrawingLayout? = nil
  ) {
    self.drawing = drawing
    styles = drawing.nodes.map { node in
      node.className.map { DrawingStyle.of(vocabulary.classes(above: $0)) } ?? .plain
    }
    boxes = DrawingBoxes(drawing)
    let isSummary = drawing.nodes.contains { $0.count != nil }
    // Classes are few and closely knit: their labels, several lines each, need the room.
    self.layout =
      layout ?? (isSummary ? .map : DrawingLayout.fitting(boxCount: boxes.boxes.count))
  }

  public func text() -> String {
    var out = """
      digraph birlik {
        graph [charset="UTF-8", fontname="DejaVu Sans", pad="0.3", \(layout.graphAttributes)];
        node [fontname="DejaVu Sans", fontsize="11", style="filled", penwidth="1.2", \
      margin="0.14,0.07"];
        edge [fontname="DejaVu Sans", fontsize="9", color="#777777", fontcolor="#444444", \
      arrowsize="0.7"];

      """
    for box in boxes.boxes { out += box.count == 1 ? line(for: box[0]) : list(of: box) }
    for (index, edge) in boxes.edges.enumerated() { out += line(for: edge, index) }
    return out + legend() + "}\n"
  }

  private func name(ofBox box: Int) -> String { "n\(boxes.boxes[box][0])" }

  private func line(for index: Int) -> String {
    let node = drawing.nodes[index]
    let style = styles[index]
    var rows = DOTText.wrap(node.label).map(DOTText.escapeHTML)
    if let count = node.count {
      rows.append(Self.font("<b>\(count)</b>", size: 14))
    } else if !node.classLabel.isEmpty {
      rows.append(Self.font(DOTText.escapeHTML(node.classLabel), size: 8, colour: "#555555"))
    }
    if node.hidden > 0 {
      rows.append(
        Self.font(DOTText.escapeHTML(hiddenText(node.hidden)), size: 8, colour: "#A33369"))
    }
    let name = DOTText.escape(node.name)
    let look =
      "shape=\"\(style.shape)\", " + (style.isRounded ? "style=\"filled,rounded\", " : "")
      + "fillcolor=\"\(style.fill)\", color=\"\(style.border)\""
      + (index == drawing.focus ? ", penwidth=\"3\"" : "")
    return "  n\(index) [label=<\(rows.joined(separator: "<br/>"))>, \(look), "
      + "tooltip=\"\(name)\"\(Self.link(node.name))];\n"
  }

  /// A list is a table with a row for each thing, all of one class.
  private func list(of box: [Int]) -> String {
    let style = styles[box[0]]
    var rows = ""
    for index in box {
      let node = drawing.nodes[index]
      let lines = DOTText.wrap(node.label).map {
        DOTText.escapeHTML($0) + "<br align=\"left\"/>"
      }
      let name = DOTText.escapeHTML(node.name)
      let link = node.name.hasPrefix("_:") ? "" : " href=\"\(name)\""
      rows += "<tr><td align=\"left\" balign=\"left\" title=\"\(name)\"\(link)>"
      rows += "\(lines.joined())</td></tr>"
    }
    let classLabel = drawing.nodes[box[0]].classLabel
    let head = DOTText.escapeHTML(classLabel.isEmpty ? "" : "\(classLabel) · ") + "\(box.count)"
    rows += "<tr><td>\(Self.font(head, size: 8, colour: "#555555"))</td></tr>"
    let corners = style.isRounded ? " style=\"rounded\"" : ""
    return "  n\(box[0]) [shape=\"plain\", style=\"\", label=<<table border=\"1\" "
      + "cellborder=\"0\" cellspacing=\"0\" cellpadding=\"3\" bgcolor=\"\(style.fill)\" "
      + "color=\"\(style.border)\"\(corners)>\(rows)</table>>];\n"
  }

  private func line(for edge: DrawingBoxes.Edge, _ index: Int) -> String {
    let words = edge.label.split(separator: "\n").map {
      DOTText.wrap(String($0)).joined(separator: "\n")
    }
    let label = DOTText.escape(words.joined(separator: "\n"))
    let (from, to) = (name(ofBox: edge.from), name(ofBox: edge.to))
    guard layout.hasLabelsAsBoxes, !label.isEmpty else {
      return "  \(from) -> \(to) [label=\"\(label)\"];\n"
    }
    return """
        e\(index) [shape="plain", fillcolor="#FFFFFF", fontsize="9", fontcolor="#444444", \
      label="\(label)"];
        \(from) -> e\(index) [arrowhead="none", len="0.6"];
        e\(index) -> \(to) [len="0.6"];

      """
  }

  private static func font(_ text: String, size: Int, colour: String? = nil) -> String {
    let colour = colour.map { " color=\"\($0)\"" } ?? ""
    return "<font point-size=\"\(size)\"\(colour)>\(text)</font>"
  }

  /// Where a click in the SVG leads; a blank node has no address.
  private static func link(_ name: String) -> String {
    name.hasPrefix("_:") ? "" : ", URL=\"\(DOTText.escape(name))\""
  }

  private func hiddenText(_ count: Int) -> String {
    switch drawing.language {
    case "kk": "+\(count) жасырын"
    case "en": "+\(count) hidden"
    default: "+\(count) скрыто"
    }
  }
}

// MARK: - Legend

extension DOTWriter {
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
    var rows = "<tr><td>\(Self.font(DOTText.escapeHTML(title), size: 12))</td></tr>"
    if drawing.hidden > 0 {
      let text = DOTText.escapeHTML(hiddenText(drawing.hidden))
      rows += "<tr><td>\(Self.font(text, size: 9, colour: "#A33369"))</td></tr>"
    }
    for (label, style) in seen {
      rows +=
        "<tr><td bgcolor=\"\(style.fill)\" color=\"\(style.border)\" border=\"1\">"
        + "\(DOTText.escapeHTML(label))</td></tr>"
    }
    return "  legend [shape=\"plain\", style=\"\", label=<<table border=\"1\" cellborder=\"0\" "
      + "cellspacing=\"3\" bgcolor=\"#FFFFFF\" color=\"#999999\">\(rows)</table>>];\n"
  }
}
