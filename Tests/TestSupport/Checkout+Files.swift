import FoundationEssentials

extension Checkout {
  /// The text of a file of the checkout.
  public static func read(_ path: String) throws -> String {
    try String(contentsOfFile: root + "/" + path, encoding: .utf8)
  }

  /// The lines of a file, numbered from 1.
  public static func lines(of path: String) throws -> [(number: Int, text: String)] {
    var lines = try read(path).split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    return lines.enumerated().map { ($0.offset + 1, String($0.element)) }
  }

  /// The Swift files below a folder of the checkout, relative to the root, sorted.
  public static func swiftFiles(under folder: String) -> [String] {
    files(under: folder).filter { $0.hasSuffix(".swift") }
  }

  /// All files below a folder of the checkout, relative to the root, sorted.
  public static func files(under folder: String) -> [String] {
    let found = try? FileManager.default.subpathsOfDirectory(atPath: root + "/" + folder)
    return (found ?? []).filter { path in
      var isFolder = false
      _ = FileManager.default.fileExists(
        atPath: "\(root)/\(folder)/\(path)", isDirectory: &isFolder)
      return !isFolder
    }.map { "\(folder)/\($0)" }.sorted()
  }
}
