import ArgumentParser
import RDFSyntax

/// How answers are written.
enum ResultMode: String, CaseIterable, ExpressibleByArgument, Sendable {
  /// For people: labels in place of IRIs.
  case table, line, markdown
  /// For programs: the SPARQL 1.1 result formats, and JSON lines.
  case csv, tsv, json, xml, jsonl
  /// For graphs, which CONSTRUCT and DESCRIBE give.
  case nt, nq, ttl, trig, rdfxml, jsonld

  /// The RDF syntax, or nil for the modes of rows.
  var syntax: RDFFormat? { RDFFormat(rawValue: rawValue) }

  var isForPeople: Bool { self == .table || self == .line || self == .markdown }

  /// A table on a terminal, tab-separated values elsewhere.
  static func usual(on terminal: Terminal) -> ResultMode {
    terminal.isInteractiveOutput ? .table : .tsv
  }
}
