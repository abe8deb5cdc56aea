import Glibc

/// The program under test, run as a user runs it.
public enum Program {
  /// Where `birlik` was built: beside the test bundle, or nil when it was not.
  public static let path: String? = {
    guard let bundle = CommandLine.arguments.first(where: { $0.contains(".xctest") }),
      let slash = bundle.lastIndex(of: "/")
    else { return nil }
    var folder = String(bundle[..<slash])
    while folder.hasSuffix(".xctest") || folder.contains(".xctest/") {
      guard let up = folder.lastIndex(of: "/") else { return nil }
      folder = String(folder[..<up])
    }
    let program = folder + "/birlik"
    return access(program, X_OK) == 0 ? program : nil
  }()

  /// Whether the PATH has a program.
  public static func isInstalled(_ name: String) -> Bool {
    system("command -v '\(name)' >/dev/null 2>&1") == 0
  }

  /// What a run left: its exit code and what it wrote.
  public struct Result: Sendable {
    public let status: Int32
    public let output: String
    public let error: String
  }

  /// Runs a line of shell, with `birlik` in the PATH, in `folder`.
  public static func shell(
    _ line: String, in folder: String, input: String = ""
  ) -> Result {
    let directory = path.map { String($0[..<($0.lastIndex(of: "/") ?? $0.endIndex)]) } ?? ""
    var template = Array("/tmp/birlik-run-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return Result(status: -1, output: "", error: "mkdtemp") }
    let scratch = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { _ = system("rm -rf '\(scratch)'") }
    write(input, to: scratch + "/in")
    write("cd '\(folder)' && { \(line)\n}", to: scratch + "/line")
    let status = system(
      "PATH='\(directory)':\"$PATH\" bash '\(scratch)/line' "
        + "<'\(scratch)/in' >'\(scratch)/out' 2>'\(scratch)/err'")
    return Result(
      status: (status >> 8) & 0xFF, output: read(scratch + "/out"), error: read(scratch + "/err"))
  }

  private static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { return }
    let bytes = Array(text.utf8)
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  private static func read(_ path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
