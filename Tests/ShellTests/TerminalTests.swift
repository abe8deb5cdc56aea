import FoundationEssentials
import Glibc
import TestSupport
import Testing

/// The prompt on a real terminal: what a person types and sees.
@Suite(.enabled(if: Checkout.data != nil && Program.path != nil, "`make setup` has not been run"))
struct TerminalTests {
  /// A small graph, and the prompt on it, past its first screen.
  private func prompt(
    _ environment: [String: String] = [:], columns: Int = 100, text: String = Self.text,
    _ body: (PseudoTerminal, BuildTests.Folder) throws -> Void
  ) throws {
    let folder = BuildTests.Folder()
    try folder.write(text, to: "a.txt")
    #expect(folder.run("birlik build a.txt -o g.birlik").status == 0)
    let program = try #require(Program.path)
    let terminal = try #require(
      PseudoTerminal(
        program, ["shell", "g.birlik"], in: folder.path, environment: environment,
        columns: columns))
    #expect(terminal.wait(for: "birlik> "), "\(terminal.output)")
    try body(terminal, folder)
    terminal.type("\u{4}")
    #expect(terminal.end() == 0, "\(terminal.output)")
  }

  static let text = """
    Комитет по делам религий возглавляет Ерлан Саиров. Комитет образован в 1999 году.
    """

  @Test func tabCompletesNamesOfTheSchemaAndOfThings() throws {
    try prompt { terminal, _ in
      terminal.type("?who возглавл\t")
      #expect(terminal.wait(for: "яет"))
      terminal.type(" «комитет по\t")
      #expect(terminal.wait(for: "религий»"), "\(terminal.rest)")
      terminal.type(";\r")
      #expect(terminal.wait(for: "Ерлан Саиров"))
      #expect(terminal.wait(for: "birlik> "))
      terminal.type("SEL\t\u{3}")
      #expect(terminal.wait(for: "ECT"))
      #expect(terminal.wait(for: "birlik> "))
      terminal.type("?person heads ?body . ?pe\t\u{3}")
      #expect(terminal.wait(for: "rson"))
      #expect(terminal.wait(for: "birlik> "))
    }
  }

  @Test func tabCompletesCommandsAndFiles() throws {
    try prompt { terminal, folder in
      try folder.write("ASK { ?a ?b ?c };\n", to: "questions.rq")
      terminal.type(".re\t")
      #expect(terminal.wait(for: "ad "))
      terminal.type("quest\t\r")
      #expect(terminal.wait(for: "yes"), "\(terminal.rest)")
      #expect(terminal.wait(for: "birlik> "))
    }
  }

  @Test func earlierLinesComeBack() throws {
    try prompt { terminal, folder in
      terminal.type("ask ?who heads ?what;\r")
      #expect(terminal.wait(for: "yes"))
      #expect(terminal.wait(for: "birlik> "))
      terminal.type("\u{1B}[A")
      #expect(terminal.wait(for: "ask ?who heads ?what"))
      terminal.type("\u{15}.history\r")
      #expect(terminal.wait(for: "ask ?who heads ?what"))
      #expect(terminal.wait(for: "birlik> "))
      _ = folder
    }
  }

  @Test func ctrlCForgetsALineAndStopsAQuery() throws {
    try prompt { terminal, _ in
      terminal.type("SELECT * {\r")
      #expect(terminal.wait(for: "...> "))
      terminal.type("\u{3}")
      #expect(terminal.wait(for: "birlik> "))
      // Work for hours, so that it is still going on when it is stopped.
      let triples = (1...9).map { "?a\($0) ?b\($0) ?c\($0)" }.joined(separator: " . ")
      terminal.type("SELECT (COUNT(*) AS ?n) { \(triples) FILTER(?a1 != ?c9) };\r")
      #expect(terminal.wait(for: "};"))
      sleep(1)
      terminal.type("\u{3}")
      #expect(terminal.wait(for: "the query was cancelled"), "\(terminal.rest)")
      #expect(terminal.wait(for: "birlik> "))
      terminal.type("ask ?who heads ?what;\r")
      #expect(terminal.wait(for: "yes"))
      #expect(terminal.wait(for: "birlik> "))
    }
  }

  /// Not only the search can be long: an answer of a million rows is too.
  @Test(arguments: ["table", "line", "markdown", "tsv", "json"])
  func ctrlCStopsAnAnswer(mode: String) throws {
    try prompt { terminal, _ in
      terminal.type(".limit off\r.mode \(mode)\r")
      // Short, so that the window does not break it.
      terminal.type("SELECT (\"a~row\" AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l };\r")
      // Rows of tables are counted out before the first is written.
      if mode == "table" || mode == "line" {
        #expect(terminal.wait(for: "?l };"))
        sleep(1)
      } else {
        #expect(terminal.wait(for: "a~row"), "\(terminal.rest.suffix(300))")
        #expect(terminal.wait(for: "a~row"), "\(terminal.rest.suffix(300))")
      }
      terminal.type("\u{3}")
      #expect(terminal.wait(for: "the query was cancelled"), "\(terminal.rest.suffix(300))")
      #expect(terminal.wait(for: "birlik> "))
      terminal.type(".limit\r")
      #expect(terminal.wait(for: "off"))
      #expect(terminal.wait(for: "birlik> "))
    }
  }

  /// A command is no query, but Ctrl-C must not end the prompt either.
  @Test func ctrlCStopsACommand() throws {
    try prompt { terminal, folder in
      let triples = (1...9).map { "?a\($0) ?b\($0) ?c\($0)" }.joined(separator: " . ")
      let count = "SELECT (COUNT(*) AS ?n) { \(triples) FILTER(?a1 != ?c9) };\n"
      try folder.write("ask ?who heads ?what;\n" + count + "ask ?no ?thing ?more;\n", to: "q.rq")
      terminal.type(".read q.rq\r")
      #expect(terminal.wait(for: "yes"))
      sleep(1)
      terminal.type("\u{3}")
      #expect(terminal.wait(for: "the query was cancelled"), "\(terminal.rest)")
      #expect(terminal.wait(for: "birlik> "))
      #expect(!terminal.rest.contains("yes"))
      // Drawn by another program, which the terminal stops too.
      terminal.type(".draw x.svg\r\u{3}")
      #expect(terminal.wait(for: "birlik> "), "\(terminal.rest)")
      terminal.type("\u{3}\u{15}.mode\r")
      #expect(terminal.wait(for: "auto"), "\(terminal.rest)")
      #expect(terminal.wait(for: "birlik> "))
    }
  }

  @Test func aResizedWindowGetsNarrowerTables() throws {
    try prompt { terminal, _ in
      terminal.type("?who heads ?what;\r")
      #expect(terminal.wait(for: "┌"))
      #expect(terminal.wait(for: "birlik> "))
      terminal.resize(columns: 20, rows: 10)
      terminal.type("?who heads ?what;\r")
      #expect(terminal.wait(for: "1 row"), "\(terminal.rest)")
      #expect(terminal.wait(for: "birlik> "))
    }
  }

  @Test func aWindowOf20ColumnsShowsBlocks() throws {
    try prompt(columns: 20) { terminal, _ in
      terminal.type("SELECT ?a ?b ?c { ?a ?b ?c } LIMIT 1;\r")
      #expect(terminal.wait(for: "c = "), "\(terminal.output)")
      #expect(terminal.wait(for: "birlik> "))
      #expect(!terminal.output.contains("┌"))
    }
  }

  @Test func aPasteOfTenLinesIsTenLines() throws {
    try prompt { terminal, _ in
      let lines = (0..<8).map { "?a\($0) ?p\($0) ?o\($0) ." }.joined(separator: "\r")
      terminal.type("ASK {\r\(lines)\r};\r")
      #expect(terminal.wait(for: "yes"), "\(terminal.rest)")
      #expect(terminal.wait(for: "birlik> "))
    }
  }

  @Test func coloursAreLeftOutWhereTheyAreNotWanted() throws {
    try prompt(["NO_COLOR": "1"]) { terminal, _ in
      terminal.type("?who heads ?what;\r")
      #expect(terminal.wait(for: "Ерлан Саиров"))
      #expect(terminal.wait(for: "birlik> "))
      #expect(!terminal.output.contains("\u{1B}[1m"))
    }
    try prompt(["TERM": "dumb"]) { terminal, _ in
      terminal.type("?who heads ?what;\r")
      #expect(terminal.wait(for: "Ерлан Саиров"))
      #expect(terminal.wait(for: "birlik> "))
      #expect(!terminal.output.contains("\u{1B}"), "\(terminal.output)")
    }
  }

  @Test func longAnswersGoThroughThePager() throws {
    let pager = ["PAGER": "sed 's/^/page: /'"]
    try prompt(pager) { terminal, _ in
      terminal.resize(columns: 100, rows: 10)
      terminal.type("SELECT ?a ?b ?c { ?a ?b ?c };\r")
      #expect(terminal.wait(for: "page: "), "\(terminal.rest)")
      #expect(terminal.wait(for: "birlik> "))
      terminal.type(".pager off\r")
      #expect(terminal.wait(for: "birlik> "))
      terminal.type("SELECT ?a ?b ?c { ?a ?b ?c };\r")
      #expect(terminal.wait(for: "┌"))
      #expect(terminal.wait(for: "birlik> "))
      #expect(!terminal.rest.contains("page: "))
    }
  }

  @Test func theFirstScreenSuggestsWhatHasAnAnswer() throws {
    let folder = BuildTests.Folder()
    try folder.write(Self.text, to: "a.txt")
    #expect(folder.run("birlik build a.txt -o g.birlik").status == 0)
    let program = try #require(Program.path)
    let terminal = try #require(PseudoTerminal(program, ["shell", "g.birlik"], in: folder.path))
    #expect(terminal.wait(for: "You may ask, for instance:"), "\(terminal.output)")
    #expect(terminal.wait(for: "A query ends with"))
    #expect(terminal.wait(for: "birlik> "))
    let lines = terminal.output.split(whereSeparator: \.isNewline).map(String.init)
    let suggestions = lines.filter { $0.hasPrefix("  ") }.map { $0.trimming(while: " ") }
    #expect(!suggestions.isEmpty)
    terminal.type("\u{4}")
    #expect(terminal.end() == 0)
    for suggestion in suggestions {
      let result = folder.run("birlik query g.birlik \"$(cat)\"", input: suggestion)
      #expect(result.status == 0, "\(suggestion): \(result.error)")
      #expect(result.output.split(separator: "\n").count > 1, "\(suggestion)")
    }
  }

  @Test func messagesFollowTheLanguage() throws {
    try prompt { terminal, _ in
      terminal.type(".lang ru\r.nothing\r")
      #expect(terminal.wait(for: "нет команды"))
      terminal.type(".lang kk\r.nothing\r")
      #expect(terminal.wait(for: "бұйрық жоқ"))
      terminal.type(".lang en\r.nothing\r")
      #expect(terminal.wait(for: "there is no command"))
      #expect(terminal.wait(for: "birlik> "))
    }
  }

  /// A label may hold anything: no control character of it reaches the terminal.
  @Test func escapesInLabelsAreShownAsMarks() throws {
    let folder = BuildTests.Folder()
    let label = #""evil\u001B[31mred\u0007bell\u009B2J""#
    try folder.write(
      "<http://e/a> <http://www.w3.org/2004/02/skos/core#prefLabel> \(label) .\n"
        + "<http://e/a> <http://e/p> <http://e/b> .\n", to: "a.nt")
    #expect(folder.run("birlik load g.birlik a.nt").status == 0)
    let program = try #require(Program.path)
    let terminal = try #require(
      PseudoTerminal(
        program, ["shell", "g.birlik"], in: folder.path, environment: ["NO_COLOR": "1"]))
    #expect(terminal.wait(for: "birlik> "))
    for line in ["SELECT * { ?a ?b ?c };", ".labels evil", ".describe evil", "«evilx» ?b ?c;"] {
      terminal.type(line + "\r")
      #expect(terminal.wait(for: "birlik> "), "\(line): \(terminal.rest)")
    }
    terminal.type("evil\t\u{3}\u{4}")
    #expect(terminal.end() == 0)
    #expect(terminal.output.contains("red"))
    for bad in ["\u{1B}[31m", "\u{7}bell", "\u{9B}2J"] {
      #expect(!terminal.output.contains(bad))
    }
  }
}

extension String {
  fileprivate func trimming(while character: Character) -> String {
    String(drop { $0 == character })
  }
}
