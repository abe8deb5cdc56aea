import RDFModel

/// Terms as a person writes them in Turtle: prefixed names, bare numbers and booleans, long
/// strings.
extension TurtleNames {
  private static let integer = Array(XSD.integer.value.utf8)
  private static let decimal = Array(XSD.decimal.value.utf8)
  private static let double = Array(XSD.double.value.utf8)
  private static let boolean = Array(XSD.boolean.value.utf8)

  /// Notes the namespaces that the term uses.
  mutating func note(_ term: TermBytes) {
    if term.isIRI {
      note(term.body)
    } else if term.kind == EncodedTerm.Kind.typed {
      let (datatype, text) = term.literalParts()
      if !Self.isBare(text, datatype) { note(datatype) }
    }
  }

  func append(_ term: TermBytes, to bytes: inout [UInt8]) {
    switch term.kind {
    case EncodedTerm.Kind.iri: append(term.body, to: &bytes)
    case EncodedTerm.Kind.blankNode:
      bytes.append("_:")
      TermText.appendLabel(term.body, to: &bytes)
    default: appendLiteral(term, to: &bytes)
    }
  }

  private func appendLiteral(_ term: TermBytes, to bytes: inout [UInt8]) {
    let (head, text) = term.literalParts()
    if term.kind == EncodedTerm.Kind.typed, Self.isBare(text, head) {
      return bytes.append(text)
    }
    if text.firstIndex(of: 0x0A) != nil {
      Self.appendLong(text, to: &bytes)
    } else {
      bytes.append(UInt8(ascii: "\""))
      TermText.appendEscaped(text, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    if term.kind == EncodedTerm.Kind.languageString {
      bytes.append(UInt8(ascii: "@"))
      bytes.append(head)
    } else if term.kind == EncodedTerm.Kind.typed {
      bytes.append("^^")
      append(head, to: &bytes)
    }
  }

  /// A string over several lines.
  private static func appendLong(_ text: ByteRange, to bytes: inout [UInt8]) {
    bytes.append("\"\"\"")
    for index in 0..<text.count {
      let byte = text[index]
      switch byte {
      case 0x0A, 0x09: bytes.append(byte)
      // A quote can end the string only beside another one or at its end.
      case UInt8(ascii: "\"")
      where index + 1 < text.count && text[index + 1] != byte
        && (index == 0 || text[index - 1] != byte):
        bytes.append(byte)
      case 0x00..<0x20, 0x7F, 0x22, 0x5C: TermText.appendEscape(byte, to: &bytes)
      default: bytes.append(byte)
      }
    }
    bytes.append("\"\"\"")
  }

  /// Whether the bare text reads as the same literal (Turtle §2.5.2, §2.5.3).
  static func isBare(_ text: ByteRange, _ datatype: ByteRange) -> Bool {
    if datatype.elementsEqual(integer) { return number(text) == .integer }
    if datatype.elementsEqual(decimal) { return number(text) == .decimal }
    if datatype.elementsEqual(double) { return number(text) == .double }
    guard datatype.elementsEqual(boolean) else { return false }
    return text.string == "true" || text.string == "false"
  }

  private enum Number { case integer, decimal, double, other }

  private static func number(_ text: ByteRange) -> Number {
    var index = 0
    func digits() -> Int {
      let start = index
      while index < text.count, (0x30...0x39).contains(text[index]) { index += 1 }
      return index - start
    }
    func skipSign() {
      if index < text.count, text[index] == UInt8(ascii: "+") || text[index] == UInt8(ascii: "-") {
        index += 1
      }
    }
    skipSign()
    let whole = digits()
    var kind = Number.integer
    var fraction = 0
    if index < text.count, text[index] == UInt8(ascii: ".") {
      index += 1
      fraction = digits()
      kind = .decimal
    }
    if index < text.count, text[index] | 0x20 == UInt8(ascii: "e"), whole + fraction > 0 {
      index += 1
      skipSign()
      return digits() > 0 && index == text.count ? .double : .other
    }
    guard index == text.count, kind == .integer ? whole > 0 : fraction > 0 else { return .other }
    return kind
  }
}
