/// Terms as bytes, for the paths where millions of them pass: readers write this form, the store
/// hashes and keeps it.
///
/// The first byte is the kind; no two terms share an encoding, and no term has two.
///
/// | kind | bytes after it |
/// |---|---|
/// | `I` | the IRI |
/// | `B` | the blank node's label |
/// | `S` | the lexical form of an xsd:string |
/// | `L` | the language tag in lower case, a space, the lexical form |
/// | `T` | the datatype IRI, `>`, the lexical form |
///
/// An IRI holds no `>` and a tag no space (the readers check), so the first one ends the head.
public enum EncodedTerm {
  public enum Kind {
    public static let iri = UInt8(ascii: "I")
    public static let blankNode = UInt8(ascii: "B")
    public static let string = UInt8(ascii: "S")
    public static let languageString = UInt8(ascii: "L")
    public static let typed = UInt8(ascii: "T")
  }

  /// Appends the encoding of `term` to `bytes`.
  public static func append(_ term: Term, to bytes: inout [UInt8]) {
    switch term {
    case .iri(let iri):
      bytes.append(Kind.iri)
      bytes.append(contentsOf: iri.value.utf8)
    case .blankNode(let node):
      bytes.append(Kind.blankNode)
      bytes.append(contentsOf: node.label.utf8)
    case .literal(let literal):
      append(literal, to: &bytes)
    }
  }

  /// The term that `bytes` encode, or nil when they encode none.
  public static func decode(_ bytes: some Collection<UInt8>) -> Term? {
    guard let kind = bytes.first else { return nil }
    let body = bytes.dropFirst()
    func text(_ part: some Collection<UInt8>) -> String { String(decoding: part, as: UTF8.self) }
    func split(at mark: UInt8) -> (head: String, tail: String)? {
      guard let cut = body.firstIndex(of: mark) else { return nil }
      return (text(body[..<cut]), text(body[body.index(after: cut)...]))
    }
    switch kind {
    case Kind.iri: return .iri(IRI(text(body)))
    case Kind.blankNode: return .blankNode(BlankNode(text(body)))
    case Kind.string: return .literal(Literal(text(body)))
    case Kind.languageString:
      return split(at: UInt8(ascii: " ")).map { .literal(Literal($0.tail, language: $0.head)) }
    case Kind.typed:
      return split(at: UInt8(ascii: ">")).map { .literal(Literal($0.tail, datatype: IRI($0.head))) }
    default: return nil
    }
  }

  private static func append(_ literal: Literal, to bytes: inout [UInt8]) {
    if let language = literal.language {
      bytes.append(Kind.languageString)
      bytes.append(contentsOf: language.utf8)
      bytes.append(UInt8(ascii: " "))
    } else if literal.datatype == XSD.string {
      bytes.append(Kind.string)
    } else {
      bytes.append(Kind.typed)
      bytes.append(contentsOf: literal.datatype.value.utf8)
      bytes.append(UInt8(ascii: ">"))
    }
    bytes.append(contentsOf: literal.lexicalForm.utf8)
  }
}
