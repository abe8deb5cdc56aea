import CUchardet

/// Bytes of unknown encoding → UTF-8.
///
/// The order: a byte-order mark; UTF-8, whatever the file says about itself; UTF-16 by its zeros;
/// then the Cyrillic code pages, by which letters they give, and last what the file declares and
/// what uchardet thinks.
struct TextDecoder {
  /// The name of the encoding.
  let encoding: String
  let text: [UInt8]
  /// The bytes of the mark before the text.
  let skipped: Int

  /// Throws `.binary` for data that is no text, `.encoding` where no encoding fits.
  init(_ bytes: [UInt8], declared: String? = nil, path: String) throws(DocumentError) {
    if let (name, length) = Self.mark(of: bytes) {
      guard let text = Iconv.utf8(bytes[length...], from: name) else {
        throw DocumentError(.encoding(name), path: path)
      }
      self.init(name, text, skipped: length)
      return
    }
    if let name = Self.wide(bytes), let text = Iconv.utf8(bytes[...], from: name) {
      self.init(name, text)
      return
    }
    guard !Self.looksBinary(bytes) else { throw DocumentError(.binary, path: path) }
    if bytes.utf8Validation.isValid {
      self.init("UTF-8", bytes)
    } else if bytes.utf8Validation.isNearlyValid {
      self.init("UTF-8", Array(String(decoding: bytes, as: UTF8.self).utf8))
    } else if let name = Self.codePage(of: bytes, declared: declared),
      let text = Iconv.utf8(bytes[...], from: name)
    {
      self.init(name, text)
    } else {
      throw DocumentError(.encoding(declared ?? "any encoding that we know"), path: path)
    }
  }

  private init(_ encoding: String, _ text: [UInt8], skipped: Int = 0) {
    self.encoding = encoding
    self.text = text
    self.skipped = skipped
  }

  /// Control characters that no text has, in the first 64 KiB.
  static func looksBinary(_ bytes: [UInt8]) -> Bool {
    guard mark(of: bytes) == nil, wide(bytes) == nil else { return false }
    let head = bytes.prefix(1 << 16)
    var strange = 0
    for byte in head where byte < 0x20 || byte == 0x7F {
      switch byte {
      case 0x09, 0x0A, 0x0C, 0x0D: break
      case 0: strange += 10
      default: strange += 1
      }
    }
    return strange * 50 > head.count
  }

  private static func mark(of bytes: [UInt8]) -> (String, Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return ("UTF-8", 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return ("UTF-32LE", 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return ("UTF-16LE", 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return ("UTF-16BE", 2) }
    return nil
  }

  /// UTF-16 without a mark: the high halves are 0 or 4 (Cyrillic), and nearly always one of them.
  private static func wide(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(4096)
    guard head.count >= 4, bytes.count % 2 == 0 else { return nil }
    var even = 0
    var odd = 0
    for (index, byte) in head.enumerated() where byte == 0 || byte == 4 {
      if index % 2 == 0 { even += 1 } else { odd += 1 }
    }
    let half = head.count / 2
    if odd * 10 > half * 9 && even * 3 < half { return "UTF-16LE" }
    return even * 10 > half * 9 && odd * 3 < half ? "UTF-16BE" : nil
  }

  private static func codePage(of bytes: [UInt8], declared: String?) -> String? {
    if let cyrillic = CodePages.best(for: bytes, declared: declared) { return cyrillic }
    let guess = uchardet(bytes)
    // Not UTF-8, whoever says so: that was tried.
    let names = [declared, guess, "WINDOWS-1252"].compactMap { $0 }
    return names.first { name in
      !name.lowercased().contains("utf-8") && name.lowercased() != "utf8"
        && Iconv.utf8(bytes.prefix(4096), from: name) != nil
    }
  }

  private static func uchardet(_ bytes: [UInt8]) -> String? {
    guard let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    let head = bytes.prefix(1 << 18)
    let status = head.withUnsafeBytes { buffer in
      uchardet_handle_data(
        detector, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard status == 0 else { return nil }
    uchardet_data_end(detector)
    guard let name = uchardet_get_charset(detector) else { return nil }
    let text = String(cString: name)
    return text.isEmpty ? nil : text
  }
}

extension [UInt8] {
  /// Whether the bytes are UTF-8, and how many places are not.
  var utf8Validation: (isValid: Bool, isNearlyValid: Bool) {
    var index = 0
    var good = 0
    var bad = 0
    while index < count {
      let byte = self[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let length = sequenceLength(at: index)
      if length > 0 {
        good += 1
        index += length
      } else {
        bad += 1
        index += 1
      }
    }
    return (bad == 0, bad > 0 && bad * 100 < good)
  }

  /// The length of the sequence at a place, 0 where it is none (RFC 3629, section 4).
  private func sequenceLength(at index: Int) -> Int {
    let first = self[index]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, index + length <= count else { return 0 }
    let second = self[index + 1]
    switch first {
    case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90,
      0xF4 where second > 0x8F:
      return 0
    default: break
    }
    for next in (index + 1)..<(index + length) where self[next] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
