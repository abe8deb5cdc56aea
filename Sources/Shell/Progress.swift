import Glibc
import Synchronization

/// A counter on standard error while something long goes on; nothing where no terminal looks.
final class Progress: Sendable {
  private let total: Int?
  private let what: String
  private let isShown: Bool
  private let last = Atomic(0)

  /// - Parameter total: nil where it is not known.
  init(total: Int?, what: String) {
    self.total = total
    self.what = what
    isShown = Terminal.current.isInteractiveError && (total ?? .max) > 1
  }

  /// May be called from several threads.
  func show(_ done: Int) {
    guard isShown, done > last.load(ordering: .relaxed) else { return }
    last.store(done, ordering: .relaxed)
    fputs("\r\(done)\(total.map { "/\($0)" } ?? "") \(what)", standardError)
  }

  /// Clears the line.
  func end() {
    if isShown { fputs("\r\u{1B}[K", standardError) }
  }

  /// `0.31 s`
  static func seconds(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction) s"
  }
}

private func fputs(_ text: String, _ descriptor: Int32) {
  let bytes = Array(text.utf8)
  _ = write(descriptor, bytes, bytes.count)
}

private let standardError = STDERR_FILENO
