import Glibc
import GraphAccess
import GraphBuilding
import LabelIndex
import QueryEvaluation
import QuerySyntax
import QuestionReading
import RDFModel
import TripleStore

/// The prompt: reads statements and dot-commands until the end, and answers them.
///
/// Where the input is no terminal it reads lines as they come, shows no prompt and no first screen,
/// so that scripts and tests can drive it.
final class Prompt {
  var session: GraphSession
  let output: Output
  /// Read anew for each answer, since a window may be resized.
  private(set) var terminal: Terminal
  private(set) var editor: LineEditor
  var language: String
  var mode: ResultMode?
  /// The most rows of a table.
  var limit: Int? = 200
  var showsTime: Bool
  var usesPager = true
  /// The names that Tab completes; opened when it is first pressed.
  var completionNames: LabelIndex?
  private var statements = StatementReader()
  /// Where the next answers go: `.output` until it is changed, `.once` for one.
  var target: AnswerTarget?
  /// The last answer, for `.evidence` and `.sparql`.
  var last: Asker.Asked?
  var history: [String] = []
  /// The readings that the last question offered: the number of one answers it.
  var choice: [QuestionReading] = []
  var isDone = false
  /// The exit code of the worst that happened where no terminal asks.
  var status = ExitStatus.success

  init(session: GraphSession, output: Output, language: String, terminal: Terminal = .current) {
    self.session = session
    self.output = output
    self.language = language
    self.terminal = terminal
    showsTime = terminal.isInteractiveOutput
    editor = LineEditor(isTerminal: false, historyFile: nil)
    editor = LineEditor(
      isTerminal: terminal.isInteractiveInput && terminal.isInteractiveOutput,
      historyFile: terminal.isInteractiveInput ? HistoryFile.path() : nil
    ) { [unowned self] line in self.complete(line) }
  }

  private func complete(_ line: String) -> Completion {
    Completer(
      names: { [unowned self] in
        if completionNames == nil { completionNames = try? session.names().index }
        return completionNames
      }, earlier: statements.text
    ).complete(line)
  }

  var messages: Messages { Messages(language: language) }

  func run() async -> ExitStatus {
    if terminal.isInteractiveInput { welcome() }
    while !isDone {
      output.flush()
      let line = editor.readLine(prompt: statements.isEmpty ? "birlik> " : "   ...> ")
      terminal = Terminal.current
      switch line {
      case .end:
        if case .statement(let text) = statements.finish() { await perform(text) }
        if terminal.isInteractiveInput { output.line("") }
        isDone = true
      case .interrupted:
        statements.reset()
        output.line("")
      case .text(let text):
        if statements.isEmpty, !choice.isEmpty, let number = Int(Printable.trimmed(text)),
          choice.indices.contains(number - 1)
        {
          let reading = choice[number - 1]
          choice = []
          await attempt { () async throws(Failure) in try self.answer(reading) }
          continue
        }
        switch statements.take(text) {
        case .more, .nothing: break
        case .command(let command):
          remember(command)
          await attempt { () async throws(Failure) in try await self.perform(command: command) }
        case .statement(let statement):
          remember(statement)
          await perform(statement)
        }
      }
    }
    output.flush()
    return status
  }

  private func remember(_ text: String) {
    history.append(text)
    // The editor shows one line; a comment would then swallow what comes behind it.
    let isOneLine = !text.contains("#")
    editor.remember(
      isOneLine ? text.split(separator: "\n").joined(separator: " ") : text)
  }

  /// Answers a question; an error is said and the prompt goes on.
  private func perform(_ text: String) async {
    await attempt { () async throws(Failure) in try self.answer(text) }
  }

  func attempt(_ body: () async throws(Failure) -> Void) async {
    do throws(Failure) { try await body() } catch {
      // The terminal has shown ^C, perhaps in the middle of a row.
      if error.status == .interrupted, terminal.isInteractiveOutput { output.line("") }
      output.flush()
      report(error.status == .interrupted ? messages.cancelled : error.message)
      if !terminal.isInteractiveInput, status == .success { status = error.status }
    }
  }

  /// The engine for the session's graph, with a cancellation that Ctrl-C flips.
  func asker() -> Asker {
    let session = session
    return Asker(graph: session.snapshot) { () throws(Failure) in try session.names() }
  }

  func answer(_ text: String) throws(Failure) {
    if let question = WordQuestion.text(of: text) { return try answer(inWords: question) }
    var asker = asker()
    let cancellation = Cancellation()
    asker.options.cancellation = cancellation
    try interruptible(cancellation) { () throws(Failure) in
      let asked = try asker.ask(text)
      last = asked
      for note in asked.notes where note.candidate.match == .words {
        report(messages.taken(note.name.text, for: note.candidate.label), style: "2")
      }
      try write(asked)
    }
  }

  /// Runs a query and the writing of its answer, which Ctrl-C stops.
  private func interruptible(
    _ cancellation: Cancellation, _ body: () throws(Failure) -> Void
  ) throws(Failure) {
    let before = output.cancellation
    output.cancellation = cancellation
    defer { output.cancellation = before }
    try Interrupts.during(cancellation, body)
  }

  /// Performs a dot-command. Ctrl-C stops what it writes, and what it starts, but not the prompt.
  private func perform(command: String) async throws(Failure) {
    let cancellation = Cancellation()
    output.cancellation = cancellation
    defer { output.cancellation = nil }
    try await Interrupts.during(cancellation) { () async throws(Failure) in
      try await self.command(command)
      output.flush()
    }
    if cancellation.isCancelled { throw Failure(.interrupted, messages.cancelled) }
  }

  /// A question in words: the pattern is shown above the answer; several readings are a choice.
  private func answer(inWords question: String) throws(Failure) {
    var asker = asker()
    let cancellation = Cancellation()
    asker.options.cancellation = cancellation
    let session = session
    let options = asker.options
    let outcome = try Interrupts.during(cancellation) { () throws(Failure) in
      try WordQuestion.read(question, of: session, options: options)
    }
    if cancellation.isCancelled { throw Failure(.interrupted, messages.cancelled) }
    switch outcome {
    case .answer(let reading, let unsaid): try answer(reading, unsaid: unsaid)
    case .choice(let readings):
      choice = readings
      for line in WordQuestion.choice(readings, messages) { output.line(line) }
    case .silent, .notUnderstood:
      for line in WordQuestion.refusal(outcome, messages) { output.line(line) }
      if !terminal.isInteractiveInput, status == .success {
        if case .silent = outcome { status = .negative } else { status = .usage }
      }
    }
  }

  /// Answers one reading of a question.
  func answer(_ reading: QuestionReading, unsaid: [String] = []) throws(Failure) {
    var asker = asker()
    let cancellation = Cancellation()
    asker.options.cancellation = cancellation
    let clock = ContinuousClock()
    let start = clock.now
    try interruptible(cancellation) { () throws(Failure) in
      let result = try asker.evaluate(reading.query)
      let asked = Asker.Asked(
        query: reading.query, notes: [], result: result, duration: start.duration(to: clock.now))
      last = asked
      for line in WordQuestion.heading(reading.pattern, unsaid: unsaid, messages) {
        output.line(terminal.styled(line, "2"))
      }
      try write(asked)
    }
  }

  private func write(_ asked: Asker.Asked) throws(Failure) {
    let labels = session.labels
    let language = language
    let usual: ResultMode
    if case .graph = asked.result { usual = .ttl } else { usual = .table }
    let writer = AnswerWriter(
      mode: mode ?? usual, language: language,
      label: { labels.text(of: $0, language: language) }, terminal: terminal, limit: limit)
    if var target {
      // One answer is one, whether it can be written or not.
      self.target = target.isOnce ? nil : target
      let page = Output.inMemory()
      page.cancellation = output.cancellation
      try writer.write(asked.result, to: page)
      try target.write(page.collected)
      if !target.isOnce { self.target = target }
    } else {
      try show(asked.result, writer)
    }
    output.flush()
    let rows = Asker.rowCount(of: asked.result)
    if writer.mode.isForPeople, let limit, rows > limit, case .solutions = asked.result {
      report(messages.shown(limit, of: rows), style: "2")
    }
    if showsTime {
      let footer = messages.footer(rows: rows, milliseconds: asked.duration.millisecondsText)
      report(footer, style: "2")
    }
  }

  /// On the terminal; through the pager where it is longer than the window.
  private func show(_ result: QueryResult, _ writer: AnswerWriter) throws(Failure) {
    let pager = Pager(terminal: terminal) { name in getenv(name).map { String(cString: $0) } }
    var writer = writer
    writer.isForTerminal = terminal.isInteractiveOutput
    let rows = Asker.rowCount(of: result)
    guard usesPager, pager.command != nil, terminal.height > 0, rows >= terminal.height - 4 else {
      return try writer.write(result, to: output)
    }
    let page = Output.inMemory()
    page.cancellation = output.cancellation
    try writer.write(result, to: page)
    output.flush()
    if !pager.show(page.collected) { output.write(page.collected) }
  }

  private func welcome() {
    let summary = GraphSummary(session, language: language)
    output.line(
      messages.welcome(
        documents: summary.documents, entities: summary.entities, facts: summary.statements))
    let suggestions = Suggestions(
      graph: session.snapshot, labels: session.labels, language: language
    ).queries()
    if !suggestions.isEmpty {
      output.line(messages.suggestions)
      for query in suggestions { output.line("  " + Printable.text(query)) }
    }
    output.line(messages.hint)
  }
}
