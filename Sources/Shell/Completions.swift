import ArgumentParser
import ByteIO

/// What the shell offers behind Tab.
enum Completions {
  static let languages = CompletionKind.list(["ru", "kk", "en"])

  /// The graphs at hand: folders whose name ends in `.birlik`, here or a little below.
  static let graph = CompletionKind.custom { _, _, prefix in graphs(matching: prefix) }

  /// Folders are searched this deep, and no further than this many names.
  private static let depth = 3
  private static let mostNames = 5000

  /// The paths of graphs that begin with `prefix`, sorted; hidden folders only where asked for.
  static func graphs(matching prefix: String) -> [String] {
    let slash = prefix.lastIndex(of: "/")
    let folder = slash.map { String(prefix[...$0]) } ?? ""
    let start = slash.map { String(prefix[prefix.index(after: $0)...]) } ?? prefix
    var found: [String] = []
    var seen = 0
    func search(_ folder: String, start: String, depth: Int) {
      let names = (try? RealDisk.shared.list(folder.isEmpty ? "." : folder)) ?? []
      seen += names.count
      for name in names where name.hasPrefix(start) && (!name.hasPrefix(".") || !start.isEmpty) {
        let path = folder + name
        if name.hasSuffix(".birlik") {
          found.append(path)
        } else if depth > 1, seen < mostNames, !name.contains(".") || start == name {
          search(path + "/", start: "", depth: depth - 1)
        }
      }
    }
    search(folder, start: start, depth: depth)
    return found.sorted()
  }
}
