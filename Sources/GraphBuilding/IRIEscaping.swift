/// Paths as the last part of an IRI (RFC 3987 §2.2): letters of any script stay readable,
/// everything that an IRI may not hold is percent-encoded.
enum IRIEscaping {
  static func path(_ path: String) -> String {
    var result = ""
    for scalar in path.unicodeScalars {
      if isAllowed(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          let digits = String(byte, radix: 16, uppercase: true)
          result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
        }
      }
    }
    return result
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: true  // - . / _ ~
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF:
      !scalar.properties.isWhitespace && !scalar.properties.isBidiControl
    default: false
    }
  }
}
