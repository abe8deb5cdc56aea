import FoundationEssentials

extension Checkout {
  /// The folder of the W3C test suites, `RDF_TESTS` or beside the checkout; nil without one.
  public static let suites: String? = {
    let environment = ProcessInfo.processInfo.environment
    let path = environment["RDF_TESTS"] ?? root + "/../shared/rdf-tests"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()

  /// Why tests over the suites are skipped.
  public static let suitesAreAbsent: String =
    "the W3C suites are not at ../shared/rdf-tests; RDF_TESTS names another place"

  /// The bytes of a file anywhere.
  public static func bytes(at path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
