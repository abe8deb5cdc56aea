import Glibc

/// Runs `body` with 0 ..< `count` on as many threads and returns when all have ended.
func onThreads(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
  final class Work: Sendable {
    let number: Int
    let body: @Sendable (Int) -> Void

    init(_ number: Int, _ body: @escaping @Sendable (Int) -> Void) {
      self.number = number
      self.body = body
    }
  }
  let threads = (0..<count).map { number in
    var thread = pthread_t()
    let work = Unmanaged.passRetained(Work(number, body))
    let code = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        let work = Unmanaged<Work>.fromOpaque(argument).takeRetainedValue()
        work.body(work.number)
        return nil
      }, work.toOpaque())
    precondition(code == 0, "no thread")
    return thread
  }
  for thread in threads { pthread_join(thread, nil) }
}
