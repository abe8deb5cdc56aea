import ArgumentParser
import RDFModel
import RDFSyntax

/// `birlik convert`: RDF from one syntax to another, without a graph.
struct ConvertCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "Convert RDF from one syntax to another.",
    discussion: """
      Examples:
        birlik convert data.ttl -o data.rdf
        zcat data.nt.gz | birlik convert - --from nt -o - --to ttl
      """)

  @Argument(help: "The file; - is standard input.")
  var input: String
  @Option(name: [.short, .customLong("output")], help: "The file; - is standard output.")
  var output = "-"
  @Option(help: "The syntax of the input, where its name does not say.")
  var from: RDFFormat?
  @Option(help: "The syntax of the output, where its name does not say.")
  var to: RDFFormat?
  @Option(help: "What relative IRIs are resolved against.")
  var base: String?
  @Flag(help: "N-Triples, N-Quads: pass over lines that cannot be read, and count them.")
  var lenient = false
  @Flag(help: "Write statements as they come, ungrouped and in bounded memory.")
  var plain = false
  @Flag(help: "Count statements that the syntax cannot say and leave them out.")
  var skipUnrepresentable = false

  func validate() throws { try IRIOption.check(base) }

  func run(_ out: Output) async throws(Failure) -> ExitStatus {
    let source = try RDFInput(input, format: from)
    guard let format = to ?? RDFFormat(fileName: output) else {
      throw Failure(.usage, "which syntax? Say --to nt, nq, ttl, trig, rdfxml or jsonld")
    }
    let options = GraphOutput.options(
      skipsUnrepresentable: skipUnrepresentable, isPretty: !plain)
    let writer = RDFWriter(format, to: try GraphOutput.sink(output), options: options)
    let stream = try source.read(base: base, isLenient: lenient) { (batch) throws(Failure) in
      do throws(RDFWriteError) { try writer.write(batch) } catch { throw Failure(writing: error) }
    }
    let result: RDFWriteReport
    do { result = try writer.finish() } catch { throw Failure(writing: error) }
    if result.skipped > 0, let first = result.firstSkipped {
      report("birlik: \(result.skipped) statements left out; the first: \(first)")
    }
    if stream.skippedLines > 0, let first = stream.firstSkipped {
      report("birlik: \(stream.skippedLines) lines left out; the first: \(first)")
      return .someRefused
    }
    return .success
  }
}
