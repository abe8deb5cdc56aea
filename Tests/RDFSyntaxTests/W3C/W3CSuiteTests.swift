import RDFModel
import RDFSyntax
import TestSupport
import Testing

/// The suites of RDF 1.1, whole, and a round trip of each evaluation through every writer.
@Suite(.enabled(if: Checkout.suites != nil, "\(Checkout.suitesAreAbsent)"))
struct W3CSuiteTests {
  struct SuiteOfTests: Sendable, CustomStringConvertible {
    let folder: String
    let format: RDFFormat
    let count: Int

    var description: String { folder }
  }

  static let suites = [
    SuiteOfTests(folder: "rdf-xml", format: .rdfxml, count: 166),
    SuiteOfTests(folder: "rdf-turtle", format: .turtle, count: 313),
    SuiteOfTests(folder: "rdf-n-triples", format: .ntriples, count: 70),
    SuiteOfTests(folder: "rdf-n-quads", format: .nquads, count: 87),
    SuiteOfTests(folder: "rdf-trig", format: .trig, count: 356),
  ]

  func entries(_ suite: SuiteOfTests) throws -> [Manifest.Entry] {
    let root = try #require(Checkout.suites) + "/rdf/rdf11/" + suite.folder
    let base = "https://w3c.github.io/rdf-tests/rdf/rdf11/\(suite.folder)/"
    return try Manifest(folder: root, assumedBase: base).entries
  }

  func read(_ path: String, _ format: RDFFormat, base: String) throws -> [Quad] {
    try RDFReader(format, base: base).quads(Checkout.bytes(at: path))
  }

  @Test(arguments: suites) func everyTestPasses(_ suite: SuiteOfTests) throws {
    let entries = try entries(suite)
    #expect(entries.count == suite.count)
    for entry in entries {
      switch entry.kind {
      case .negative:
        #expect(throws: SyntaxError.self, "\(entry) must not read") {
          try read(entry.action, suite.format, base: entry.base)
        }
      case .positive:
        #expect(throws: Never.self, "\(entry)") {
          try read(entry.action, suite.format, base: entry.base)
        }
      case .evaluation:
        let result = try #require(entry.result)
        let format = try #require(RDFFormat(fileName: result))
        let expected = try read(result, format, base: entry.base)
        #expect(throws: Never.self, "\(entry)") {
          let found = try read(entry.action, suite.format, base: entry.base)
          #expect(Isomorphism.areIsomorphic(found, expected), "\(entry)")
        }
      }
    }
  }

  @Test(arguments: suites) func everyEvaluationSurvivesEveryWriter(_ suite: SuiteOfTests) throws {
    var trips = 0
    for entry in try entries(suite) where entry.kind == .evaluation {
      let quads = try read(entry.action, suite.format, base: entry.base)
      for format in [RDFFormat.ntriples, .nquads, .turtle, .trig, .rdfxml] {
        for isPretty in [true, false] {
          guard let bytes = try written(quads, format, isPretty) else { continue }
          let again = try RDFReader(format).quads(bytes)
          #expect(
            Isomorphism.areIsomorphic(again, quads), "\(entry) as \(format), pretty \(isPretty)")
          trips += 1
        }
      }
    }
    #expect(trips >= 400 || suite.format == .ntriples || suite.format == .nquads)
  }

  /// The document, or nil where the syntax has no way to say what stands in it.
  func written(_ quads: [Quad], _ format: RDFFormat, _ isPretty: Bool) throws -> [UInt8]? {
    if !format.hasNamedGraphs, quads.contains(where: { $0.graph != nil }) { return nil }
    do throws(RDFWriteError) {
      return try RDFWriter.bytes(
        of: quads, as: format, options: RDFWriterOptions(isPretty: isPretty))
    } catch {
      switch error {
      case .predicate where format == .rdfxml, .character where format == .rdfxml: return nil
      default: throw error
      }
    }
  }
}
