/// Tells the Cyrillic code pages apart by the letters that the bytes become.
enum CodePages {
  private static let names = [
    "WINDOWS-1251", "KOI8-R", "IBM866", "ISO-8859-5", "MACINTOSH-CYRILLIC",
  ]

  /// The page that gives the most Russian text, or nil where none gives any. What the file declares
  /// is preferred among pages that do about as well (windows-1251 and its Kazakh sister).
  static func best(for bytes: [UInt8], declared: String?) -> String? {
    let sample = sample(of: bytes)
    guard sample.count >= 1 else { return nil }
    var best: (name: String, score: Double) = ("", 0)
    for name in names {
      let score = score(sample, as: name == "MACINTOSH-CYRILLIC" ? "MAC-CYRILLIC" : name)
      if score > best.score { best = (name == "MACINTOSH-CYRILLIC" ? "MAC-CYRILLIC" : name, score) }
    }
    guard best.score > 0.3 else { return nil }
    if let declared, score(sample, as: declared) >= best.score * 0.95 { return declared }
    return best.name
  }

  /// Up to 16 KiB with the runs of bytes above ASCII and one byte on each side.
  private static func sample(of bytes: [UInt8]) -> [UInt8] {
    var sample: [UInt8] = []
    for byte in bytes.prefix(1 << 20) {
      if byte >= 0x80 {
        sample.append(byte)
      } else if let last = sample.last, last != 0x20 {
        sample.append(0x20)
      }
      if sample.count >= 1 << 14 { break }
    }
    return sample
  }

  /// Points a letter: 1 for a frequent small letter, less for others, fewer than none for what
  /// stands where it should not (a capital behind a small letter, a frame of a box).
  private static func score(_ sample: [UInt8], as name: String) -> Double {
    guard let text = Iconv.utf8(sample[...], from: name) else { return 0 }
    var score = 0.0
    var count = 0
    var isInside = false
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x20: isInside = false
      case 0x430...0x44F, 0x451:
        count += 1
        score += frequent.contains(scalar) ? 1 : rare.contains(scalar) ? -0.5 : 0.4
        isInside = true
      case 0x410...0x42F, 0x401:
        count += 1
        score += isInside ? -1 : 0.2
      case 0x2010...0x2026, 0xA0, 0xAB, 0xBB, 0x2116: break
      case 0x452...0x45F, 0x402...0x40F, 0x490...0x4FF:
        count += 1
        isInside = true
      default:
        count += 1
        score -= 1
      }
    }
    return count == 0 ? 0 : score / Double(count)
  }

  private static let frequent = Set("оеаинтсрвлкмдпуыя".unicodeScalars)
  private static let rare = Set("ъэфщё".unicodeScalars)
}
