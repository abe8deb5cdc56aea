public import Lexicon

/// Why an ontology cannot be used.
public enum OntologyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A file that must be there.
  case missing(String)
  /// A Turtle file that cannot be read; the text has line, column and caret.
  case syntax(file: String, String)
  case lexicon(LexiconError)
  /// Schema and lexicon do not agree.
  case disagreement(String)

  public var description: String {
    switch self {
    case .missing(let path): "\(path) is missing"
    case .syntax(let file, let text): "\(file): \(text)"
    case .lexicon(let error): "\(error)"
    case .disagreement(let text): text
    }
  }
}
