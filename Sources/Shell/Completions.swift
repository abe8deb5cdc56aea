import ArgumentParser

/// What the shell offers behind Tab.
enum Completions {
  /// A graph is a folder whose name ends in `.birlik`; folders on the way there are offered too.
  static let graph = CompletionKind.directory
  static let languages = CompletionKind.list(["ru", "kk", "en"])
}
