import CPageData
public import RDFModel

/// Writes a graph as one page that needs nothing else: the drawing, search, and the sentences that
/// prove each link. No request leaves it; its data are JSON that the script shows as text.
public struct PageWriter {
  /// A sentence that states a link.
  public struct Passage: Sendable {
    /// The name of the document.
    public let document: String
    public let prefix: String
    public let exact: String
    public let suffix: String
    /// 0…1.
    public let confidence: Double

    public init(
      document: String, prefix: String, exact: String, suffix: String, confidence: Double
    ) {
      self.document = document
      self.prefix = prefix
      self.exact = exact
      self.suffix = suffix
      self.confidence = confidence
    }
  }

  public static let languages = ["ru", "kk", "en"]

  private let title: String
  private let graph: PropertyGraph
  private let passages: [[Passage]]
  private let wordsOf: (String) -> [String?]
  private let labelsOf: (String) -> [String?]
  private let styleOf: (String) -> DrawingStyle

  /// - Parameter evidence: the passages for a link, surest first.
  public init(
    _ graph: PropertyGraph, title: String, labels: some DrawingLabels,
    vocabulary: some DrawingVocabulary, evidence: [Triple: [Passage]]
  ) {
    self.title = title
    self.graph = graph
    passages = graph.edges.map { edge in
      func term(_ node: Int) -> Term {
        let name = graph.nodes[node].iri
        return name.hasPrefix("_:")
          ? .blankNode(BlankNode(String(name.dropFirst(2)))) : .iri(name)
      }
      return evidence[Triple(term(edge.from), .iri(edge.property), term(edge.to))] ?? []
    }
    wordsOf = { iri in
      Self.languages.map {
        iri.isEmpty ? nil : vocabulary.label(of: iri, language: $0) ?? DrawingBuilder.localName(iri)
      }
    }
    labelsOf = { iri in Self.languages.map { labels.label(of: .iri(iri), language: $0) } }
    styleOf = { $0.isEmpty ? .plain : .of(vocabulary.classes(above: $0)) }
  }

  public func text() -> String {
    let script = (0..<birlik_page_script_count()).map { Self.text(birlik_page_script($0)) }
    return """
      <!DOCTYPE html>
      <html lang="\(graph.language)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="birlik">
      <title>\(XMLEscape.text(title))</title>
      <style>
      \(Self.text(birlik_page_style()))</style>
      </head>
      <body>
      \(Self.text(birlik_page_body()))<script type="application/json" id="data">
      \(data)
      </script>
      <script>
      \(script.joined())</script>
      </body>
      </html>

      """
  }

  private static func text(_ part: birlik_page_part) -> String {
    String(decoding: UnsafeBufferPointer(start: part.bytes, count: part.count), as: UTF8.self)
  }
}

// MARK: - Data

extension PageWriter {
  /// Tables that name each other by index; a line a row keeps differences readable.
  private var data: String {
    let classes = Set(graph.nodes.map(\.className)).sorted()
    let properties = Set(graph.edges.map(\.property)).sorted()
    let documents = Set(passages.joined().map(\.document)).sorted()
    let classIndex = Self.index(classes)
    let propertyIndex = Self.index(properties)
    let documentIndex = Self.index(documents)
    let classRows = classes.map { name in
      let style = styleOf(name)
      let look = [style.shape, style.fill, style.border].map(PageJSON.quoted)
      return "[\(PageJSON.texts(wordsOf(name))),\(look.joined(separator: ","))]"
    }
    let nodeRows = graph.nodes.map { node in
      var labels = labelsOf(node.iri)
      if labels.allSatisfy({ $0 == nil }) { labels = [node.label] }
      let facts = node.attributes.filter { !Self.isName($0.name) }
      let pairs = facts.map { "[\(PageJSON.quoted($0.name)),\(PageJSON.quoted($0.value))]" }
      return "[\(PageJSON.quoted(node.iri)),\(classIndex[node.className] ?? 0),"
        + "\(PageJSON.texts(labels)),[\(pairs.joined(separator: ","))]]"
    }
    let edgeRows = zip(graph.edges, passages).map { edge, passages in
      let proofs = passages.map { passage in
        let words = [passage.prefix, passage.exact, passage.suffix].map(PageJSON.quoted)
        return
          "[\(documentIndex[passage.document] ?? 0),\(Int((passage.confidence * 100).rounded())),"
          + "\(words.joined(separator: ","))]"
      }
      let times = edge.attributes.filter { ["from", "until"].contains($0.name) }
        .map { "[\(PageJSON.quoted($0.name)),\(PageJSON.quoted($0.value))]" }
      return "[\(edge.from),\(edge.to),\(propertyIndex[edge.property] ?? 0),"
        + "[\(proofs.joined(separator: ","))],[\(times.joined(separator: ","))]]"
    }
    let tables = [
      "\"language\":\(PageJSON.quoted(graph.language))",
      "\"title\":\(PageJSON.quoted(title))",
      PageJSON.table("classes", classRows),
      PageJSON.table("properties", properties.map { PageJSON.texts(wordsOf($0)) }),
      PageJSON.table("documents", documents.map(PageJSON.quoted)),
      PageJSON.table("nodes", nodeRows), PageJSON.table("edges", edgeRows),
    ]
    return "{\(tables.joined(separator: ",\n"))}"
  }

  private static func isName(_ attribute: String) -> Bool {
    attribute.hasPrefix("prefLabel")
  }

  private static func index(_ values: [String]) -> [String: Int] {
    Dictionary(
      values.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// JSON inside a script element: `<` never stands there, so nothing ends the element early.
enum PageJSON {
  static func table(_ name: String, _ rows: [String]) -> String {
    "\"\(name)\":[\n\(rows.joined(separator: ",\n"))]"
  }

  static func texts(_ values: [String?]) -> String {
    "[\(values.map { $0.map(quoted) ?? "null" }.joined(separator: ","))]"
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "<": result += "\\u003c"
      case ">": result += "\\u003e"
      case "&": result += "\\u0026"
      case "\u{2028}": result += "\\u2028"
      case "\u{2029}": result += "\\u2029"
      default:
        if let scalar = PlainText.shown(scalar) { result.unicodeScalars.append(scalar) }
      }
    }
    return result + "\""
  }
}
