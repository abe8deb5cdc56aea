/// Writes a ``PropertyGraph`` as GEXF 1.2draft, Gephi's own format (1.3 is not read by networkx):
/// labels, attributes, and the colours of the classes.
public enum GEXFWriter {
  public static func text(
    _ graph: PropertyGraph, vocabulary: some DrawingVocabulary
  ) -> String {
    let columns = GraphColumns(graph)
    var out = """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" \
      version="1.2">
        <meta>
          <creator>birlik</creator>
        </meta>
        <graph mode="static" defaultedgetype="directed">

      """
    for (kind, names) in [("node", columns.ofNodes), ("edge", columns.ofEdges)] {
      out += "    <attributes class=\"\(kind)\">\n"
      for (index, name) in names.enumerated() where index > 0 {
        let title = XMLEscape.text(name)
        out += "      <attribute id=\"\(kind)\(index)\" title=\"\(title)\" type=\"string\"/>\n"
      }
      out += "    </attributes>\n"
    }
    var colours: [String: String] = [:]
    out += "    <nodes>\n"
    for (index, node) in graph.nodes.enumerated() {
      if colours[node.className] == nil {
        colours[node.className] = colour(of: node.className, vocabulary)
      }
      out += "      <node id=\"n\(index)\" label=\"\(XMLEscape.text(node.label))\">\n"
      out += values(columns.values(of: node), kind: "node")
      out += "        \(colours[node.className] ?? "")\n      </node>\n"
    }
    out += "    </nodes>\n    <edges>\n"
    for (index, edge) in graph.edges.enumerated() {
      out += "      <edge id=\"e\(index)\" source=\"n\(edge.from)\" target=\"n\(edge.to)\" "
      out += "label=\"\(XMLEscape.text(edge.label))\">\n"
      out += values(columns.values(of: edge), kind: "edge")
      out += "      </edge>\n"
    }
    return out + "    </edges>\n  </graph>\n</gexf>\n"
  }

  /// The first column is the label, which GEXF has an attribute for.
  private static func values(_ values: [String?], kind: String) -> String {
    var out = "        <attvalues>\n"
    for (index, value) in values.enumerated() where index > 0 {
      guard let value else { continue }
      out += "          <attvalue for=\"\(kind)\(index)\" value=\"\(XMLEscape.text(value))\"/>\n"
    }
    return out + "        </attvalues>\n"
  }

  /// The border colour of the class: its fill is too light for a dot.
  private static func colour(of className: String, _ vocabulary: some DrawingVocabulary) -> String {
    let style =
      className.isEmpty
      ? DrawingStyle.plain : DrawingStyle.of(vocabulary.classes(above: className))
    let digits = style.border.dropFirst()
    let parts = stride(from: 0, to: 6, by: 2).map { offset in
      Int(digits.dropFirst(offset).prefix(2), radix: 16) ?? 0
    }
    return "<viz:color r=\"\(parts[0])\" g=\"\(parts[1])\" b=\"\(parts[2])\"/>"
  }
}
