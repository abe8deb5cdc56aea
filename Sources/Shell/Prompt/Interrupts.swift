import Glibc
import QueryEvaluation
import Synchronization

/// Ctrl-C while a query runs: it flips the query's cancellation instead of ending the program.
enum Interrupts {
  /// The address of the cancellation of what runs now; a handler may touch nothing else.
  private static let running = Atomic<UInt>(0)

  static func during<Value>(
    _ cancellation: Cancellation, _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let address = UInt(bitPattern: Unmanaged.passUnretained(cancellation).toOpaque())
    running.store(address, ordering: .sequentiallyConsistent)
    let old = signal(SIGINT) { _ in
      let address = Interrupts.running.load(ordering: .sequentiallyConsistent)
      guard let object = UnsafeRawPointer(bitPattern: address) else { return }
      Unmanaged<Cancellation>.fromOpaque(object).takeUnretainedValue().cancel()
    }
    defer {
      running.store(0, ordering: .sequentiallyConsistent)
      signal(SIGINT, old)
      withExtendedLifetime(cancellation) {}
    }
    return try body()
  }
}
