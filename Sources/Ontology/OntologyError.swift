public import Lexicon

/// Why an ontology cannot be used.
public enum OntologyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A file that must be there.
  case missing(String)
  /// A Turtle file that cannot be read; the text has line, column and caret.
  case syntax(file: String, String)
  case lexicon(LexiconError)
  /// Schema, shapes and lexicon do not agree: everything that was found, by file and line.
  case disagreement([Disagreement])

  public var description: String {
    switch self {
    case .missing(let path): "\(path) is missing"
    case .syntax(let file, let text): "\(file): \(text)"
    case .lexicon(let error): "\(error)"
    case .disagreement(let list): list.map(\.description).joined(separator: "\n")
    }
  }
}

/// One place where the files of an ontology do not agree.
public struct Disagreement: Hashable, Sendable, CustomStringConvertible {
  /// Below the ontology's folder: `schema.ttl`, `lexicon/relations.lex`.
  public let file: String
  /// From 1.
  public let line: Int
  public let message: String

  public init(file: String, line: Int, message: String) {
    self.file = file
    self.line = line
    self.message = message
  }

  public var description: String { "\(file):\(line): \(message)" }
}
