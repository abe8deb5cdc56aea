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
