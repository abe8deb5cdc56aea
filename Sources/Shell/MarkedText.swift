import TextSegmentation

/// A name in a text with what it is.
struct MarkedName {
  let range: TextRange
  let label: String
}

/// A text with its names marked: in colour on a terminal, else `[name|PER]`.
struct MarkedText {
  let source: SourceText
  /// By their place; none overlaps another.
  let names: [MarkedName]

  func write(to output: Output, terminal: Terminal) {
    var place = 0
    for name in names where name.range.start >= place {
      write(TextRange(place, name.range.start), to: output)
      let text = source[name.range]
      if terminal.usesColour {
        output.write(terminal.styled(text, Self.style(name.label)))
        output.write(terminal.styled(" " + name.label, "2"))
      } else {
        output.write("[\(text)|\(name.label)]")
      }
      place = name.range.end
    }
    write(TextRange(place, source.count), to: output)
    if source.utf8.last != UInt8(ascii: "\n") { output.write("\n") }
  }

  private func write(_ range: TextRange, to output: Output) {
    let start = source.byteOffset(ofCodePoint: range.start)
    output.write(source.utf8[start..<source.byteOffset(ofCodePoint: range.end)])
  }

  /// Bold green persons, blue places, magenta bodies, cyan for the rest.
  private static func style(_ label: String) -> String {
    switch label {
    case "PER", "PERSON": "1;32"
    case "LOC", "LOCATION", "GPE": "1;34"
    case "ORG", "ORGANISATION": "1;35"
    default: "1;36"
    }
  }
}
