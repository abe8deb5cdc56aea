import RDFModel

/// Writes a query as standard SPARQL 1.1; the text, parsed again, is the same algebra.
public struct QueryPrinter: Sendable {
  /// Prefixes to shorten IRIs with; the ones that are used are declared.
  public var prefixes: PrefixMap

  public init(prefixes: PrefixMap = PrefixMap()) { self.prefixes = prefixes }

  /// Precondition: the query holds no names; those left are written as they were asked, which no
  /// other tool will read.
  public func text(of query: Query) -> String {
    var writer = PatternWriter(prefixes: prefixes)
    writer.write(query)
    let base = query.base.map { "BASE <\($0)>\n" } ?? ""
    return base + writer.declarations + writer.text + "\n"
  }

  public func text(of expression: Expression) -> String {
    var writer = PatternWriter(prefixes: prefixes)
    return writer.text(of: expression)
  }

  public func text(of triple: TriplePattern) -> String {
    var writer = PatternWriter(prefixes: prefixes)
    return writer.text(of: triple)
  }
}

/// The text so far, its indentation, and which prefixes it uses.
struct PatternWriter {
  let prefixes: PrefixMap
  var text = ""
  var indent = 0
  private var used: Set<String> = []

  init(prefixes: PrefixMap) { self.prefixes = prefixes }

  var declarations: String {
    used.sorted().map { "PREFIX \($0): <\(prefixes[$0] ?? "")>\n" }.joined()
  }

  mutating func line(_ content: String) {
    if !text.isEmpty { text += "\n" }
    text += String(repeating: "  ", count: indent) + content
  }

  // MARK: Terms

  mutating func text(of iri: IRI) -> String {
    for (prefix, namespace) in prefixes.entries
    where iri.value.hasPrefix(namespace) && !namespace.isEmpty {
      let local = iri.value.utf8.dropFirst(namespace.utf8.count)
      guard let first = local.first, Self.isPlain(first), first != UInt8(ascii: "-"),
        local.allSatisfy(Self.isPlain)
      else { continue }
      used.insert(prefix)
      return prefix + ":" + String(decoding: local, as: UTF8.self)
    }
    return "<\(iri.value)>"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  mutating func text(of term: Term) -> String {
    switch term {
    case .iri(let iri): text(of: iri)
    case .blankNode(let node): "_:" + node.label
    case .literal(let literal): text(of: literal)
    }
  }

  mutating func text(of literal: Literal) -> String {
    if let language = literal.language {
      return Self.quoted(literal.lexicalForm) + "@" + language
    }
    switch literal.datatype {
    case XSD.string: return Self.quoted(literal.lexicalForm)
    case XSD.boolean where literal.lexicalForm == "true" || literal.lexicalForm == "false":
      return literal.lexicalForm
    case XSD.integer where Self.isNumber(literal.lexicalForm, point: false),
      XSD.decimal where Self.isNumber(literal.lexicalForm, point: true):
      return literal.lexicalForm
    default: return Self.quoted(literal.lexicalForm) + "^^" + text(of: literal.datatype)
    }
  }

  /// Whether the form is what a bare number of the grammar reads as.
  private static func isNumber(_ form: String, point: Bool) -> Bool {
    var bytes = Array(form.utf8)[...]
    if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      bytes = bytes.dropFirst()
    }
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == (point ? 2 : 1), let last = parts.last, !last.isEmpty else { return false }
    return parts.allSatisfy { $0.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  mutating func text(of term: QueryTerm) -> String {
    switch term {
    case .variable(let variable): variable.isBlank ? variable.name : "?" + variable.name
    case .term(let term): text(of: term)
    case .name(let name): "«\(name.text)»"
    }
  }

  mutating func text(of triple: TriplePattern) -> String {
    let verb: String
    switch triple.verb {
    case .term(.term(.iri(RDF.type))): verb = "a"
    case .term(let term): verb = text(of: term)
    case .path(let path): verb = text(of: path)
    }
    return text(of: triple.subject) + " " + verb + " " + text(of: triple.object)
  }

  // MARK: Paths

  /// Every operand in parentheses unless it is a single step.
  mutating func text(of path: Path) -> String {
    switch path {
    case .iri(let iri): return text(of: iri)
    case .name(let name): return "«\(name.text)»"
    case .inverse(let inner): return "^" + step(inner)
    case .sequence(let left, let right): return step(left) + "/" + step(right)
    case .alternative(let left, let right): return step(left) + "|" + step(right)
    case .zeroOrMore(let inner): return step(inner) + "*"
    case .oneOrMore(let inner): return step(inner) + "+"
    case .zeroOrOne(let inner): return step(inner) + "?"
    case .negated(let steps):
      var parts: [String] = []
      for step in steps {
        parts.append((step.isInverse ? "^" : "") + text(of: step.predicate))
      }
      return "!(" + parts.joined(separator: "|") + ")"
    }
  }

  private mutating func step(_ path: Path) -> String {
    switch path {
    case .iri, .name: text(of: path)
    default: "(" + text(of: path) + ")"
    }
  }
}
