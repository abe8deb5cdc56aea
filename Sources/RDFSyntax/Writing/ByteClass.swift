/// What each byte may do, as bits in one table, so that a scan looks once.
enum ByteClass {
  /// May not stand in an IRI: controls, space, `<>"{}|^` and the backquote and backslash.
  static let notInIRI: UInt8 = 1
  /// Is escaped between the quotes of a string.
  static let escapedInString: UInt8 = 2
  /// Is escaped in XML text, or cannot stand there.
  static let escapedInXML: UInt8 = 4
  /// May stand in a blank node's label anywhere: ASCII letters, digits, `_`.
  static let plainLabel: UInt8 = 8
  /// May stand inside an XML name: ASCII letters, digits, `_`, `-`, `.`, and bytes from 0x80.
  static let mayBeInNCName: UInt8 = 16
  /// Ends the quick look for the end of a string: quotes, backslash, line breaks, NUL.
  static let stopsString: UInt8 = 32

  static let table: [UInt8] = (0...255).map { (byte: UInt8) in
    var bits: UInt8 = 0
    if byte <= 0x20 || "<>\"{}|^`\\".utf8.contains(byte) { bits |= notInIRI }
    if "\"'\\\n\r\0".utf8.contains(byte) { bits |= stopsString }
    if byte < 0x20 || byte == 0x7F || byte == 0x22 || byte == 0x5C { bits |= escapedInString }
    if (byte < 0x20 && byte != 0x09 && byte != 0x0A) || "<>&".utf8.contains(byte)
      || byte == 0xED || byte == 0xEF
    {
      bits |= escapedInXML
    }
    let isWord: Bool =
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
      default: false
      }
    if isWord { bits |= plainLabel }
    if isWord || byte == 0x2D || byte == 0x2E || byte >= 0x80 { bits |= mayBeInNCName }
    return bits
  }

  /// The same for loops that index it without a check.
  nonisolated(unsafe) static let pointer: UnsafePointer<UInt8> = {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    copy.initialize(from: table, count: 256)
    return UnsafePointer(copy)
  }()
}

/// Labels of blank nodes in the syntaxes.
enum BlankLabel {
  /// Whether the label can be written as it is in every syntax: a letter or `_`, then letters,
  /// digits,
  /// `_`. (Turtle takes a digit first, RDF/XML does not.)
  static func isPlain(_ label: ByteRange) -> Bool {
    guard let first = label.buffer.first, !(0x30...0x39).contains(first) else { return false }
    if first == UInt8(ascii: "x"), label.count > 1, label[1] == UInt8(ascii: "_") { return false }
    return ByteClass.table.withUnsafeBufferPointer { table in
      for index in 0..<label.count where table[Int(label[index])] & ByteClass.plainLabel == 0 {
        return false
      }
      return true
    }
  }

  /// `x_` and the label's bytes in hexadecimal.
  static func appendSpelled(_ label: ByteRange, to bytes: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append("x_")
    for byte in label.buffer {
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    }
  }
}
