import ArgumentParser
import Glibc

/// Runs the command line of this process and ends it with its exit code (DESIGN §7).
public func runBirlik() async -> Never {
  let output = Output(descriptor: STDOUT_FILENO) { error in
    // Nothing that follows could be written either.
    report("birlik: \(error)")
    exit(ExitStatus.inputOutput.rawValue)
  }
  let status = await run(Array(CommandLine.arguments.dropFirst()), output: output)
  output.flush()
  exit(status.rawValue)
}

/// Runs one command line. Errors are rendered here and nowhere else.
func run(_ arguments: [String], output: Output) async -> ExitStatus {
  do {
    var command = try Birlik.parseAsRoot(arguments)
    if let command = command as? any Command {
      return try await command.run(output)
    }
    // Help is a command of the parser's own: running it throws what to print.
    try command.run()
    return .success
  } catch let failure as Failure {
    output.flush()
    report("birlik: \(failure.message)")
    return failure.status
  } catch {
    // The parser's own errors and its help.
    let isHelp = Birlik.exitCode(for: error) == .success
    let text = Birlik.fullMessage(for: error)
    if isHelp { output.line(text) } else { report(text) }
    return isHelp ? .success : .usage
  }
}

/// A command of the program: it writes its result to `output`, throws ``Failure``, and says how it
/// went.
protocol Command: ParsableCommand {
  func run(_ output: Output) async throws(Failure) -> ExitStatus
}

struct Birlik: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "birlik",
    abstract: "A graph of people, bodies, laws and priorities, from documents.",
    discussion: """
      Examples:
        birlik build articles/ -o news.birlik
        birlik query news.birlik '?кто возглавляет ?орган'
        birlik why news.birlik 'Касым-Жомарт Токаев'
        birlik shell news.birlik
        birlik export news.birlik --to rdfxml -o news.rdf
        birlik draw news.birlik --around 'Ассамблея народа Казахстана' -o picture.svg
      """,
    version: version,
    subcommands: [
      BuildCommand.self, QueryCommand.self, ShellCommand.self, WhyCommand.self,
      ExportCommand.self, FindCommand.self, UpdateCommand.self, DrawCommand.self, StatsCommand.self,
      SourcesCommand.self,
      LoadCommand.self, CheckCommand.self, BackupCommand.self, CompactCommand.self,
      RemoveCommand.self, ReviewCommand.self, ConvertCommand.self, ExtractCommand.self,
      EvaluateCommand.self,
      TagCommand.self, ReadCommand.self, TrainCommand.self,
    ])
}
