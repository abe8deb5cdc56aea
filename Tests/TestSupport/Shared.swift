import FoundationEssentials

/// Where the tests find what lies outside the sources.
public enum Checkout {
  /// The root of the checkout, found from this file's place.
  public static let root = String(
    #filePath.dropLast("/Tests/TestSupport/Shared.swift".count))

  /// The folder of texts, suites and corpora beside the checkout, or nil: tests that need it then
  /// skip.
  public static let shared: String? = {
    let path = root + "/../shared"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()

  /// The folder that `make setup` fills: $BIRLIK_DATA or `data/` in the checkout.
  public static let data: String? = {
    let path = ProcessInfo.processInfo.environment["BIRLIK_DATA"] ?? root + "/data"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()
}
