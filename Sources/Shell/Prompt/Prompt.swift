import Dispatch
import Glibc
import GraphAccess
import GraphBuilding
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
  let terminal: Terminal
  let editor: LineEditor
  var language: String
  var mode: ResultMode?
  /// The most rows of a table.
  var limit: Int? = 200
  var showsTime: Bool
  /// Where the next answers go: `.output` until it is changed, `.once` for one.
  var target: (path: String, isOnce: Bool)?
  /// The last answer, for `.evidence` and `.sparql`.
  var last: Asker.Asked?
  var history: [String] = []
  /// The readings that the last question offered: the number of one answers it.
  var choice: [QuestionReading] = []
  var isDone = false
  /// The exit code of the worst that happened where no terminal asks.
  var status = ExitStatus.success
  private let interrupts = Interrupts()

  init(session: GraphSession, output: Output, language: String, terminal: Terminal = .current) {
    self.session = session
    self.output = output
    self.language = language
    self.terminal = terminal
    showsTime = terminal.isInteractiveOutput
    editor = LineEditor(
      isTerminal: terminal.isInteractiveInput && terminal.isInteractiveOutput,
      historyFile: terminal.isInteractiveInput ? HistoryFile.path() : nil)
  }

  var messages: Messages { Messages(language: language) }

  func run() async -> ExitStatus {
    if terminal.isInteractiveInput { welcome() }
    var statements = StatementReader()
    while !isDone {
      output.flush()
      let line = editor.readLine(prompt: statements.isEmpty ? "birlik> " : "   ...> ")
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
          await attempt { () async throws(Failure) in try await self.command(command) }
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
    editor.remember(text)
  }

  /// Answers a question; an error is said and the prompt goes on.
  private func perform(_ text: String) async {
    await attempt { () async throws(Failure) in try self.answer(text) }
  }

  func attempt(_ body: () async throws(Failure) -> Void) async {
    do throws(Failure) { try await body() } catch {
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
    let asked = try interrupts.during(cancellation) { () throws(Failure) in try asker.ask(text) }
    last = asked
    for note in asked.notes where note.candidate.match == .words {
      report(terminal.styled(messages.taken(note.name.text, for: note.candidate.label), "2"))
    }
    try write(asked)
  }

  /// A question in words: the pattern is shown above the answer; several readings are a choice.
  private func answer(inWords question: String) throws(Failure) {
    var asker = asker()
    let cancellation = Cancellation()
    asker.options.cancellation = cancellation
    let session = session
    let options = asker.options
    let outcome = try interrupts.during(cancellation) { () throws(Failure) in
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
    let result = try interrupts.during(cancellation) { () throws(Failure) in
      try asker.evaluate(reading.query)
    }
    let asked = Asker.Asked(
      query: reading.query, notes: [], result: result, duration: start.duration(to: clock.now))
    last = asked
    for line in WordQuestion.heading(reading.pattern, unsaid: unsaid, messages) {
      output.line(terminal.styled(line, "2"))
    }
    try write(asked)
  }

  private func write(_ asked: Asker.Asked) throws(Failure) {
    let labels = session.labels
    let language = language
    let isTable: Bool
    if case .solutions = asked.result { isTable = true } else { isTable = false }
    let usual: ResultMode = isTable ? .table : .ttl
    let writer = AnswerWriter(
      mode: mode ?? usual, language: language,
      label: { labels.text(of: $0, language: language) }, terminal: terminal, limit: limit)
    if let target {
      try FileOutput.collect(to: target.path) { (file) throws(Failure) in
        try writer.write(asked.result, to: file)
      }
      if target.isOnce { self.target = nil }
    } else {
      try writer.write(asked.result, to: output)
    }
    output.flush()
    if showsTime {
      let rows = Asker.rowCount(of: asked.result)
      let footer = messages.footer(rows: rows, milliseconds: asked.duration.millisecondsText)
      report(terminal.styled(footer, "2"))
    }
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

/// Ctrl-C while a query runs: it flips the query's cancellation instead of ending the program.
private final class Interrupts {
  func during<Value>(
    _ cancellation: Cancellation, _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { cancellation.cancel() }
    source.resume()
    defer {
      source.cancel()
      signal(SIGINT, SIG_DFL)
    }
    return try body()
  }
}

/// Where the lines of earlier sessions are kept.
enum HistoryFile {
  /// `$XDG_STATE_HOME/birlik/history`, by default below `~/.local/state`; nil where it cannot be
  /// made.
  static func path() -> String? {
    func value(_ name: String) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    guard let state = value("XDG_STATE_HOME") ?? value("HOME").map({ $0 + "/.local/state" }) else {
      return nil
    }
    let folder = state + "/birlik"
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/" + part
      mkdir(path, 0o700)
    }
    return access(folder, W_OK) == 0 ? folder + "/history" : nil
  }
}
