import Glibc

/// Whether two byte strings of equal length hold the same bytes.
@inline(__always) func isEqual(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer)
  -> Bool
{
  guard let first = left.baseAddress, let second = right.baseAddress else { return true }
  return memcmp(first, second, left.count) == 0
}

/// Negative, zero or positive, as unsigned bytes; a prefix comes first.
@inline(__always) func compareBytes(
  _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
) -> Int {
  let common = min(left.count, right.count)
  if common > 0, let first = left.baseAddress, let second = right.baseAddress {
    let order = memcmp(first, second, common)
    if order != 0 { return Int(order) }
  }
  return left.count - right.count
}

/// Runs both on two threads and returns when both have ended.
func inParallel(_ first: @escaping @Sendable () -> Void, _ second: () -> Void) {
  final class Work {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
  var thread = pthread_t()
  let work = Unmanaged.passRetained(Work(first))
  let code = pthread_create(
    &thread, nil,
    { argument in
      guard let argument else { return nil }
      Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
      return nil
    }, work.toOpaque())
  guard code == 0 else {
    work.takeRetainedValue().run()
    second()
    return
  }
  second()
  pthread_join(thread, nil)
}

/// Memory of a fixed size that two threads share by agreement.
final class SharedBuffer<Element: BitwiseCopyable>: @unchecked Sendable {
  let pointer: UnsafeMutablePointer<Element>
  let count: Int

  init(count: Int) {
    self.count = count
    pointer = LargeMemory.allocate(Element.self, count)
  }

  /// Takes over memory of ``LargeMemory``.
  init(taking memory: UnsafeMutableRawPointer, count: Int) {
    self.count = count
    pointer = memory.bindMemory(to: Element.self, capacity: max(count, 1))
  }

  deinit { LargeMemory.free(pointer) }
}

/// Memory for tables that are read all over the place: from some size on in pages of 2 MiB, which
/// are given out a thousand times faster than small ones and found without a miss of the TLB.
enum LargeMemory {
  private static let pageSize = 2 << 20

  static func allocate<Element: BitwiseCopyable>(
    _ type: Element.Type, _ count: Int
  ) -> UnsafeMutablePointer<Element> {
    let size = max(count, 1) * MemoryLayout<Element>.stride
    let isLarge = size >= 2 * pageSize
    var memory: UnsafeMutableRawPointer?
    guard posix_memalign(&memory, isLarge ? pageSize : 16, size) == 0, let memory else {
      fatalError("no memory for \(size) bytes")
    }
    // A system without such pages is as good as before.
    if isLarge { madvise(memory, size, MADV_HUGEPAGE) }
    return memory.bindMemory(to: type, capacity: max(count, 1))
  }

  /// Takes what ``allocate(_:_:)`` gave.
  static func free(_ pointer: UnsafeMutableRawPointer) { Glibc.free(pointer) }
}
