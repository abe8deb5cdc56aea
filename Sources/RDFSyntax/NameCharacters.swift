/// The character classes of the grammars (Turtle §6.5: PN_CHARS_BASE, PN_CHARS_U, PN_CHARS).
enum NameCharacters {
  static func isBase(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
      0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF,
      0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    default: false
    }
  }

  /// What may stand inside a name: base characters, `_`, `-`, digits, the middle dot, ties.
  static func isInside(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x5F, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: isBase(scalar)
    }
  }

  /// Whether a byte may be part of a name; every byte of a non-ASCII character may.
  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D: true
    default: byte >= 0x80
    }
  }
}
