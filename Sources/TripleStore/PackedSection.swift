import ByteIO

/// A section of a small segment as it stands in the file: one zstd frame.
///
/// Bits hide from zstd what repeats, so the numbers of a stream are packed as bytes: the lowest
/// byte of each, then the next of each, and so on; of the numbers, or of the steps between them.
enum PackedSection {
  /// How the numbers of a stream stand in the frame. In the footer the layout is the upper six
  /// bits, the lower 26 are how many numbers or bytes there are; 0 is a section that is not packed.
  private struct Layout {
    /// Bytes of a number; 0 where the section is no stream and stands as it is.
    var planes: Int
    var areSteps = false

    init(planes: Int, areSteps: Bool = false) {
      self.planes = planes
      self.areSteps = areSteps
    }

    init(code: UInt32) {
      planes = Int(code & 7)
      areSteps = code & 8 != 0
    }

    var code: UInt32 { UInt32(planes) | (areSteps ? 8 : 0) }
  }

  private static let countBits: UInt32 = 26
  /// Higher levels take ten times as long for four per cent.
  private static let level: Int32 = 6

  /// The packed bytes and what the footer says of them; nil where packing gains little.
  static func pack(_ bytes: [UInt8], _ kind: SectionKind) -> (bytes: [UInt8], note: UInt32)? {
    guard bytes.count >= 512, kind != .dictionary, kind != .counts,
      let numbers = bytes.withUnsafeBytes({ section in
        PackedStream(section, in: nil).flatMap { $0.array(0..<$0.count) }
      }), numbers.count <= StoreFormat.mostPackedNumbers
    else { return nil }
    var best: (bytes: [UInt8], note: UInt32)?
    for areSteps in [false, true] {
      let values = areSteps ? steps(numbers) : numbers
      let widest = values.max() ?? 0
      let layout = Layout(
        planes: max((39 - widest.leadingZeroBitCount) / 8, 1), areSteps: areSteps)
      guard
        let packed = planes(values, layout.planes).withUnsafeBytes({
          PackedBytes.pack($0, level: level)
        })
      else { continue }
      if packed.count < best?.bytes.count ?? (bytes.count / 8 * 7) {
        best = (packed, layout.code << countBits | UInt32(numbers.count))
      }
    }
    return best
  }

  /// The section, or nil when the bytes are damaged. What zstd makes of changed bytes is caught
  /// later: the packed bytes have a checksum too.
  static func unpack(_ packed: UnsafeRawBufferPointer, note: UInt32) -> [UInt8]? {
    let layout = Layout(code: note >> countBits)
    let count = Int(note & (1 << countBits - 1))
    // Nothing larger is ever packed: a wrong number must not take all memory.
    guard (1...4).contains(layout.planes), count > 0, count <= StoreFormat.mostPackedNumbers else {
      return nil
    }
    let bytes = SharedBuffer<UInt8>(count: count * layout.planes)
    let output = UnsafeMutableRawBufferPointer(start: bytes.pointer, count: bytes.count)
    guard PackedBytes.unpack(packed, into: output) else { return nil }
    let writer = PackedStreamWriter([.gap, .step])
    var last: UInt32 = 0
    for index in 0..<count {
      var value: UInt32 = 0
      for plane in 0..<layout.planes {
        value |= UInt32(bytes.pointer[plane * count + index]) << UInt32(8 * plane)
      }
      if layout.areSteps {
        last = last &+ ((value >> 1) ^ (0 &- (value & 1)))
        value = last
      }
      writer.append(value)
    }
    return writer.finish()
  }

  /// The differences, as zigzag.
  private static func steps(_ numbers: [UInt32]) -> [UInt32] {
    var last: UInt32 = 0
    return numbers.map { number in
      let step = Int32(bitPattern: number &- last)
      last = number
      return UInt32(bitPattern: (step << 1) ^ (step >> 31))
    }
  }

  private static func planes(_ numbers: [UInt32], _ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * count)
    for plane in 0..<count {
      for number in numbers { bytes.append(UInt8(truncatingIfNeeded: number >> UInt32(8 * plane))) }
    }
    return bytes
  }
}
