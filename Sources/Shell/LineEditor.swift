import CEdit
import Glibc

/// Reads lines: with editing and history on a terminal (libedit), plainly from anything else.
final class LineEditor {
  enum Line: Equatable {
    case text(String)
    /// Ctrl-D, or the end of a file.
    case end
    /// Ctrl-C.
    case interrupted
  }

  private let editing: Editing?

  /// - Parameter historyFile: where lines are kept between sessions; nil keeps none.
  init(isTerminal: Bool, historyFile: String?) {
    editing = isTerminal ? Editing(historyFile: historyFile) : nil
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
  private var prompt: UnsafeMutablePointer<CChar>

  init?(historyFile: String?) {
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
    prompt = strdup("")
    birlik_history_size(entries, 1000)
    birlik_history_unique(entries)
    birlik_el_client_data(editor, Unmanaged.passUnretained(self).toOpaque())
    birlik_el_prompt(editor) { editor in
      guard let data = editor.flatMap({ birlik_el_get_client_data($0) }) else { return nil }
      return Unmanaged<Editing>.fromOpaque(data).takeUnretainedValue().prompt
    }
    birlik_el_editor(editor, "emacs")
    birlik_el_signal(editor, 1)
    birlik_el_history(editor, entries)
    if let historyFile { birlik_history_load(entries, historyFile) }
  }

  deinit {
    if let historyFile { birlik_history_save(entries, historyFile) }
    el_end(editor)
    history_end(entries)
    free(prompt)
  }

  func readLine(prompt text: String) -> LineEditor.Line {
    free(prompt)
    prompt = strdup(text)
    var count: Int32 = 0
    errno = 0
    guard let line = el_gets(editor, &count), count > 0 else {
      return errno == EINTR ? .interrupted : .end
    }
    let bytes = UnsafeRawBufferPointer(start: line, count: Int(count))
    var text = String(decoding: bytes, as: UTF8.self)
    if text.hasSuffix("\n") { text.removeLast() }
    return .text(text)
  }

  func remember(_ line: String) { birlik_history_enter(entries, line) }
}
