/// Counts what one query takes, and stops it when that is too much.
final class Meter {
  private let deadline: ContinuousClock.Instant?
  private let options: QueryOptions
  /// Bytes of tables now, and the most there ever were.
  private(set) var bytes = 0
  private(set) var peak = 0
  /// Steps of joins taken: work that tests can count.
  var steps = 0

  init(_ options: QueryOptions) {
    self.options = options
    deadline = options.timeLimit.map { ContinuousClock.now + $0 }
  }

  /// Whether the query must stop, as far as ``spend(_:)`` has seen.
  private(set) var isOver = false
  private var credit = 1 << 16

  /// Counts work inside one step, such as the bytes of a long text, and says whether to give it up;
  /// the next check then throws.
  func spend(_ work: Int) -> Bool {
    credit -= work
    if credit < 0 {
      credit = 1 << 16
      steps += 1 << 16
      isOver = isOver || options.cancellation?.isCancelled ?? false
      if let deadline, ContinuousClock.now >= deadline { isOver = true }
    }
    return isOver
  }

  /// Asked every few thousand steps of any loop over data.
  func check() throws(EvaluationError) {
    if let cancellation = options.cancellation, cancellation.isCancelled { throw .cancelled }
    if let deadline, let limit = options.timeLimit, ContinuousClock.now >= deadline {
      throw .timeLimit(limit)
    }
    if let limit = options.memoryLimit, bytes > limit { throw .memoryLimit(bytes: limit) }
  }

  /// Asked when a result is whole: what was given up inside a step is no result.
  func finish() throws(EvaluationError) {
    if isOver || bytes > options.memoryLimit ?? .max { try check() }
  }

  /// Counts memory where nothing can be thrown; the next check does.
  func note(_ count: Int) {
    bytes += count
    peak = max(peak, bytes)
  }

  /// What is said of a result that cannot be held.
  var tooLarge: EvaluationError { .memoryLimit(bytes: options.memoryLimit ?? peak) }

  func charge(_ count: Int) throws(EvaluationError) {
    if let limit = options.memoryLimit, bytes + count > limit { throw .memoryLimit(bytes: limit) }
    bytes += count
    peak = max(peak, bytes)
  }

  func release(_ count: Int) { bytes -= count }
}

/// Counts down to the next check, cheaply.
struct Countdown {
  private var left = 4096
  private let meter: Meter

  init(_ meter: Meter) { self.meter = meter }

  @inline(__always) mutating func tick() throws(EvaluationError) {
    left -= 1
    if left <= 0 { try renew() }
  }

  /// Counts `steps` at once.
  @inline(__always) mutating func tick(_ steps: Int) throws(EvaluationError) {
    left -= steps
    if left <= 0 { try renew() }
  }

  private mutating func renew() throws(EvaluationError) {
    meter.steps += 4096 - left
    left = 4096
    try meter.check()
  }
}
