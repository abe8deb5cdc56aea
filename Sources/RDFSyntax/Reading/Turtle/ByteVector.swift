/// Sixteen bytes of a text, compared at once.
struct ByteVector {
  private(set) var bytes: SIMD16<UInt8>

  @inline(__always) init() { bytes = SIMD16() }

  /// The bytes from `pointer`.
  @inline(__always) init(_ pointer: UnsafePointer<UInt8>) {
    bytes = UnsafeRawPointer(pointer).loadUnaligned(as: SIMD16<UInt8>.self)
  }

  @inline(__always) func store(to pointer: UnsafeMutablePointer<UInt8>) {
    UnsafeMutableRawPointer(pointer).storeBytes(of: bytes, as: SIMD16<UInt8>.self)
  }

  @inline(__always) mutating func formUnion(_ other: ByteVector) { bytes |= other.bytes }

  /// Whether a byte is above 0x7F.
  @inline(__always) var hasHighBit: Bool {
    let halves = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
    return (halves[0] | halves[1]) & 0x8080_8080_8080_8080 != 0
  }

  /// Where the first byte stands that ends the plain part of an IRI; 16 where none does.
  @inline(__always) var firstEndOfIRI: Int {
    // `<` and `>`, `\` and `^`, the space and `"` differ in one bit.
    let folded = bytes | Self.all(2)
    let marks =
      (folded .== Self.all(0x3E)) .| (folded .== Self.all(0x5E)) .| (folded .== Self.all(0x22))
    let rest =
      (bytes .<= Self.all(0x20)) .| (bytes .== Self.all(0x60))
      .| ((bytes &- Self.all(0x7B)) .<= Self.all(2))
    return Self.first(marks .| rest)
  }

  /// Where the first byte stands that ends the plain part of a string: a quote, a backslash, a line
  /// break, NUL; 16 where none does.
  @inline(__always) var firstEndOfString: Int {
    let marks = (bytes .== Self.all(0x22)) .| (bytes .== Self.all(0x5C))
    return Self.first(
      marks .| (bytes .== Self.all(0x0A)) .| (bytes .== Self.all(0x0D)) .| (bytes .== Self.all(0)))
  }

  /// Where the first byte stands that differs from `other`; 16 where none does.
  @inline(__always) func firstDifference(from other: ByteVector) -> Int {
    Self.first(bytes .!= other.bytes)
  }

  @inline(__always) private static func all(_ byte: UInt8) -> SIMD16<UInt8> {
    SIMD16(repeating: byte)
  }

  @inline(__always) private static func first(_ mask: SIMDMask<SIMD16<Int8>>) -> Int {
    let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    if halves[0] != 0 { return halves[0].trailingZeroBitCount / 8 }
    return 8 + halves[1].trailingZeroBitCount / 8
  }

  /// How many bytes from `start` are line feeds.
  static func lineFeeds(from start: UnsafePointer<UInt8>, count: Int) -> Int {
    var total = 0
    var index = 0
    while index + 16 <= count {
      // A lane counts to 255.
      let end = min(index + 16 * 255, count - 15)
      var lanes = SIMD16<UInt8>()
      while index < end {
        let mask = ByteVector(start + index).bytes .== Self.all(0x0A)
        lanes &-= unsafeBitCast(mask, to: SIMD16<UInt8>.self)
        index += 16
      }
      for lane in lanes.indices { total += Int(lanes[lane]) }
    }
    while index < count {
      total += start[index] == 0x0A ? 1 : 0
      index += 1
    }
    return total
  }
}
