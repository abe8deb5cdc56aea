import Glibc

/// Floats at a fixed address, aligned to a cache line; zero at first.
///
/// Weights are written once, before anybody else sees them; the scratch buffers belong to one
/// workspace, which one thread uses at a time.
package final class FloatBuffer: @unchecked Sendable {
  package let start: UnsafeMutablePointer<Float>
  package let count: Int

  /// Bytes that the system gave, or 0 where the allocator did.
  private let mappedBytes: Int

  /// From so many bytes on the system gives the pages, all zero: what is never touched takes no
  /// memory and no time.
  private static let mapping = 1 << 17
  /// From so many on in large pages where the system has them: faults by the small page would take
  /// longer than the work on it.
  private static let largePages = 1 << 23

  /// `isFilled`: all of it is written at once, so that the pages had better come together.
  package init(count: Int, isFilled: Bool = false) {
    self.count = count
    let bytes = max(count, 16) * MemoryLayout<Float>.stride
    if bytes >= Self.mapping,
      let raw = mmap(
        nil, bytes, PROT_READ | PROT_WRITE,
        MAP_PRIVATE | MAP_ANONYMOUS | (isFilled ? Int32(MAP_POPULATE) : 0), -1, 0),
      raw != MAP_FAILED
    {
      if bytes >= Self.largePages { madvise(raw, bytes, MADV_HUGEPAGE) }
      start = raw.bindMemory(to: Float.self, capacity: count)
      mappedBytes = bytes
      return
    }
    mappedBytes = 0
    let raw = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
    start = raw.bindMemory(to: Float.self, capacity: count)
    start.initialize(repeating: 0, count: count)
  }

  deinit {
    if mappedBytes > 0 {
      munmap(start, mappedBytes)
    } else {
      UnsafeMutableRawPointer(start).deallocate()
    }
  }

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
