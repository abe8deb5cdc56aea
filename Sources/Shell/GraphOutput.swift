import ByteIO
import GraphAccess
import GraphBuilding
import QueryEvaluation
import RDFModel
import RDFSyntax

/// Statements as RDF, to the program's output or to a file.
enum GraphOutput {
  /// The triples of a CONSTRUCT or DESCRIBE.
  static func write(
    _ triples: Triples, as format: RDFFormat, to output: Output
  ) throws(Failure) {
    let quads = triples.lazy.map { Quad($0.subject, $0.predicate, $0.object) }
    do throws(RDFWriteError) {
      output.write(try RDFWriter.bytes(of: quads, as: format, options: options()))
    } catch {
      throw Failure(writing: error)
    }
  }

  static func options(skipsUnrepresentable: Bool = false, isPretty: Bool = true) -> RDFWriterOptions
  {
    var prefixes = PrefixMap.common
    prefixes["birlik"] = Vocabulary.ontology
    return RDFWriterOptions(
      prefixes: prefixes, isPretty: isPretty, skipsUnrepresentable: skipsUnrepresentable)
  }

  /// Calls `body` with every statement of one graph of a dataset, by predicate.
  static func forEachBatch<E: Error>(
    in scope: GraphScope, of graph: any QueryableGraph, named name: Term? = nil,
    _ body: (QuadBatch) throws(E) -> Void
  ) throws(E) {
    var batch = QuadBatch()
    func add(_ id: TermID) {
      graph.appendEncoding(of: id, to: &batch.bytes)
      batch.ends.append(batch.bytes.count)
    }
    let nameBytes = name.map { name in
      var bytes: [UInt8] = []
      EncodedTerm.append(name, to: &bytes)
      return bytes
    }
    for summary in graph.predicates(in: scope) {
      guard let rows = graph.adjacency(of: summary.predicate, .forward, in: scope) else { continue }
      for (row, key) in rows.keys.enumerated() {
        for place in rows.range(ofRow: row) {
          add(TermID(rawValue: key))
          add(summary.predicate)
          add(TermID(rawValue: rows.values[place]))
          batch.bytes += nameBytes ?? []
          batch.ends.append(batch.bytes.count)
        }
        if batch.count >= 1024 {
          try body(batch)
          batch.removeAll()
        }
      }
    }
    if !batch.isEmpty { try body(batch) }
  }

  /// A sink for a path; `-` is standard output, `.gz` and `.zst` are packed.
  static func sink(_ path: String) throws(Failure) -> any ByteSink {
    do {
      return try path == "-" ? DescriptorSink.standardOutput : ByteStream.sink(path)
    } catch {
      throw Failure(.inputOutput, "\(error)")
    }
  }
}

extension Failure {
  init(writing error: RDFWriteError) {
    if case .output = error {
      self.init(.inputOutput, "\(error)")
    } else {
      self.init(.usage, "\(error)")
    }
  }

  init(reading path: String, _ error: RDFReadError) {
    switch error {
    case .input: self.init(.inputOutput, "\(error)")
    case .syntax, .unsupported: self.init(.usage, "\(path): \(error)")
    }
  }
}
