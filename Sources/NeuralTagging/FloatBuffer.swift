/// Floats at a fixed address, aligned to a cache line; zero at first.
///
/// Weights are written once, before anybody else sees them; the scratch buffers belong to one
/// workspace, which one thread uses at a time.
package final class FloatBuffer: @unchecked Sendable {
  package let start: UnsafeMutablePointer<Float>
  package let count: Int

  package init(count: Int) {
    self.count = count
    let raw = UnsafeMutableRawPointer.allocate(
      byteCount: max(count, 16) * MemoryLayout<Float>.stride, alignment: 64)
    start = raw.bindMemory(to: Float.self, capacity: count)
    start.initialize(repeating: 0, count: count)
  }

  deinit { UnsafeMutableRawPointer(start).deallocate() }

  package func clear(_ range: Range<Int>) {
    (start + range.lowerBound).update(repeating: 0, count: range.count)
  }
}

/// Sixteen floats at a time. Pointers need no alignment beyond a float's.
extension UnsafePointer where Pointee == Float {
  @inline(__always)
  func sixteen(at offset: Int) -> SIMD16<Float> {
    UnsafeRawPointer(self + offset).loadUnaligned(as: SIMD16<Float>.self)
  }
}

extension UnsafeMutablePointer where Pointee == Float {
  @inline(__always)
  func sixteen(at offset: Int) -> SIMD16<Float> {
    UnsafeRawPointer(self + offset).loadUnaligned(as: SIMD16<Float>.self)
  }

  @inline(__always)
  func store(_ value: SIMD16<Float>, at offset: Int) {
    UnsafeMutableRawPointer(self + offset).storeBytes(of: value, as: SIMD16<Float>.self)
  }
}
