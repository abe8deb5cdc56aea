/// Writes a ``PropertyGraph`` as GraphML 1.0, for Gephi, yEd, Cytoscape, networkx.
///
/// Every attribute is a string key of its own; several values of one are joined by `; `. Edges
/// between the same two things are several edges, so `edgedefault` is directed and ids are given.
public enum GraphMLWriter {
  public static func text(_ graph: PropertyGraph) -> String {
    let columns = GraphColumns(graph)
    var out = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
      http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

      """
    for (kind, names) in [("node", columns.ofNodes), ("edge", columns.ofEdges)] {
      for (index, name) in names.enumerated() {
        out +=
          "  <key id=\"\(kind)\(index)\" for=\"\(kind)\" attr.name=\"\(XMLEscape.text(name))\" "
        out += "attr.type=\"string\"/>\n"
      }
    }
    out += "  <graph id=\"birlik\" edgedefault=\"directed\">\n"
    for (index, node) in graph.nodes.enumerated() {
      out += "    <node id=\"n\(index)\">\n"
      out += data(columns.values(of: node), kind: "node")
      out += "    </node>\n"
    }
    for (index, edge) in graph.edges.enumerated() {
      out += "    <edge id=\"e\(index)\" source=\"n\(edge.from)\" target=\"n\(edge.to)\">\n"
      out += data(columns.values(of: edge), kind: "edge")
      out += "    </edge>\n"
    }
    return out + "  </graph>\n</graphml>\n"
  }

  private static func data(_ values: [String?], kind: String) -> String {
    var out = ""
    for (index, value) in values.enumerated() {
      guard let value else { continue }
      out += "      <data key=\"\(kind)\(index)\">\(XMLEscape.text(value))</data>\n"
    }
    return out
  }
}

/// Text for XML 1.0; what it does not allow becomes U+FFFD.
enum XMLEscape {
  /// For content and for attributes in double quotes; line breaks are kept as references.
  static func text(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case "\t": result += "&#9;"
      case "\r": result += "&#13;"
      default:
        if let scalar = PlainText.shown(scalar) { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}
