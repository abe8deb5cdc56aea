import Glibc

/// Where the lines of earlier sessions are kept.
enum HistoryFile {
  /// `$XDG_STATE_HOME/birlik/history`, by default below `~/.local/state`; nil where it cannot be
  /// made.
  static func path() -> String? {
    func value(_ name: String) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    guard let state = value("XDG_STATE_HOME") ?? value("HOME").map({ $0 + "/.local/state" }) else {
      return nil
    }
    let folder = state + "/birlik"
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/" + part
      mkdir(path, 0o700)
    }
    return access(folder, W_OK) == 0 ? folder + "/history" : nil
  }
}
