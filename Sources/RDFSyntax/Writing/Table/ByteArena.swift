import Glibc

/// Bytes that are only added, addressed by their offset.
///
/// An address taken from `base` holds until the next `append`.
final class ByteArena {
  private(set) var base = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 12)
  private(set) var count = 0
  private var capacity = 1 << 12

  deinit { base.deallocate() }

  /// Adds the bytes and returns where they start.
  func append(_ range: ByteRange) -> Int {
    let start = count
    if count + range.count > capacity { grow(to: count + range.count) }
    (base + start).update(from: range.base, count: range.count)
    count += range.count
    return start
  }

  private func grow(to needed: Int) {
    capacity = max(capacity * 2, needed)
    let bigger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    bigger.update(from: base, count: count)
    base.deallocate()
    base = bigger
  }
}

extension ByteRange {
  /// Whether the bytes come before, at or after those of `other` in byte order: negative, 0 or
  /// positive.
  @inline(__always)
  func compare(_ other: ByteRange) -> Int {
    let shared = min(count, other.count)
    let order = Int(memcmp(base, other.base, shared))
    return order != 0 ? order : count - other.count
  }
}
