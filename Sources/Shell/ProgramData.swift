import FoundationEssentials
import Glibc

/// Where the installed data lies: the dictionary, the networks, the Kazakh stems.
struct ProgramData {
  let folder: String

  var dictionary: String { folder + "/dictionary-ru" }
  var networks: String { folder + "/networks" }
  var kazakh: String { folder + "/kazakh" }

  /// The versions of what is installed, as `make setup` wrote them down.
  var versions: String {
    let bytes = FileManager.default.contents(atPath: folder + "/.versions") ?? Data()
    return String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  /// `$BIRLIK_DATA`, else `../share/birlik` beside the program, else `data/` in a folder above it
  /// (a checkout). Throws ``Failure`` that says how to install it.
  static func find() throws(Failure) -> ProgramData {
    var tried: [String] = []
    if let named = getenv("BIRLIK_DATA").map({ String(cString: $0) }) {
      tried = [named]
    } else if let program = executablePath() {
      var folder = parent(of: program)
      tried.append(parent(of: folder) + "/share/birlik")
      while folder.count > 1 {
        folder = parent(of: folder)
        tried.append(folder + "/data")
      }
    }
    for folder in tried where access(folder + "/dictionary-ru/words.dawg", R_OK) == 0 {
      return ProgramData(folder: folder)
    }
    throw Failure(
      .inputOutput,
      "the dictionary is not installed: run `make setup`, or name its folder in BIRLIK_DATA"
        + (getenv("BIRLIK_DATA") != nil ? " (it names \(tried[0]))" : ""))
  }

  private static func executablePath() -> String? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = buffer.withUnsafeMutableBytes {
      readlink("/proc/self/exe", $0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count)
    }
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }
}
