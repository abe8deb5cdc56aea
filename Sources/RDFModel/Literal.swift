/// A literal: a lexical form with a datatype, and with a language tag when the datatype is
/// rdf:langString (RDF 1.1 Concepts §3.3). Two literals are equal when lexical form, datatype and
/// language tag are.
public struct Literal: Hashable, Sendable {
  /// The text between the quotes, unescaped.
  public let lexicalForm: String
  public let datatype: IRI
  /// The language tag in lower case, or nil.
  public let language: String?

  /// A literal with a datatype; xsd:string is the plain literal.
  public init(_ lexicalForm: String, datatype: IRI = XSD.string) {
    self.lexicalForm = lexicalForm
    self.datatype = datatype
    self.language = nil
  }

  /// A language-tagged string; the tag is kept in lower case, since tags are compared without it.
  public init(_ lexicalForm: String, language: String) {
    self.lexicalForm = lexicalForm
    self.datatype = RDF.langString
    self.language = language.lowercased()
  }
}

extension Literal {
  public static func == (left: Literal, right: Literal) -> Bool {
    CodePoints.areEqual(left.lexicalForm, right.lexicalForm) && left.language == right.language
      && left.datatype == right.datatype
  }

  public func hash(into hasher: inout Hasher) {
    CodePoints.hash(lexicalForm, into: &hasher)
    hasher.combine(language)
    hasher.combine(datatype)
  }
}

extension Literal {
  /// Whether the bytes are a language tag as Turtle and SPARQL write it: letters, then parts of
  /// letters and digits behind hyphens.
  public static func isLanguageTag(_ bytes: some Sequence<UInt8>) -> Bool {
    var length = 0
    var isFirst = true
    for byte in bytes {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A: length += 1
      case 0x30...0x39 where !isFirst: length += 1
      case UInt8(ascii: "-") where length > 0: (length, isFirst) = (0, false)
      default: return false
      }
    }
    return length > 0
  }
}
