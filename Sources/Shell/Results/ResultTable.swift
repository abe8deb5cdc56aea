import QuerySyntax

/// Rows of text as a table that fits a window.
///
/// Widths are those of a terminal's columns, so Cyrillic, wide and combining characters line up.
/// Where the window is too narrow for a table, each row is a block of lines, one a column.
struct ResultTable {
  struct Cell: Equatable {
    var text: String
    /// Numbers stand at the right.
    var isNumber = false

    init(_ text: String, isNumber: Bool = false) {
      self.text = Printable.text(text)
      self.isNumber = isNumber
    }
  }

  let headers: [String]
  let rows: [[Cell]]
  /// The columns of the window.
  let width: Int
  let terminal: Terminal

  /// No column is made narrower than this to fit the window.
  private static let narrowest = 6

  /// A table on a terminal, tab-separated lines elsewhere.
  func writeAsFits(to output: Output) {
    if terminal.isInteractiveOutput { return write(to: output) }
    output.line(headers.joined(separator: "\t"))
    for row in rows { output.line(row.map(\.text).joined(separator: "\t")) }
  }

  func write(to output: Output) {
    guard !headers.isEmpty else { return }
    guard let widths = fittedWidths(output) else { return writeBlocks(to: output) }
    output.line(rule("┌", "┬", "┐", widths))
    output.line(
      line(zip(headers, widths).map { terminal.styled(Self.padded($0, $1, right: false), "1") }))
    output.line(rule("├", "┼", "┤", widths))
    for row in rows {
      if output.isCancelled { return }
      output.line(
        line(zip(row, widths).map { Self.padded($0.text, $1, right: $0.isNumber) }))
    }
    output.line(rule("└", "┴", "┘", widths))
  }

  /// One block a row, as `--results line` writes it.
  func writeBlocks(to output: Output) {
    let longest = headers.map { TextWidth.of($0) }.max() ?? 0
    for (index, row) in rows.enumerated() where !output.isCancelled {
      if index > 0 { output.line("") }
      for (header, cell) in zip(headers, row) {
        output.line(
          Self.padded(header, longest, right: true) + (cell.text.isEmpty ? " =" : " = ")
            + cell.text)
      }
    }
  }

  /// The width of each column, or nil when even the narrowest do not fit.
  private func fittedWidths(_ output: Output) -> [Int]? {
    var widths = headers.map { TextWidth.of($0) }
    for row in rows where !output.isCancelled {
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], TextWidth.of(cell.text))
      }
    }
    let frame = 3 * headers.count + 1
    let available = width - frame
    guard available >= headers.count * Self.narrowest || widths.reduce(0, +) <= available else {
      return nil
    }
    // The widest give way first: the bound that all of them keep is found by going down.
    var excess = widths.reduce(0, +) - available
    while excess > 0, let widest = widths.max(), widest > Self.narrowest {
      let below = widths.filter { $0 < widest }.max() ?? Self.narrowest
      let atTop = widths.filter { $0 == widest }.count
      let step = max(1, min(widest - max(below, Self.narrowest), excess / atTop))
      for column in widths.indices where widths[column] == widest && excess > 0 {
        widths[column] -= step
        excess -= step
      }
    }
    return widths
  }

  private func rule(_ left: String, _ middle: String, _ right: String, _ widths: [Int]) -> String {
    let lines = widths.map { String(repeating: "─", count: $0 + 2) }
    return terminal.styled(left + lines.joined(separator: middle) + right, "2")
  }

  private func line(_ cells: [String]) -> String {
    let bar = terminal.styled("│", "2")
    return bar + " " + cells.joined(separator: " \(bar) ") + " " + bar
  }

  /// The text in exactly `width` columns, cut with `…` where it is longer.
  static func padded(_ text: String, _ width: Int, right: Bool) -> String {
    let own = TextWidth.of(text)
    if own <= width {
      let space = String(repeating: " ", count: width - own)
      return right ? space + text : text + space
    }
    var result = ""
    var used = 0
    for character in text {
      let next = TextWidth.of(String(character))
      if used + next > width - 1 { break }
      result.append(character)
      used += next
    }
    return result + "…" + String(repeating: " ", count: max(0, width - 1 - used))
  }
}
