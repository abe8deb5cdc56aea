import FoundationEssentials
import RDFModel
import RDFSyntax

/// The manifest of one folder of a W3C suite.
struct SuiteManifest {
  struct Case {
    let term: Term
    let name: String
    /// The local name of the test's class.
    let kind: String
    let action: Term
    let result: Term?
  }

  let folder: String
  private(set) var cases: [Case] = []
  private var index: [Term: [(property: String, value: Term)]] = [:]

  private static let mf = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"

  init(_ folder: String) throws {
    self.folder = folder
    let path = folder + "/manifest.ttl"
    for quad in try Self.quads(path) {
      let property = quad.predicate.iri?.value ?? ""
      index[quad.subject, default: []].append((property, quad.object))
    }
    let root = Term.iri("file://" + path)
    var cell = value(root, Self.mf + "entries")
    while let current = cell, current != .iri(RDF.nil) {
      if let entry = value(current, RDF.first.value) { addCase(entry) }
      cell = value(current, RDF.rest.value)
    }
  }

  private mutating func addCase(_ entry: Term) {
    let kind = value(entry, RDF.type.value)?.iri?.value ?? ""
    guard let action = value(entry, Self.mf + "action") else { return }
    let name = entry.iri.map { String($0.value.split(separator: "#").last ?? "") } ?? ""
    cases.append(
      Case(
        term: entry, name: name, kind: String(kind.split(separator: "#").last ?? ""),
        action: action,
        result: value(entry, Self.mf + "result")))
  }

  func values(_ subject: Term, _ property: String) -> [Term] {
    (index[subject] ?? []).filter { $0.property == property }.map(\.value)
  }

  func value(_ subject: Term, _ property: String) -> Term? { values(subject, property).first }

  /// The files that a description of a dataset names, with the graph that each goes to.
  func dataset(_ subject: Term, _ prefix: String) -> [(graph: Term?, path: String)] {
    var files: [(graph: Term?, path: String)] = []
    for file in values(subject, prefix + "data") { files.append((nil, Self.path(file))) }
    for entry in values(subject, prefix + "graphData") {
      if let file = value(entry, prefix + "graph") {
        let label = value(entry, RDFS.label.value)?.literal?.lexicalForm
        files.append((label.map { .iri($0) } ?? file, Self.path(file)))
      } else {
        files.append((entry, Self.path(entry)))
      }
    }
    return files
  }

  static func path(_ term: Term) -> String { String((term.iri?.value ?? "").dropFirst(7)) }

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  /// The statements of a file, in the format that its name says.
  static func quads(_ path: String, graph: Term? = nil, scope: String = "") throws -> [Quad] {
    let format: RDFFormat =
      path.hasSuffix(".rdf")
      ? .rdfxml : path.hasSuffix(".nt") ? .ntriples : path.hasSuffix(".trig") ? .trig : .turtle
    var reader = RDFReader(format, base: "file://" + path)
    reader.blankScope = scope
    return try reader.quads(try bytes(path)).map {
      Quad($0.subject, $0.predicate, $0.object, graph: graph ?? $0.graph)
    }
  }
}
