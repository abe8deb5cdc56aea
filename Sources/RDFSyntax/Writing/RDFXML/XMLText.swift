import RDFModel

/// Text and attribute values of XML 1.0.
enum XMLText {
  /// The first character that XML 1.0 cannot hold, not even as a reference (§2.2 Char).
  static func refused(in text: ByteRange) -> Unicode.Scalar? {
    let table = ByteClass.pointer
    for index in 0..<text.count where table[Int(text[index])] & ByteClass.escapedInXML != 0 {
      let byte = text[index]
      if byte < 0x20, byte != 0x0D { return Unicode.Scalar(byte) }
      if byte == 0xED || byte == 0xEF {
        guard let (scalar, _) = text.scalar(at: index) else { return "\u{FFFD}" }
        if scalar.value == 0xFFFE || scalar.value == 0xFFFF { return scalar }
      }
    }
    return nil
  }

  /// Element content. CR is written as a reference, since a parser makes LF of it (§2.11), and `>`
  /// too, so that `]]>` never stands there.
  static func append(_ text: ByteRange, to bytes: inout [UInt8]) {
    let table = ByteClass.pointer
    var start = 0
    for index in 0..<text.count where table[Int(text[index])] & ByteClass.escapedInXML != 0 {
      let byte = text[index]
      guard byte < 0x80 else { continue }
      bytes.append(text.dropFirst(start).prefix(index - start))
      switch byte {
      case UInt8(ascii: "<"): bytes.append("&lt;")
      case UInt8(ascii: ">"): bytes.append("&gt;")
      case UInt8(ascii: "&"): bytes.append("&amp;")
      default: bytes.append("&#xD;")
      }
      start = index + 1
    }
    bytes.append(text.dropFirst(start))
  }

  /// An IRI between double quotes: it holds no quote, no `<` and no white space
  /// (``TermText/isIRI``).
  static func appendIRI(_ iri: ByteRange, to bytes: inout [UInt8]) {
    var start = 0
    for index in 0..<iri.count where iri[index] == UInt8(ascii: "&") {
      bytes.append(iri.dropFirst(start).prefix(index - start))
      bytes.append("&amp;")
      start = index + 1
    }
    bytes.append(iri.dropFirst(start))
  }
}
