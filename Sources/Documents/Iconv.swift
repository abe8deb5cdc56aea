import Glibc

/// Bytes of an encoding as UTF-8, by the C library.
enum Iconv {
  /// Nil where the encoding is unknown, or more than one byte in a hundred has no character;
  /// those few become U+FFFD.
  static func utf8(_ bytes: ArraySlice<UInt8>, from encoding: String) -> [UInt8]? {
    guard let handle = iconv_open("UTF-8", encoding), Int(bitPattern: handle) != -1 else {
      return nil
    }
    defer { iconv_close(handle) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    var input = Array(bytes)
    var bad = 0
    let isWhole = input.withUnsafeMutableBytes { buffer -> Bool in
      var next = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = buffer.count
      var chunk = [CChar](repeating: 0, count: 1 << 16)
      while left > 0 {
        var room = chunk.count
        let (failed, code) = chunk.withUnsafeMutableBufferPointer { out -> (Bool, Int32) in
          var target = out.baseAddress
          let status = iconv(handle, &next, &left, &target, &room)
          return (status == iconvError, errno)
        }
        chunk.withUnsafeBytes { result += $0.prefix(chunk.count - room) }
        guard failed, code != E2BIG else { continue }
        bad += 1
        guard bad * 100 <= buffer.count else { return false }
        result += [0xEF, 0xBF, 0xBD]
        next = next.map { $0 + 1 }
        left -= 1
      }
      return true
    }
    return isWhole ? result : nil
  }
}

/// What iconv returns after an error: (size_t) -1.
private let iconvError = Int(bitPattern: UInt.max)
