import QuerySyntax

/// The hash functions of SPARQL 1.1 §17.4.6.
enum Digest {
  /// The digest in lower-case hexadecimal.
  static func hex(_ function: BuiltIn, _ bytes: [UInt8]) -> String {
    let digest: [UInt8]
    switch function {
    case .md5: digest = md5(bytes)
    case .sha1: digest = sha1(bytes)
    case .sha256: digest = SHA2.sha256(bytes)
    case .sha384: digest = SHA2.sha512(bytes, SHA2.initial384, length: 48)
    default: digest = SHA2.sha512(bytes, SHA2.initial512, length: 64)
    }
    var text: [UInt8] = []
    for byte in digest { Identifiers.appendHex(byte, to: &text) }
    return String(decoding: text, as: UTF8.self)
  }

  /// The message with its closing bit, zeros and length, in whole blocks.
  static func padded(
    _ bytes: [UInt8], block: Int, lengthBytes: Int, isBigEndian: Bool = true
  ) -> [UInt8] {
    var message = bytes + [0x80]
    while message.count % block != block - lengthBytes { message.append(0) }
    let bits = UInt64(bytes.count) * 8
    var length = [UInt8](repeating: 0, count: lengthBytes)
    for index in 0..<8 {
      let byte = UInt8(truncatingIfNeeded: bits >> UInt64(8 * index))
      length[isBigEndian ? lengthBytes - 1 - index : index] = byte
    }
    return message + length
  }

  private static func rotate(_ value: UInt32, _ count: UInt32) -> UInt32 {
    value << count | value >> (32 - count)
  }

  /// RFC 1321.
  private static func md5(_ bytes: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476]
    let message = padded(bytes, block: 64, lengthBytes: 8, isBigEndian: false)
    for start in stride(from: 0, to: message.count, by: 64) {
      let words = (0..<16).map { index in
        (0..<4).reduce(UInt32(0)) { $0 | UInt32(message[start + 4 * index + $1]) << UInt32(8 * $1) }
      }
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      for round in 0..<64 {
        let mixed: UInt32
        let word: Int
        switch round / 16 {
        case 0: (mixed, word) = (b & c | ~b & d, round)
        case 1: (mixed, word) = (d & b | ~d & c, (5 * round + 1) % 16)
        case 2: (mixed, word) = (b ^ c ^ d, (3 * round + 5) % 16)
        default: (mixed, word) = (c ^ (b | ~d), 7 * round % 16)
        }
        let sum = a &+ mixed &+ MD5Table.sines[round] &+ words[word]
        (a, d, c, b) = (d, c, b, b &+ rotate(sum, MD5Table.shifts[round / 16 * 4 + round % 4]))
      }
      state = [state[0] &+ a, state[1] &+ b, state[2] &+ c, state[3] &+ d]
    }
    return state.flatMap { word in
      (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(8 * $0)) }
    }
  }

  /// FIPS 180-4 §6.1.
  private static func sha1(_ bytes: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
    let message = padded(bytes, block: 64, lengthBytes: 8)
    for start in stride(from: 0, to: message.count, by: 64) {
      var words = SHA2.words32(message, start)
      for index in 16..<80 {
        words.append(
          rotate(words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16], 1))
      }
      var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
      for round in 0..<80 {
        let mixed: UInt32
        let constant: UInt32
        switch round / 20 {
        case 0: (mixed, constant) = (b & c | ~b & d, 0x5A82_7999)
        case 1: (mixed, constant) = (b ^ c ^ d, 0x6ED9_EBA1)
        case 2: (mixed, constant) = (b & c | b & d | c & d, 0x8F1B_BCDC)
        default: (mixed, constant) = (b ^ c ^ d, 0xCA62_C1D6)
        }
        let sum = rotate(a, 5) &+ mixed &+ e &+ constant &+ words[round]
        (e, d, c, b, a) = (d, c, rotate(b, 30), a, sum)
      }
      state = zip(state, [a, b, c, d, e]).map { $0 &+ $1 }
    }
    return state.flatMap(SHA2.bytes)
  }
}

enum MD5Table {
  /// Four for each of the four rounds.
  static let shifts: [UInt32] = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]
  /// ⌊2³² · |sin(i + 1)|⌋ (RFC 1321 §3.4).
  static let sines: [UInt32] = [
    0xD76A_A478, 0xE8C7_B756, 0x2420_70DB, 0xC1BD_CEEE, 0xF57C_0FAF, 0x4787_C62A,
    0xA830_4613, 0xFD46_9501, 0x6980_98D8, 0x8B44_F7AF, 0xFFFF_5BB1, 0x895C_D7BE,
    0x6B90_1122, 0xFD98_7193, 0xA679_438E, 0x49B4_0821, 0xF61E_2562, 0xC040_B340,
    0x265E_5A51, 0xE9B6_C7AA, 0xD62F_105D, 0x0244_1453, 0xD8A1_E681, 0xE7D3_FBC8,
    0x21E1_CDE6, 0xC337_07D6, 0xF4D5_0D87, 0x455A_14ED, 0xA9E3_E905, 0xFCEF_A3F8,
    0x676F_02D9, 0x8D2A_4C8A, 0xFFFA_3942, 0x8771_F681, 0x6D9D_6122, 0xFDE5_380C,
    0xA4BE_EA44, 0x4BDE_CFA9, 0xF6BB_4B60, 0xBEBF_BC70, 0x289B_7EC6, 0xEAA1_27FA,
    0xD4EF_3085, 0x0488_1D05, 0xD9D4_D039, 0xE6DB_99E5, 0x1FA2_7CF8, 0xC4AC_5665,
    0xF429_2244, 0x432A_FF97, 0xAB94_23A7, 0xFC93_A039, 0x655B_59C3, 0x8F0C_CC92,
    0xFFEF_F47D, 0x8584_5DD1, 0x6FA8_7E4F, 0xFE2C_E6E0, 0xA301_4314, 0x4E08_11A1,
    0xF753_7E82, 0xBD3A_F235, 0x2AD7_D2BB, 0xEB86_D391,
  ]
}
