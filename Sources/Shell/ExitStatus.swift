/// The exit codes of the program (DESIGN §7).
enum ExitStatus: Int32 {
  case success = 0
  /// An ASK that is false, a check that is violated.
  case negative = 1
  /// A command line or a query that cannot be read.
  case usage = 2
  /// A file that cannot be read or written, or is damaged.
  case inputOutput = 3
  /// A time limit or a memory budget.
  case limit = 4
  /// Done, but some of the inputs were refused.
  case someRefused = 5
  case interrupted = 130
}

/// An error as the user sees it: what is wrong, where, what to do; and the exit code.
struct Failure: Error, Equatable {
  let status: ExitStatus
  /// One line, or several where a caret points into a text.
  let message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }
}
