import FoundationEssentials
import LabelIndex
import RDFModel

/// Completes what is typed at the prompt: commands and what they take, variables of the statement,
/// keywords, names of the schema and of things in the graph.
struct Completer {
  /// The names of the graph; nil where they cannot be opened.
  let names: () -> LabelIndex?
  /// The lines of the statement before this one.
  var earlier = ""

  static let mostCandidates = 20

  func complete(_ line: String) -> Completion {
    let trimmed = line.drop { $0 == " " }
    if earlier.isEmpty, trimmed.hasPrefix(".") { return command(String(trimmed)) }
    if let open = Self.openName(in: line) { return name(open.text, closing: open.closing) }
    let word = Self.lastWord(of: line)
    if word.hasPrefix("?") || word.hasPrefix("$") { return variable(word, in: line) }
    return self.word(word, isInWords: earlier.isEmpty && trimmed.hasPrefix("? "))
  }

  // MARK: - Dot-commands

  private func command(_ line: String) -> Completion {
    guard let space = line.firstIndex(of: " ") else {
      let names = DotCommand.allCases.map { "." + $0.rawValue }
      return choose(line, names.filter { $0.hasPrefix(line) }.map { $0 + " " })
    }
    let argument = String(line[line.index(after: space)...])
    switch DotCommand(rawValue: String(line[..<space].dropFirst())) {
    case .open, .read, .output, .once, .export, .draw:
      return argument.contains(" ") ? name(Self.lastWord(of: argument)) : file(argument)
    case .mode: return choose(argument, ResultMode.allCases.map(\.rawValue))
    case .lang: return choose(argument, ["ru", "kk", "en"])
    case .timer, .pager: return choose(argument, ["on", "off"])
    case .limit: return choose(argument, ["off"])
    case .describe, .evidence, .labels: return plainName(argument)
    case .explain: return Completer(names: names, earlier: " ").complete(argument)
    default: return .none
    }
  }

  private func file(_ path: String) -> Completion {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let start = parts.dropLast().joined(separator: "/")
    let folder = parts.count > 1 ? (start.isEmpty ? "/" : start) : "."
    let beginning = String(parts.last ?? "")
    let found = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let names = found.filter { name in
      name.hasPrefix(beginning) && (name.first != "." || beginning.first == ".")
        && Printable.text(name) == name
    }.sorted().prefix(Self.mostCandidates).map { name -> String in
      var isFolder = false
      _ = FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
      let path = parts.count > 1 ? start + "/" + name : name
      return isFolder && !name.hasSuffix(".birlik") ? path + "/" : path
    }
    return Completion(length: path.unicodeScalars.count, candidates: Array(names))
  }

  // MARK: - Words of a query

  /// The keywords of SPARQL and of the short form that people type.
  static let keywords = [
    "ASK", "BIND", "CONSTRUCT", "COUNT", "DESCRIBE", "DISTINCT", "EXISTS", "FILTER", "GRAPH",
    "GROUP BY", "HAVING", "LIMIT", "MINUS", "NOT EXISTS", "OFFSET", "OPTIONAL", "ORDER BY",
    "PREFIX", "SELECT", "UNION", "VALUES", "WHERE", "ask", "by", "count", "describe", "evidence",
    "filter", "subgraph", "where",
  ]

  private func word(_ word: String, isInWords: Bool) -> Completion {
    guard !word.isEmpty else { return .none }
    var candidates: [String] = []
    if !isInWords {
      candidates = Self.keywords.filter { $0.hasPrefix(word) }
    }
    if let index = names() {
      if !isInWords {
        let schema: LabelRoles = [.property, .schemaClass]
        candidates += texts(index.completions(of: word, roles: schema, limit: 8)).map(Self.quoted)
      }
      candidates += texts(
        index.completions(of: word, roles: .entity, limit: Self.mostCandidates)
      ).map(Self.quoted)
    }
    return Completion(
      length: word.unicodeScalars.count, candidates: Self.unique(candidates))
  }

  /// Inside `«…`: the name with its closing mark.
  private func name(_ text: String, closing: String = "") -> Completion {
    guard let index = names(), !text.isEmpty else { return .none }
    let found = texts(
      index.completions(of: text, roles: .things, limit: Self.mostCandidates))
    return Completion(
      length: text.unicodeScalars.count, candidates: Self.unique(found.map { $0 + closing }))
  }

  private func plainName(_ text: String) -> Completion { name(text) }

  private func variable(_ word: String, in line: String) -> Completion {
    let all = (earlier + "\n" + line.dropLast(word.count))
      .split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "?" || $0 == "$") }
      .map(String.init)
    let known = all.filter { $0.count > 1 && ($0.first == "?" || $0.first == "$") }
    return choose(word, Self.unique(known).sorted())
  }

  // MARK: - Parts

  private func choose(_ beginning: String, _ all: [String]) -> Completion {
    Completion(
      length: beginning.unicodeScalars.count, candidates: all.filter { $0.hasPrefix(beginning) })
  }

  /// Names that stay on their line and carry no control characters.
  private func texts(_ labels: [Label]) -> [String] {
    labels.map(\.text).filter { Printable.text($0) == $0 }
  }

  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  /// A name as the short form takes it: bare where it is a word, else in guillemets.
  static func quoted(_ label: String) -> String {
    let isBare = label.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    return isBare && keywords.allSatisfy { $0.lowercased() != label.lowercased() }
      ? label : "«\(label)»"
  }

  /// The text behind a `«` or a grave accent that is still open, with what closes it.
  static func openName(in line: String) -> (text: String, closing: String)? {
    var depth = 0
    var start: String.Index?
    var grave: String.Index?
    for index in line.indices {
      switch line[index] {
      case "«":
        if depth == 0 { start = line.index(after: index) }
        depth += 1
      case "»": depth = max(0, depth - 1)
      case "`" where depth == 0: grave = grave == nil ? line.index(after: index) : nil
      default: break
      }
    }
    if depth > 0, let start { return (String(line[start...]), "»") }
    if let grave { return (String(line[grave...]), "`") }
    return nil
  }

  /// The letters at the end of a line, with a `?` before them.
  static func lastWord(of line: String) -> String {
    var start = line.endIndex
    while start > line.startIndex {
      let before = line.index(before: start)
      let character = line[before]
      guard character.isLetter || character.isNumber || "_-?$:".contains(character) else { break }
      start = before
      if character == "?" || character == "$" { break }
    }
    return String(line[start...])
  }
}
