import ByteIO
import Testing

@Suite struct PackedBytesTests {
  private func unpack(_ packed: [UInt8], count: Int) -> [UInt8]? {
    var output = [UInt8](repeating: 0, count: count)
    let isWhole = packed.withUnsafeBytes { packed in
      output.withUnsafeMutableBytes { PackedBytes.unpack(packed, into: $0) }
    }
    return isWhole ? output : nil
  }

  @Test func whatIsPackedIsUnpacked() throws {
    for text in ["", "a", String(repeating: "Совет ", count: 5000)] {
      let bytes = Array(text.utf8)
      let packed = try #require(bytes.withUnsafeBytes { PackedBytes.pack($0) })
      #expect(unpack(packed, count: bytes.count) == bytes)
      if bytes.count > 1000 { #expect(packed.count < bytes.count / 100) }
      #expect(unpack(packed, count: bytes.count + 1) == nil)
      #expect(unpack(Array(packed.dropLast()), count: bytes.count) == nil)
    }
  }
}
