import QuerySyntax
import RDFModel
import TestSupport
import Testing

/// Every example of docs/query-language.md means the SPARQL that stands beside it.
@Suite struct DocumentationTests {
  static let prefixes: [(prefix: String, namespace: String)] = [
    ("birlik", "https://w3id.org/birlik/ontology#"), ("id", "https://w3id.org/birlik/id/"),
    ("xsd", XSD.namespace), ("owl", "http://www.w3.org/2002/07/owl#"),
    ("oa", "http://www.w3.org/ns/oa#"),
  ]

  /// The names of the table in the document.
  struct TableOfNames: NameResolving {
    let names: [String: IRI]

    init(_ lines: [String]) {
      var names: [String: IRI] = [:]
      for line in lines where line.hasPrefix("| ") {
        let cells = line.split(separator: "|").map(Self.trimmed)
        guard cells.count == 2, let colon = cells[1].firstIndex(of: ":"),
          let namespace = prefixes.first(where: { $0.prefix == cells[1][..<colon] })?.namespace
        else { continue }
        let iri = IRI(namespace + cells[1][cells[1].index(after: colon)...])
        for name in cells[0].split(separator: ",").map(Self.trimmed) { names[name] = iri }
      }
      self.names = names
    }

    static func trimmed(_ text: Substring) -> String {
      var text = text
      while text.first == " " { text = text.dropFirst() }
      while text.last == " " { text = text.dropLast() }
      return String(text)
    }

    func resolve(_ name: String, as role: NameRole) -> NameResolution {
      names[name].map { .one(NameCandidate($0, label: name, match: .exact)) } ?? .none(near: [])
    }
  }

  /// The blocks of the document in its order, with the language that each is marked with.
  static func blocks(_ lines: [String]) -> [(language: String, text: String)] {
    var blocks: [(language: String, text: String)] = []
    var open: String?
    var text: [String] = []
    for line in lines {
      if line.hasPrefix("```") {
        if let language = open {
          blocks.append((language, text.joined(separator: "\n")))
          open = nil
        } else {
          open = String(line.dropFirst(3))
          text = []
        }
      } else {
        text.append(line)
      }
    }
    return blocks
  }

  @Test func everyExampleMeansItsSPARQL() throws {
    let lines = try Checkout.lines(of: "docs/query-language.md").map(\.text)
    let names = TableOfNames(lines)
    let blocks = Self.blocks(lines)
    var strict = QueryParser()
    strict.isStrict = true
    strict.prefixes = PrefixMap(Self.prefixes)
    var examples = 0
    for (index, block) in blocks.enumerated() where block.language == "birlik" {
      try #require(index + 1 < blocks.count && blocks[index + 1].language == "sparql")
      let short = try QueryParser().parse(block.text)
      #expect(short.isShort, "\(block.text)")
      let meant = try short.resolved(names).query
      let standard = try strict.parse(blocks[index + 1].text).query
      #expect(meant == standard, "\(block.text)\n\(QueryPrinter().text(of: meant))")
      examples += 1
    }
    #expect(examples == 20)
  }
}
