import Glibc

/// Long answers through `$PAGER`, or `less` where it is installed.
struct Pager {
  /// The command line; nil where there is no pager or none is wanted.
  let command: String?

  /// - Parameter environment: looks up a variable.
  init(terminal: Terminal, environment: (String) -> String?) {
    guard terminal.isInteractiveInput, terminal.isInteractiveOutput,
      environment("TERM") != "dumb"
    else {
      command = nil
      return
    }
    if let named = environment("PAGER") {
      command = named.isEmpty || named == "cat" ? nil : named
    } else {
      let folders = (environment("PATH") ?? "").split(separator: ":")
      command = folders.contains { access("\($0)/less", X_OK) == 0 } ? "less -R" : nil
    }
  }

  /// Writes `text` through the pager, and waits until it is left. False where it cannot be started.
  func show(_ bytes: [UInt8]) -> Bool {
    guard let command, let pipe = popen(command, "w") else { return false }
    // A pager that is left early closes the pipe; Ctrl-C is the pager's own.
    let oldPipe = signal(SIGPIPE, SIG_IGN)
    let oldInterrupt = signal(SIGINT, SIG_IGN)
    let output = Output(descriptor: fileno(pipe))
    output.write(bytes)
    output.flush()
    pclose(pipe)
    signal(SIGPIPE, oldPipe)
    signal(SIGINT, oldInterrupt)
    return true
  }
}
