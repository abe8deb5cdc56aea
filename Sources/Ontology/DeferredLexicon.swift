import Lexicon
import Synchronization

/// The lexicon of the program, read when it is first asked for: questions to a graph do without it,
/// and reading it takes longer than all the rest.
final class DeferredLexicon: Sendable {
  private let files: [OntologyFiles.File]
  private let read = Mutex<Lexicon?>(nil)

  init(_ files: [OntologyFiles.File]) { self.files = files }

  init(_ lexicon: Lexicon) {
    files = []
    read.withLock { $0 = lexicon }
  }

  /// - Throws: ``LexiconError``.
  static func lexicon(of files: [OntologyFiles.File]) throws(LexiconError) -> Lexicon {
    try Lexicon(files: files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  /// Files that were not read before are the program's own, which the tests have read.
  var lexicon: Lexicon {
    read.withLock { read in
      if let read { return read }
      let lexicon = (try? Self.lexicon(of: files)) ?? .empty
      read = lexicon
      return lexicon
    }
  }
}
