/// Sort keys by number.
protocol TermKeys {
  subscript(id: UInt32) -> UnsafeRawBufferPointer { get }
}

/// Terms whose encoding is their own key, within their kind.
struct PlainKeys: TermKeys {
  let table: TermTable
  subscript(id: UInt32) -> UnsafeRawBufferPointer { table[Int(id)] }
}

/// Keys of the kinds whose encoding is not its own key, and where each ends.
struct MadeKeys {
  var bytes: [UInt8] = []
  var ends: [Int] = []

  struct Keys: TermKeys {
    let bytes: UnsafeRawBufferPointer
    let ends: UnsafeBufferPointer<Int>

    subscript(number: UInt32) -> UnsafeRawBufferPointer {
      let start = number == 0 ? 0 : ends[Int(number) - 1]
      return UnsafeRawBufferPointer(rebasing: bytes[start..<ends[Int(number)]])
    }
  }

  func withKeys(_ body: (Keys) -> Void) {
    bytes.withUnsafeBytes { bytes in
      ends.withUnsafeBufferPointer { body(Keys(bytes: bytes, ends: $0)) }
    }
  }
}

/// A term and eight bytes of its key, the first the highest.
struct TermSortEntry: RadixSortable {
  var prefix: UInt64 = 0
  var id: UInt32
  /// Bytes of the key from the prefix on, as far as 9.
  var left: UInt32 = 0

  init(id: UInt32) { self.id = id }

  var sortKey: UInt64 { prefix }

  @inline(__always) mutating func fill(_ key: UnsafeRawBufferPointer, from depth: Int) {
    let count = key.count - depth
    left = UInt32(min(count, 9))
    prefix = 0
    guard count > 0, let start = key.baseAddress else { return }
    if count >= 8 {
      prefix = UInt64(bigEndian: (start + depth).loadUnaligned(as: UInt64.self))
      return
    }
    for index in 0..<count {
      prefix |=
        UInt64((start + depth).load(fromByteOffset: index, as: UInt8.self))
        << UInt64(56 - 8 * index)
    }
  }
}
