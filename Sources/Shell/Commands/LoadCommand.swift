import ArgumentParser
import GraphAccess
import RDFModel
import RDFSyntax
import TripleStore

/// `birlik load`: RDF files into a graph, as one transaction.
struct LoadCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "load", abstract: "Load RDF files into a graph.",
    discussion: """
      Examples:
        birlik load people.birlik people.nt.gz
        birlik load people.birlik a.ttl b.trig --graph http://example.org/import
        curl … | birlik load people.birlik - --from ttl

      All files or none: after an error the graph is as it was. A graph that does not exist is
      made.
      """)

  @Argument(help: "The graph.", completion: Completions.graph)
  var graph: String
  @Argument(help: "Files, .gz and .zst too; - is standard input.")
  var files: [String]
  @Option(name: .customLong("graph"), help: "The named graph for statements that name none.")
  var target: String?
  @Option(help: "The syntax, where a file's name does not say.")
  var from: RDFFormat?
  @Option(help: "What relative IRIs are resolved against.")
  var base: String?
  @Option(help: "Memory for sorting, beyond which the disk is used: 512M, 4G.")
  var memory: ByteCount?
  @Flag(help: "N-Triples, N-Quads: pass over lines that cannot be read, and count them.")
  var lenient = false

  func validate() throws {
    try IRIOption.check(target)
    try IRIOption.check(base)
  }

  func run(_ output: Output) async throws(Failure) -> ExitStatus {
    let inputs = try files.map { (file) throws(Failure) in try RDFInput(file, format: from) }
    let clock = ContinuousClock()
    let start = clock.now
    let store = try GraphFolder.open(graph, mode: .create)
    let before = try GraphFolder.snapshot(of: store)
    let progress = Progress(total: nil, what: "statements")
    var skipped = 0
    let load: BulkLoad
    do { load = try store.beginBulkLoad(memoryBudget: memory?.bytes ?? Self.memoryBudget) } catch {
      throw Failure(.inputOutput, "\(error)")
    }
    for (number, input) in inputs.enumerated() {
      // Blank nodes of two documents, or of two loads, are never the same.
      let scope = "l\(before.revision + 1)x\(number)-"
      let stream: QuadStream
      do {
        stream = try input.read(base: base, blankScope: scope, isLenient: lenient) { batch in
          load.add(target.map { Self.moved(batch, to: $0) } ?? batch)
          progress.show(load.quadCount)
        }
      } catch {
        load.cancel()
        throw error
      }
      skipped += stream.skippedLines
      if let first = stream.firstSkipped, stream.skippedLines > 0 {
        report("birlik: \(input.path): \(stream.skippedLines) lines left out; the first: \(first)")
      }
    }
    progress.end()
    let count = load.quadCount
    do { try load.commit() } catch { throw Failure(.inputOutput, "\(error)") }
    let loaded = clock.now - start
    let total = try GraphFolder.snapshot(of: store).quadCount
    try GraphLabels.write(for: store, ontology: loadOntology(nil))
    do { try store.close() } catch { throw Failure(.inputOutput, "\(error)") }
    report(Self.summary(read: count, new: total - before.quadCount, total: total, time: loaded))
    return skipped > 0 ? .someRefused : .success
  }

  /// Where `--memory` says nothing.
  private static let memoryBudget = 2 << 30

  /// The batch with its statements of the default graph moved to the graph of that name.
  static func moved(_ batch: QuadBatch, to graph: String) -> QuadBatch {
    var name: [UInt8] = []
    EncodedTerm.append(.iri(graph), to: &name)
    var result = QuadBatch()
    result.bytes.reserveCapacity(batch.bytes.count + batch.count * name.count)
    result.ends.reserveCapacity(batch.ends.count)
    for quad in 0..<batch.count {
      for slot in 0..<4 {
        let range = batch.range(ofQuad: quad, slot: slot)
        result.bytes.append(contentsOf: slot == 3 && range.isEmpty ? name[...] : batch.bytes[range])
        result.ends.append(result.bytes.count)
      }
    }
    return result
  }

  private static func summary(read: Int, new: Int, total: Int, time: Duration) -> String {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    let rate = Int(Double(read) / max(seconds, 1e-6))
    return "\(read) statements read, \(new) new; the graph has \(total); "
      + "\(Progress.seconds(seconds)), \(rate) a second"
  }
}
