import TestSupport
import Testing

/// `draw` and the drawings of `export`, as a user runs them.
@Suite(.enabled(if: Program.path != nil, "the program is not built"))
struct DrawTests {
  static let turtle = """
    @prefix : <https://w3id.org/birlik/ontology#> . @prefix e: <https://w3id.org/birlik/id/> .
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    e:a a :Person ; skos:prefLabel "Алия Сапарова"@ru ; :heads e:b ; :statesPriority e:p .
    e:c a :Person ; skos:prefLabel "שלום \\"עולם\\" & <b>\\\\n 👩‍👩‍👧 \\u0007"@ru ; :heads e:b .
    e:b a :Body ; skos:prefLabel "Совет общественного согласия"@ru , "Council"@en .
    e:p a :Priority ; skos:prefLabel "развитие дорог"@ru ; :statedOn "2023-09" .
    e:t1 a :Tenure ; :holder e:a ; :body e:b ; :from "2019" ; :until "2021" .
    e:t2 a :Tenure ; :holder e:c ; :body e:b ; :from "2022" .
    e:l a :Law ; skos:prefLabel "Закон о совете"@ru ; :governs e:b ; :documentDate "2008-10-20" .

    """

  static func loaded() throws -> BuildTests.Folder {
    let folder = BuildTests.Folder()
    try folder.write(turtle, to: "g.ttl")
    let result = folder.run("birlik load g.birlik g.ttl")
    #expect(result.status == 0, "\(result.error)")
    return folder
  }

  /// The labels of things in a DOT text, in its order.
  static func labels(_ dot: String) -> [String] {
    ["Алия Сапарова", "שלום", "Совет", "развитие дорог", "Закон о совете"].filter(dot.contains)
  }

  @Test(arguments: [
    ("", ["Алия Сапарова", "שלום", "Совет", "развитие дорог", "Закон о совете"]),
    ("--theme people", ["Алия Сапарова", "שלום", "Совет"]),
    ("--theme laws", ["Совет", "Закон о совете"]),
    ("--theme priorities", ["Алия Сапарова", "развитие дорог"]),
    ("--at 2020", ["Алия Сапарова", "Совет", "Закон о совете"]),
    ("--at 2022-05", ["שלום", "Совет", "Закон о совете"]),
    ("--at 2023", ["Алия Сапарова", "שלום", "Совет", "развитие дорог", "Закон о совете"]),
    ("--around 'развитие дорог'", ["Алия Сапарова", "развитие дорог"]),
    ("'?x governs ?y'", ["Совет", "Закон о совете"]),
    ("'subgraph ?x governs ?y'", ["Совет", "Закон о совете"]),
    (
      "'CONSTRUCT {?y <x:y> ?x} WHERE {?x <https://w3id.org/birlik/ontology#governs> ?y}'",
      ["Совет", "Закон о совете"]
    ),
  ])
  func whatIsDrawn(arguments: String, expected: [String]) throws {
    let folder = try Self.loaded()
    let result = folder.run("birlik draw g.birlik \(arguments) -o -")
    #expect(result.status == 0, "\(result.error)")
    #expect(Self.labels(result.output) == expected)
    #expect(result.error == "")
  }

  @Test(.enabled(if: Program.isInstalled("dot"), "Graphviz is not installed"))
  func graphvizWarnsAboutNothing() throws {
    let folder = try Self.loaded()
    let result = folder.run(
      "birlik draw g.birlik -o g.svg && birlik draw g.birlik -o g.png && head -c4 g.png | tail -c3")
    #expect(result.status == 0)
    #expect(result.error == "")
    #expect(result.output == "PNG")
    let svg = folder.run("xmllint --noout g.svg && cat g.svg")
    #expect(svg.status == 0 && svg.error == "")
    #expect(svg.output.contains("Алия Сапарова"))
    #expect(svg.output.contains("Обозначения"))
  }

  @Test(arguments: [
    ("draw g.birlik -o nowhere/x.dot", 3), ("draw g.birlik -o nowhere/x.svg", 3),
    ("draw g.birlik -o x.pdf", 2), ("draw g.birlik -o x", 2), ("draw g.birlik -o svg", 2),
    ("draw g.birlik --at soon -o x.dot", 2), ("draw g.birlik --theme cats -o x.dot", 2),
    ("draw g.birlik 'SELECT (1 AS ?x) {}' -o x.dot", 2), ("draw missing.birlik -o x.dot", 3),
    ("draw g.birlik --around nobody -o x.dot", 2),
    ("export g.birlik --to html -o nowhere/x.html", 3),
    ("export g.birlik --to neo4j -o nowhere/x", 3), ("export g.birlik --to neo4j", 2),
    ("export g.birlik --to graphml --owl", 2), ("export g.birlik --to pictures", 2),
  ])
  func whatCannotBeDrawnIsAnError(arguments: String, status: Int32) throws {
    let folder = try Self.loaded()
    let result = folder.run("birlik \(arguments)")
    #expect(result.status == status)
    #expect(!result.error.isEmpty)
    #expect(result.output == "")
  }

  @Test(arguments: ["graphml", "gexf", "mermaid", "html"])
  func exportsAreTheSameAlways(format: String) throws {
    let folder = try Self.loaded()
    let result = folder.run(
      """
      birlik export g.birlik --to \(format) -o one && birlik export g.birlik --to \(format) >two &&
      cmp one two && cat one
      """)
    #expect(result.status == 0, "\(result.error)")
    #expect(result.output.contains("Закон о совете"))
    #expect(!result.output.unicodeScalars.contains("\u{7}"))
  }

  static let hasNetworkx =
    Program.shell("python3 -c 'import networkx'", in: "/tmp").status == 0

  @Test(.enabled(if: hasNetworkx, "Python's networkx is not installed"))
  func networkxReadsGraphMLAndGEXF() throws {
    let folder = try Self.loaded()
    let result = folder.run(
      """
      birlik export g.birlik -o g.graphml && birlik export g.birlik -o g.gexf &&
      python3 '\(Checkout.root)/scripts/read-with-networkx.py' g.graphml g.gexf
      """)
    #expect(result.output == "5 4 5\n5 4 5\n", "\(result.error)")
  }

  @Test func neo4jIsAFolderOfThreeFiles() throws {
    let folder = try Self.loaded()
    let result = folder.run("birlik export g.birlik --to neo4j -o n && ls n && wc -l <n/nodes.csv")
    #expect(result.output == "import.cypher\nnodes.csv\nrelationships.csv\n6\n")
  }
}
