import CEdit
import Glibc

/// Reads lines: with editing, completion and history on a terminal (libedit), plainly from anything
/// else.
final class LineEditor {
  enum Line: Equatable {
    case text(String)
    /// Ctrl-D, or the end of a file.
    case end
    /// Ctrl-C.
    case interrupted
  }

  private let editing: Editing?

  /// - Parameters:
  ///   - historyFile: where lines are kept between sessions; nil keeps none.
  ///   - complete: what Tab may put in the place of the end of a line.
  init(
    isTerminal: Bool, historyFile: String?,
    complete: @escaping (String) -> Completion = { _ in .none }
  ) {
    editing = isTerminal ? Editing(historyFile: historyFile, complete: complete) : nil
  }

  func readLine(prompt: String) -> Line {
    if let editing { return editing.readLine(prompt: prompt) }
    return Swift.readLine(strippingNewline: true).map { .text($0) } ?? .end
  }

  /// Keeps a line for the arrow keys and for the next session.
  func remember(_ line: String) { editing?.remember(line) }
}

/// What libedit needs of us; its callbacks find it through the client data.
private final class Editing {
  private let editor: OpaquePointer
  private let entries: OpaquePointer
  private let historyFile: String?
  private let complete: (String) -> Completion
  private var prompt: UnsafeMutablePointer<CChar>
  private var isInterrupted = false

  init?(historyFile: String?, complete: @escaping (String) -> Completion) {
    setlocale(LC_CTYPE, "")
    if nl_langinfo(Int32(CODESET)).map({ String(cString: $0) }) != "UTF-8" {
      setlocale(LC_CTYPE, "C.UTF-8")
    }
    guard let editor = birlik_el_init("birlik"), let entries = history_init() else {
      return nil
    }
    self.editor = editor
    self.entries = entries
    self.historyFile = historyFile
    self.complete = complete
    prompt = strdup("")
    birlik_history_size(entries, 1000)
    birlik_history_unique(entries)
    birlik_el_client_data(editor, Unmanaged.passUnretained(self).toOpaque())
    birlik_el_prompt(editor) { Editing.of($0)?.prompt }
    birlik_el_editor(editor, "emacs")
    WindowChange.watch()
    birlik_el_read(editor) { editor, character in
      Editing.of(editor)?.readCharacter(into: character) ?? -1
    }
    birlik_el_history(editor, entries)
    birlik_el_signals_are_keys(editor)
    birlik_el_add_function(editor, "birlik-complete", "Complete the word") { editor, _ in
      Editing.of(editor)?.completeWord() ?? UInt8(CC_ERROR)
    }
    birlik_el_bind(editor, "\t", "birlik-complete")
    birlik_el_add_function(editor, "birlik-cancel", "Forget the line") { editor, _ in
      Editing.of(editor)?.cancelLine() ?? UInt8(CC_ERROR)
    }
    birlik_el_bind(editor, "\u{3}", "birlik-cancel")
    birlik_el_add_function(editor, "birlik-suspend", "Stop the program for a while") { editor, _ in
      birlik_el_prepare(editor, 0)
      kill(getpid(), SIGTSTP)
      birlik_el_prepare(editor, 1)
      return UInt8(CC_REDISPLAY)
    }
    birlik_el_bind(editor, "\u{1A}", "birlik-suspend")
    if let historyFile { birlik_history_load(entries, historyFile) }
  }

  deinit {
    if let historyFile { birlik_history_save(entries, historyFile) }
    el_end(editor)
    history_end(entries)
    free(prompt)
  }

  private static func of(_ editor: OpaquePointer?) -> Editing? {
    guard let data = editor.flatMap({ birlik_el_get_client_data($0) }) else { return nil }
    return Unmanaged<Editing>.fromOpaque(data).takeUnretainedValue()
  }

  func readLine(prompt text: String) -> LineEditor.Line {
    free(prompt)
    prompt = strdup(text)
    var count: Int32 = 0
    isInterrupted = false
    errno = 0
    birlik_el_prepare(editor, 1)
    guard let line = el_gets(editor, &count), count > 0 else {
      return errno == EINTR || isInterrupted ? .interrupted : .end
    }
    if isInterrupted { return .interrupted }
    let bytes = UnsafeRawBufferPointer(start: line, count: Int(count))
    var text = String(decoding: bytes, as: UTF8.self)
    if text.hasSuffix("\n") { text.removeLast() }
    return .text(text)
  }

  /// Waits for a key, and meanwhile for a change of the window: libedit's own way to learn of it
  /// is a signal's handler, which may come at any moment and on any thread.
  private func readCharacter(into character: UnsafeMutablePointer<wchar_t>?) -> Int32 {
    var bytes: [UInt8] = []
    while true {
      if WindowChange.take() {
        el_resize(editor)
        birlik_el_refresh(editor)
      }
      var poller = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      let ready = poll(&poller, 1, 200)
      if ready == 0 || (ready < 0 && errno == EINTR) { continue }
      var byte: UInt8 = 0
      let count = Glibc.read(STDIN_FILENO, &byte, 1)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return Int32(count) }
      bytes.append(byte)
      let length = Self.length(of: bytes[0])
      if bytes.count < length { continue }
      let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
      character?.pointee = wchar_t(bitPattern: scalar.value)
      return 1
    }
  }

  /// How many bytes a character of UTF-8 has by its first.
  private static func length(of byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  func remember(_ line: String) { birlik_history_enter(entries, line) }

  /// Past libedit's own buffer, which is empty while it waits for a key.
  private static func show(_ text: String) {
    let output = Output(descriptor: STDOUT_FILENO)
    output.write(text)
    output.flush()
  }

  private func cancelLine() -> UInt8 {
    isInterrupted = true
    Self.show("^C")
    return UInt8(CC_NEWLINE)
  }

  /// The line up to the cursor.
  private var typed: String {
    guard let info = el_line(editor) else { return "" }
    let length = info.pointee.cursor - info.pointee.buffer
    let bytes = UnsafeRawBufferPointer(start: info.pointee.buffer, count: max(0, length))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// One candidate takes the place of the word; of several what they share, else a list below.
  private func completeWord() -> UInt8 {
    let completion = complete(typed)
    guard let first = completion.candidates.first else { return UInt8(CC_REFRESH_BEEP) }
    let shared = completion.candidates.count == 1 ? first : completion.sharedBeginning
    if completion.candidates.count == 1 || shared.unicodeScalars.count > completion.length {
      if completion.length > 0 { el_deletestr(editor, Int32(completion.length)) }
      el_insertstr(editor, shared)
      return UInt8(CC_REFRESH)
    }
    var list = "\n"
    for candidate in completion.candidates { list += "  " + candidate + "\n" }
    Self.show(list)
    return UInt8(CC_REDISPLAY)
  }
}
