import RDFModel

/// Terms and texts in the escapes of each result format.
enum ResultText {
  static let xmlStart =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    + "<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">\n"

  /// Text of an element or an attribute; what XML 1.0 cannot hold becomes U+FFFD.
  static func appendXML(_ text: String, to bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\"": bytes += "&quot;".utf8
      case "\r": bytes += "&#13;".utf8
      case "\t", "\n": bytes.append(UInt8(ascii: scalar))
      default:
        let isForbidden =
          scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
        bytes += String(isForbidden ? "\u{FFFD}" : scalar).utf8
      }
    }
  }

  static func appendElement(
    _ name: String, _ attributes: String, _ text: String, to bytes: inout [UInt8]
  ) {
    bytes += "<\(name)\(attributes)>".utf8
    appendXML(text, to: &bytes)
    bytes += "</\(name)>".utf8
  }

  /// The value alone, quoted where it must be (RFC 4180).
  static func appendCSV(_ term: Term, to bytes: inout [UInt8]) {
    let text: String
    switch term {
    case .iri(let iri): text = iri.value
    case .blankNode(let node): text = "_:" + node.label
    case .literal(let literal): text = literal.lexicalForm
    }
    let needsQuotes = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    guard needsQuotes else {
      bytes += text.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The term as Turtle writes it, numbers bare.
  static func appendTSV(_ term: Term, to bytes: inout [UInt8]) {
    switch term {
    case .iri(let iri): bytes += "<\(iri.value)>".utf8
    case .blankNode(let node): bytes += "_:\(node.label)".utf8
    case .literal(let literal):
      if isBare(literal) {
        bytes += literal.lexicalForm.utf8
        return
      }
      bytes.append(UInt8(ascii: "\""))
      for byte in literal.lexicalForm.utf8 {
        switch byte {
        case UInt8(ascii: "\""): bytes += "\\\"".utf8
        case UInt8(ascii: "\\"): bytes += "\\\\".utf8
        case 0x0A: bytes += "\\n".utf8
        case 0x0D: bytes += "\\r".utf8
        case 0x09: bytes += "\\t".utf8
        default: bytes.append(byte)
        }
      }
      bytes.append(UInt8(ascii: "\""))
      if let language = literal.language {
        bytes += "@\(language)".utf8
      } else if literal.datatype != XSD.string {
        bytes += "^^<\(literal.datatype.value)>".utf8
      }
    }
  }

  /// Whether Turtle reads the bare lexical form as this literal.
  private static func isBare(_ literal: Literal) -> Bool {
    let form = Array(literal.lexicalForm.utf8)
    let digits = form.first.map { $0 == 0x2B || $0 == 0x2D } ?? false ? form.dropFirst() : form[...]
    let isDigit = { (byte: UInt8) in byte >= 0x30 && byte <= 0x39 }
    switch literal.datatype {
    case XSD.integer: return !digits.isEmpty && digits.allSatisfy(isDigit)
    case XSD.decimal:
      let parts = digits.split(separator: 0x2E, omittingEmptySubsequences: false)
      return parts.count == 2 && !parts[1].isEmpty && parts.allSatisfy { $0.allSatisfy(isDigit) }
    case XSD.double:
      let parts = digits.split(separator: 0x65, omittingEmptySubsequences: false)
      let upper = digits.split(separator: 0x45, omittingEmptySubsequences: false)
      let halves = parts.count == 2 ? parts : upper
      guard halves.count == 2, let first = halves[0].first, isDigit(first) else { return false }
      let exponent = halves[1].first.map { $0 == 0x2B || $0 == 0x2D } ?? false
      let power = exponent ? halves[1].dropFirst() : halves[1]
      return !power.isEmpty && power.allSatisfy(isDigit)
        && halves[0].allSatisfy { isDigit($0) || $0 == 0x2E }
    default: return false
    }
  }
}
