import Glibc

/// What is known of the terminal at the other end of the output, if there is one.
struct Terminal: Sendable {
  let isInteractiveInput: Bool
  let isInteractiveOutput: Bool
  let isInteractiveError: Bool
  /// Columns; 80 where it cannot be told.
  let width: Int
  /// Lines; 0 where it cannot be told.
  let height: Int
  let usesColour: Bool

  /// Asked each time, since a window may be resized.
  static var current: Terminal {
    Terminal { name in getenv(name).map { String(cString: $0) } }
  }

  init(environment: (String) -> String?) {
    isInteractiveInput = isatty(STDIN_FILENO) == 1
    isInteractiveOutput = isatty(STDOUT_FILENO) == 1
    isInteractiveError = isatty(STDERR_FILENO) == 1
    var size = winsize()
    let known = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    height = known ? Int(size.ws_row) : 0
    width = known ? Int(size.ws_col) : environment("COLUMNS").flatMap { Int($0) } ?? 80
    // https://no-color.org, https://bixense.com/clicolors
    let forced = environment("CLICOLOR_FORCE").map { $0 != "0" } ?? false
    let refused = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    let isDumb = environment("TERM") == "dumb"
    usesColour = !refused && (forced || (isInteractiveOutput && !isDumb))
  }

  /// The text in an SGR style (`1` bold, `2` faint, `31` red …), or as it is without colour.
  func styled(_ text: String, _ style: String) -> String {
    usesColour ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
  }
}
