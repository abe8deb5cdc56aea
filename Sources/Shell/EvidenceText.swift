import GraphBuilding
import QuerySyntax
import RDFModel

/// Facts with their sentences, for people.
struct EvidenceText {
  let session: GraphSession
  let language: String
  private let terminal = Terminal.current

  init(session: GraphSession, language: String) {
    self.session = session
    self.language = language
  }

  /// The statement with its confidence, then each sentence with the words that prove it marked.
  func write(_ evidence: Evidence, to output: Output) {
    let labels = session.labels
    func text(_ term: Term) -> String { Printable.text(labels.text(of: term, language: language)) }
    let triple = evidence.triple
    var line = terminal.styled(text(triple.subject), "1") + " · " + text(triple.predicate) + " · "
    line += terminal.styled(text(triple.object), "1")
    line += "  (\(Int((evidence.confidence * 100).rounded())) %"
    if evidence.modality != "asserted" { line += ", \(evidence.modality)" }
    if let speaker = evidence.speaker { line += ", \(text(speaker))" }
    output.line(line + ")")
    for passage in evidence.passages { write(passage, to: output) }
  }

  /// A sentence with the words marked, then where it is written.
  func write(_ passage: Evidence.Passage, to output: Output) {
    let marked =
      terminal.usesColour
      ? terminal.styled(Printable.text(passage.exact), "1;4")
      : "[\(Printable.text(passage.exact))]"
    let sentence = Printable.text(passage.prefix) + marked + Printable.text(passage.suffix)
    output.line("  \(Printable.trimmed(sentence))")
    output.line("  — \(Self.documentName(passage.document)), \(passage.start)–\(passage.end)")
  }

  /// The document's path under the graph's base.
  static func documentName(_ document: Term) -> String {
    let iri = document.iri?.value ?? ""
    let mark = "/document/"
    guard let range = iri.range(of: mark) else { return iri }
    return String(iri[range.upperBound...])
  }
}

/// Text that is safe for a terminal and stays on its line.
enum Printable {
  /// White space folded to single spaces, control characters replaced.
  static func text(_ text: String) -> String {
    var result = ""
    var isSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        isSpace = true
        continue
      }
      if isSpace { result.append(" ") }
      isSpace = false
      let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
      let isDirection = scalar.properties.isBidiControl
      result.unicodeScalars.append(isControl || isDirection ? "\u{FFFD}" : scalar)
    }
    return isSpace ? result + " " : result
  }

  /// Lines as they are, control characters replaced.
  static func lines(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar) }
    return String(result)
  }

  /// What a terminal obeys, save the end of a line and a tab; what turns the direction of writing.
  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\n" || scalar == "\t" { return false }
    return scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
      || (scalar.value >= 0x200E && scalar.properties.isBidiControl)
  }

  static func trimmed(_ text: String) -> String {
    var view = Substring(text)
    while view.first == " " { view.removeFirst() }
    while view.last == " " { view.removeLast() }
    return String(view)
  }
}

extension String {
  fileprivate func range(of part: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
      start = index(after: start)
    }
    return nil
  }
}
