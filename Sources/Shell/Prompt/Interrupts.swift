import Glibc
import QueryEvaluation
import Synchronization

/// Ctrl-C while something runs: it flips a cancellation instead of ending the program.
enum Interrupts {
  /// The address of the cancellation of what runs now; a handler may touch nothing else.
  private static let running = Atomic<UInt>(0)

  /// What was there before: one may stand inside another.
  private struct Before {
    let address: UInt
    let handler: (@convention(c) (Int32) -> Void)?
  }

  static func during<Value>(
    _ cancellation: Cancellation, _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let before = begin(cancellation)
    defer { end(before, cancellation) }
    return try body()
  }

  static func during<Value>(
    _ cancellation: Cancellation, _ body: () async throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    let before = begin(cancellation)
    defer { end(before, cancellation) }
    return try await body()
  }

  private static func begin(_ cancellation: Cancellation) -> Before {
    let address = UInt(bitPattern: Unmanaged.passUnretained(cancellation).toOpaque())
    let earlier = running.exchange(address, ordering: .sequentiallyConsistent)
    let handler = signal(SIGINT) { _ in
      let address = Interrupts.running.load(ordering: .sequentiallyConsistent)
      guard let object = UnsafeRawPointer(bitPattern: address) else { return }
      Unmanaged<Cancellation>.fromOpaque(object).takeUnretainedValue().cancel()
    }
    return Before(address: earlier, handler: handler)
  }

  private static func end(_ before: Before, _ cancellation: Cancellation) {
    running.store(before.address, ordering: .sequentiallyConsistent)
    signal(SIGINT, before.handler)
    withExtendedLifetime(cancellation) {}
  }
}
