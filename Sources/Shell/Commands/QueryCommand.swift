import ArgumentParser
import GraphAccess
import QueryEvaluation
import QuerySyntax
import QuestionReading
import RDFModel

/// `birlik query`: one question, to a graph or to RDF files.
struct QueryCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "Ask a graph, or RDF files, one question.",
    discussion: """
      Examples:
        birlik query news.birlik '?кто возглавляет «Совет общественного согласия»'
        birlik query news.birlik 'count ?кто by ?орган where ?кто memberOf ?орган'
        birlik query news.birlik -f question.rq --results json
        birlik query --data people.ttl 'SELECT * { ?s a foaf:Person }'

      A question is SPARQL 1.1 or the short form; --sparql shows what the short form means.
      The exit code of ASK is 0 for yes and 1 for no.
      """)

  @Argument(help: "The graph, unless --data is given; then the question, unless -f is given.")
  var arguments: [String] = []
  @Option(name: [.short, .customLong("file")], help: "The question's file; - is standard input.")
  var file: String?
  @Option(help: "An RDF file for the default graph; may be repeated.")
  var data: [String] = []
  @Option(help: "An RDF file for a named graph, as IRI=FILE or FILE; may be repeated.")
  var namedGraph: [String] = []
  @Option(help: "What relative IRIs are resolved against.")
  var base: String?
  @Option(
    help: "table, line, markdown, csv, tsv, json, xml, jsonl; for graphs nt, nq, ttl, trig, …")
  var results: ResultMode?
  @Flag(help: "Refuse the short form.")
  var strict = false
  @Flag(help: "Print the question as standard SPARQL and stop.")
  var sparql = false
  @Flag(help: "Print the plan and stop.")
  var explain = false
  @Flag(help: "With --explain: run the question, show real rows and times.")
  var analyze = false
  @Option(help: "Give up after this many seconds.")
  var timeout: Seconds?
  @Option(
    help: "The most memory for results: 64M, 2G, bytes; half of the machine's where not given.")
  var memory: ByteCount?
  @Option(name: .customLong("repeat"), help: "Ask this many times.")
  var repetitions = 1
  @Flag(help: "Write {\"rows\", \"median_ms\", \"min_ms\"} to standard error.")
  var timer = false
  @Option(help: "The language of labels and messages: ru, kk, en.")
  var lang = "ru"

  func validate() throws { try IRIOption.check(base) }

  func run(_ output: Output) async throws(Failure) -> ExitStatus {
    let isOverFiles = !data.isEmpty || !namedGraph.isEmpty
    let wanted = (isOverFiles ? 0 : 1) + (file == nil ? 1 : 0)
    guard arguments.count == wanted else {
      throw Failure(
        .usage,
        "expected \(isOverFiles ? "" : "a graph and ")\(file == nil ? "a question" : "-f FILE"); "
          + "`birlik query --help` has examples")
    }
    let text =
      try file.map { (path) throws(Failure) in
        String(decoding: try ByteInput.readAll(path), as: UTF8.self)
      } ?? arguments.last ?? ""
    if isOverFiles {
      let graph = try QuerySource.files(data: data, named: namedGraph, base: base)
      let ontology = try loadOntology(nil)
      let labels = TermLabels(graph, ontology: ontology)
      let asker = asker(graph) { () throws(Failure) in
        LabelNames(index: try GraphLabels.inMemory(of: graph, ontology: ontology))
      }
      return try answer(text, asker, labels, output)
    }
    let session = try GraphSession(path: arguments[0])
    let asker = asker(session.snapshot) { () throws(Failure) in try session.names() }
    if !strict, let question = WordQuestion.text(of: text) {
      return try answer(question, inWords: session, asker, output)
    }
    return try answer(text, asker, session.labels, output)
  }

  private func asker(
    _ graph: any QueryableGraph, names: @escaping () throws(Failure) -> LabelNames
  ) -> Asker {
    var asker = Asker(graph: graph, names: names)
    asker.parser.isStrict = strict
    asker.parser.base = base
    asker.options.base = base
    asker.options.timeLimit = timeout?.duration
    // Without a budget a query that explodes would take the machine with it.
    asker.options.memoryLimit = memory?.bytes ?? QueryOptions.halfOfMemory
    return asker
  }

  private func answer(
    _ text: String, _ asker: Asker, _ labels: TermLabels<some QueryableGraph>, _ output: Output
  ) throws(Failure) -> ExitStatus {
    if sparql || explain {
      let (query, notes) = try asker.query(of: text)
      say(notes)
      output.line(
        sparql ? QueryPrinter().text(of: query) : try asker.explain(query, analyze: analyze))
      return .success
    }
    var asked = try asker.ask(text)
    var times = [asked.duration]
    for _ in 1..<max(1, repetitions) {
      asked = try asker.ask(text)
      times.append(asked.duration)
    }
    say(asked.notes)
    let terminal = Terminal.current
    var writer = AnswerWriter(
      mode: mode(of: asked.result, terminal), language: lang,
      label: { labels.text(of: $0, language: lang) })
    writer.isForTerminal = terminal.isInteractiveOutput
    try writer.write(asked.result, to: output)
    try asker.checkDamage()
    output.flush()
    let rows = Asker.rowCount(of: asked.result)
    if timer { report(Self.timing(rows: rows, times)) }
    if terminal.isInteractiveOutput, !timer {
      let footer = Messages(language: lang).footer(
        rows: rows, milliseconds: asked.duration.millisecondsText)
      report(footer, style: "2")
    }
    if case .boolean(false) = asked.result { return .negative }
    return .success
  }

  /// A question in words: the pattern above the answer, or what is missing for one.
  private func answer(
    _ question: String, inWords session: GraphSession, _ asker: Asker, _ output: Output
  ) throws(Failure) -> ExitStatus {
    let messages = Messages(language: lang)
    let clock = ContinuousClock()
    let start = clock.now
    let outcome = try WordQuestion.read(question, of: session, options: asker.options)
    guard case .answer(let reading, let unsaid) = outcome else {
      if case .choice(let readings) = outcome {
        throw Failure(
          .usage, WordQuestion.choice(readings, messages).joined(separator: "\n"))
      }
      for line in WordQuestion.refusal(outcome, messages) { report("birlik: " + line) }
      if case .silent = outcome { return .negative }
      return .usage
    }
    if sparql || explain {
      output.line(
        sparql
          ? QueryPrinter().text(of: reading.query)
          : try asker.explain(reading.query, analyze: analyze))
      return .success
    }
    let result = try asker.evaluate(reading.query)
    let terminal = Terminal.current
    let mode = mode(of: result, terminal)
    for line in WordQuestion.heading(reading.pattern, unsaid: unsaid, messages) {
      // Formats for programs hold rows alone.
      if mode.isForPeople { output.line(terminal.styled(line, "2")) } else { report(line) }
    }
    let labels = session.labels
    var writer = AnswerWriter(
      mode: mode, language: lang, label: { labels.text(of: $0, language: lang) })
    writer.isForTerminal = terminal.isInteractiveOutput
    try writer.write(result, to: output)
    output.flush()
    if terminal.isInteractiveOutput {
      let footer = messages.footer(
        rows: Asker.rowCount(of: result),
        milliseconds: start.duration(to: clock.now).millisecondsText)
      report(footer, style: "2")
    }
    return .success
  }

  private func mode(of result: QueryResult, _ terminal: Terminal) -> ResultMode {
    if let results { return results }
    if case .graph = result { return terminal.isInteractiveOutput ? .ttl : .nt }
    return .usual(on: terminal)
  }

  /// Says what names were taken for where that is not plain.
  private func say(_ notes: [ResolvedName]) {
    let messages = Messages(language: lang)
    for note in notes where note.candidate.match == .words {
      report("birlik: " + messages.taken(note.name.text, for: note.candidate.label))
    }
  }

  /// Rows of one run, the median and the least of all: thousandths of a second with three decimals.
  static func timing(rows: Int, _ times: [Duration]) -> String {
    let sorted = times.map(\.milliseconds).sorted()
    func text(_ value: Double) -> String {
      let thousandths = Int((value * 1000).rounded())
      let fraction = "\(thousandths % 1000)"
      return "\(thousandths / 1000)."
        + String(repeating: "0", count: 3 - fraction.count) + fraction
    }
    return "{\"rows\":\(rows),\"median_ms\":\(text(sorted[sorted.count / 2])),"
      + "\"min_ms\":\(text(sorted[0]))}"
  }
}

/// A time limit as people write it: `10`, `0.5`.
struct Seconds: ExpressibleByArgument {
  let duration: Duration

  init?(argument: String) {
    // Limits beyond a century are mistakes, and would not fit the clock.
    guard let seconds = Double(argument), seconds > 0, seconds < 3e9 else { return nil }
    duration = .seconds(seconds)
  }
}

/// A number of bytes as people write it: `64M`, `2G`, `4096`.
struct ByteCount: ExpressibleByArgument {
  let bytes: Int

  init?(argument: String) {
    let units: [Character: Int] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30]
    var digits = Substring(argument.uppercased())
    if digits.hasSuffix("B") { digits.removeLast() }
    var unit = 1
    if let last = digits.last, let factor = units[last] {
      unit = factor
      digits.removeLast()
    }
    guard let number = Int(digits), number > 0, number <= Int.max / unit else { return nil }
    bytes = number * unit
  }
}
