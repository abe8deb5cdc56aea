/// Writes a ``PropertyGraph`` as the CSV files that `neo4j-admin database import` takes, and a
/// Cypher script that loads the same files into a running database.
public struct Neo4jWriter {
  private let graph: PropertyGraph
  private let columns: GraphColumns

  public init(_ graph: PropertyGraph) {
    self.graph = graph
    columns = GraphColumns(graph)
  }

  /// The files by name.
  public var files: [(name: String, text: String)] {
    [("nodes.csv", nodes), ("relationships.csv", relationships), ("import.cypher", script)]
  }

  // The class and the kind of a link are labels and types there, and no properties.
  private var nodeProperties: [(index: Int, name: String)] {
    columns.ofNodes.enumerated().filter { !["iri", "class", "class_iri"].contains($1) }
      .map { ($0, $1) }
  }

  private var edgeProperties: [(index: Int, name: String)] {
    columns.ofEdges.enumerated().filter { $1 != "property" }.map { ($0, $1) }
  }

  private var nodes: String {
    var out = Self.row(["iri:ID"] + nodeProperties.map { Self.name($0.name) } + [":LABEL"])
    for node in graph.nodes {
      let values = columns.values(of: node)
      out += Self.row(
        [node.iri] + nodeProperties.map { values[$0.index] ?? "" }
          + [Self.labels(of: node).joined(separator: ";")])
    }
    return out
  }

  private var relationships: String {
    var out = Self.row(
      [":START_ID", ":END_ID", ":TYPE"] + edgeProperties.map { Self.name($0.name) })
    for edge in graph.edges {
      let values = columns.values(of: edge)
      out += Self.row(
        [graph.nodes[edge.from].iri, graph.nodes[edge.to].iri, Self.type(of: edge)]
          + edgeProperties.map { values[$0.index] ?? "" })
    }
    return out
  }

  private var script: String {
    var out = """
      // Into a running database (Neo4j 5): copy nodes.csv and relationships.csv to its import
      // folder, then: cypher-shell -f import.cypher
      // Into a new database, faster and without this script:
      //   neo4j-admin database import full --legacy-style-quoting=true \\
      //     --nodes=nodes.csv --relationships=relationships.csv neo4j

      CREATE CONSTRAINT entity_iri IF NOT EXISTS FOR (n:Entity) REQUIRE n.iri IS UNIQUE;

      LOAD CSV WITH HEADERS FROM 'file:///nodes.csv' AS row
      MERGE (n:Entity {iri: row.`iri:ID`})
      SET n += {\(Self.assignments(nodeProperties.map(\.name)))};

      """
    for label in Set(graph.nodes.flatMap { Self.labels(of: $0) }).sorted() where label != "Entity" {
      out += """

        LOAD CSV WITH HEADERS FROM 'file:///nodes.csv' AS row
        WITH row WHERE '\(label)' IN split(row.`:LABEL`, ';')
        MATCH (n:Entity {iri: row.`iri:ID`})
        SET n:`\(label)`;

        """
    }
    for type in Set(graph.edges.map { Self.type(of: $0) }).sorted() {
      out += """

        LOAD CSV WITH HEADERS FROM 'file:///relationships.csv' AS row
        WITH row WHERE row.`:TYPE` = '\(type)'
        MATCH (a:Entity {iri: row.`:START_ID`})
        MATCH (b:Entity {iri: row.`:END_ID`})
        MERGE (a)-[r:`\(type)`]->(b)
        SET r += {\(Self.assignments(edgeProperties.map(\.name)))};

        """
    }
    return out
  }

  /// LOAD CSV reads an empty field without quotes as null, which `+=` leaves out.
  private static func assignments(_ names: [String]) -> String {
    names.map { "`\(name($0))`: row.`\(name($0))`" }.joined(separator: ", ")
  }

  private static func labels(of node: PropertyGraph.Node) -> [String] {
    let local = node.className.isEmpty ? "" : name(DrawingBuilder.localName(node.className))
    return local.isEmpty || local == "Entity" ? ["Entity"] : ["Entity", local]
  }

  /// `holdsPost` is `HOLDS_POST`, as Neo4j's style has it.
  static func type(of edge: PropertyGraph.Edge) -> String {
    var result = ""
    for scalar in name(DrawingBuilder.localName(edge.property)).unicodeScalars {
      if scalar.properties.isUppercase, !result.isEmpty { result += "_" }
      result += scalar.properties.uppercaseMapping
    }
    return result.isEmpty ? "RELATED_TO" : result
  }

  /// Letters, digits and `_`: anything else would need quoting in headers and in the script.
  private static func name(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isPlain = scalar == "_" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      result.unicodeScalars.append(isPlain ? scalar : "_")
    }
    return result
  }

  /// RFC 4180, with quotes always: an unquoted empty field is no value to `neo4j-admin`, and line
  /// breaks become spaces, which it refuses by default.
  private static func row(_ fields: [String]) -> String {
    fields.map { field in
      guard !field.isEmpty else { return "" }
      var text = "\""
      for scalar in field.unicodeScalars {
        switch scalar {
        case "\"": text += "\"\""
        // LOAD CSV takes a backslash for an escape; so does neo4j-admin with its legacy quoting.
        case "\\": text += "\\\\"
        case "\n", "\r", "\t": text += " "
        default:
          if let scalar = PlainText.shown(scalar) { text.unicodeScalars.append(scalar) }
        }
      }
      return text + "\""
    }.joined(separator: ",") + "\n"
  }
}
