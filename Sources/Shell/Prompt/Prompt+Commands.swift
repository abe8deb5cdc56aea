import ArgumentParser
import GraphAccess
import GraphBuilding
import LabelIndex
import QueryEvaluation
import QuerySyntax
import QuestionReading
import RDFModel
import TripleStore

extension Prompt {
  /// Performs `.name arguments`. Throws ``Failure`` with what is wrong.
  func command(_ line: String) async throws(Failure) {
    let parts = line.dropFirst().split(separator: " ", maxSplits: 1)
    let name = parts.first.map(String.init) ?? ""
    let rest = parts.count > 1 ? Printable.trimmed(String(parts[1])) : ""
    guard let command = DotCommand(rawValue: name == "exit" ? "quit" : name) else {
      throw Failure(.usage, messages.unknownCommand("." + name))
    }
    switch command {
    case .help: help()
    case .quit: isDone = true
    case .mode, .output, .once, .lang, .timer, .limit, .pager: try set(command, rest)
    case .read: try await read(rest)
    case .open:
      guard !rest.isEmpty else { throw Failure(.usage, ".open GRAPH") }
      session = try GraphSession(path: rest)
      last = nil
      choice = []
      completionNames = nil
    case .labels: try listLabels(rest)
    case .classes: listCounts(GraphSummary(session, language: language).classes)
    case .properties: listCounts(GraphSummary(session, language: language).properties)
    case .stats: GraphSummary(session, language: language).write(to: output)
    case .prefixes:
      for entry in QueryParser.shortFormPrefixes.entries {
        output.line("\(entry.prefix): <\(entry.namespace)>")
      }
    case .describe: try answer("describe " + quoted(rest))
    case .evidence: try evidence(rest)
    case .sparql:
      guard let last else { throw Failure(.usage, messages.nothingYet) }
      output.line(Printable.lines(QueryPrinter().text(of: last.query)))
    case .explain: try explain(rest)
    case .draw: try await draw(rest)
    case .export: try await export(rest)
    case .history: for text in history { output.line(Printable.text(text)) }
    }
  }

  /// The plan of a query, of a question in words, or of what was asked last.
  private func explain(_ text: String) throws(Failure) {
    let asker = asker()
    if text.isEmpty {
      guard let last else { throw Failure(.usage, messages.nothingYet) }
      return output.line(try asker.explain(last.query, analyze: false))
    }
    if let question = WordQuestion.text(of: text) {
      let outcome = try WordQuestion.read(question, of: session, options: asker.options)
      guard case .answer(let reading, unsaid: _) = outcome else {
        for line in WordQuestion.refusal(outcome, messages) { output.line(line) }
        return
      }
      return output.line(try asker.explain(reading.query, analyze: false))
    }
    output.line(try asker.explain(try asker.query(of: text).query, analyze: false))
  }

  private func help() {
    for command in DotCommand.allCases {
      let head = "." + command.rawValue + (command.arguments.isEmpty ? "" : " " + command.arguments)
      output.line(ResultTable.padded(head, 34, right: false) + command.summary(language))
    }
  }

  private func set(_ command: DotCommand, _ value: String) throws(Failure) {
    switch command {
    case .mode:
      if value.isEmpty { return output.line(mode?.rawValue ?? "auto") }
      let wanted = ResultMode(rawValue: value)
      guard wanted != nil || value == "auto" else {
        let names = ["auto"] + ResultMode.allCases.map(\.rawValue)
        throw Failure(.usage, ".mode: \(names.joined(separator: ", "))")
      }
      mode = wanted
    case .output, .once:
      target =
        value.isEmpty || value == "-"
        ? nil : AnswerTarget(path: value, isOnce: command == .once)
    case .lang:
      if value.isEmpty { return output.line(language) }
      guard ["ru", "kk", "en"].contains(value) else { throw Failure(.usage, ".lang ru|kk|en") }
      language = value
    case .timer, .pager:
      guard ["", "on", "off"].contains(value) else {
        throw Failure(.usage, ".\(command.rawValue) on|off")
      }
      if command == .timer { showsTime = value != "off" } else { usesPager = value != "off" }
    default:
      if value.isEmpty { return output.line(limit.map { "\($0)" } ?? "off") }
      if value == "off" {
        limit = nil
      } else if let number = Int(value), number > 0 {
        limit = number
      } else {
        throw Failure(.usage, ".limit N|off")
      }
    }
  }

  /// Performs the statements and commands of a file.
  private func read(_ path: String) async throws(Failure) {
    let text = String(decoding: try ByteInput.readAll(path), as: UTF8.self)
    var statements = StatementReader()
    var steps: [StatementReader.Step] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      steps.append(statements.take(String(line)))
    }
    steps.append(statements.finish())
    for step in steps where !isDone {
      switch step {
      case .more, .nothing: break
      case .command(let line) where line.hasPrefix(".read"):
        throw Failure(.usage, "\(path): .read inside a file that is read")
      case .command(let line): try await command(line)
      case .statement(let statement): try answer(statement)
      }
    }
  }

  private func listLabels(_ text: String) throws(Failure) {
    let names = try session.names()
    for label in names.index.completions(of: text, roles: .things, limit: 20) {
      output.line(Printable.text(label.text) + "\t<\(label.term.value)>")
    }
  }

  private func listCounts(_ counts: [GraphSummary.Count]) {
    for count in counts { output.line("\(count.number)\t\(Printable.text(count.label))") }
  }

  /// The facts behind a row of the last answer, or about a name.
  private func evidence(_ argument: String) throws(Failure) {
    let reader = EvidenceReader(session.snapshot)
    let writer = EvidenceText(session: session, language: language)
    var facts: [Evidence] = []
    if let row = Int(argument) {
      guard let last, case .solutions(let rows) = last.result else {
        throw Failure(.usage, messages.nothingYet)
      }
      guard (1...max(1, rows.rowCount)).contains(row), rows.rowCount > 0 else {
        throw Failure(.usage, messages.noSuchRow(row, of: rows.rowCount))
      }
      facts = RowEvidence(query: last.query, reader: reader).facts(of: rows, row: row - 1)
    } else if let thing = try TermReader(names: try session.names()).read(argument, as: .entity) {
      facts = reader.facts(subject: thing) + reader.facts(object: thing)
    }
    if facts.isEmpty { output.line(messages.noEvidence) }
    for fact in facts { writer.write(fact, to: output) }
  }

  private func draw(_ arguments: String) async throws(Failure) {
    let parts = arguments.split(separator: " ", maxSplits: 1).map(String.init)
    guard let path = parts.first else { throw Failure(.usage, ".draw FILE [NAME]") }
    var picture = Picture(session: session, language: language)
    if parts.count > 1 { picture.around = parts[1] }
    try await picture.draw(to: path)
  }

  private func export(_ path: String) async throws(Failure) {
    guard !path.isEmpty else { throw Failure(.usage, ".export FILE") }
    let command: ExportCommand
    do { command = try ExportCommand.parse([session.store.path, "-o", path]) } catch {
      throw Failure(.usage, ExportCommand.message(for: error))
    }
    _ = try await command.run(output)
  }

  /// A name for the short form, unless it is an IRI already.
  private func quoted(_ name: String) -> String {
    name.hasPrefix("<") || name.hasPrefix("«") ? name : "«\(name)»"
  }
}

/// The facts that a row of an answer rests on: the triple patterns of the query with the row's
/// terms in the place of their variables.
struct RowEvidence {
  let query: Query
  let reader: EvidenceReader<StoreSnapshot>

  func facts(of rows: Solutions, row: Int) -> [Evidence] {
    guard case .select(let select) = query.form else { return [] }
    var bound: [String: Term] = [:]
    for (column, name) in rows.variables.enumerated() {
      bound[name] = rows.term(row: row, column: column)
    }
    var result: [Evidence] = []
    for triple in Self.triples(of: select.pattern) {
      guard case .term(let verb) = triple.verb else { continue }
      let subject = Self.term(triple.subject, bound)
      let object = Self.term(triple.object, bound)
      guard subject != nil || object != nil else { continue }
      result += reader.facts(
        subject: subject, predicate: Self.term(verb, bound), object: object)
    }
    return result
  }

  private static func term(_ term: QueryTerm, _ bound: [String: Term]) -> Term? {
    switch term {
    case .term(let term): term
    case .variable(let variable): bound[variable.name]
    default: nil
    }
  }

  private static func triples(of pattern: Pattern) -> [TriplePattern] {
    switch pattern {
    case .basic(let triples): triples
    case .join(let left, let right), .leftJoin(let left, let right, _), .union(let left, let right):
      triples(of: left) + triples(of: right)
    case .minus(let inner, _), .filter(_, let inner), .extend(let inner, _, _),
      .graph(_, let inner),
      .service(_, let inner, _):
      triples(of: inner)
    case .subselect(let select): triples(of: select.pattern)
    case .values: []
    }
  }
}
