import QuerySyntax
import RDFModel
import Testing

/// What `--sparql` prints reads, as strict SPARQL, as the same algebra: on generated questions of
/// the short form and of SPARQL.
@Suite struct RoundTripTests {
  /// Every name is an IRI with its role and its letters.
  struct Letters: NameResolving {
    func resolve(_ name: String, as role: NameRole) -> NameResolution {
      let letters = String(String.UnicodeScalarView(name.unicodeScalars.filter { $0 != " " }))
      return .one(NameCandidate(IRI("\(role):\(letters)"), label: name, match: .exact))
    }
  }

  /// Writes questions from a seed.
  struct Writer {
    var state: UInt64

    init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func below(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }

    mutating func pick(_ parts: [String]) -> String { parts[below(parts.count)] }

    mutating func variable() -> String { pick(["?x", "?кто", "?орган", "?d"]) }

    mutating func node() -> String {
      below(2) == 0
        ? variable()
        : pick([
          "Токаев", "«Совет «Нур» и К»", "`Council of Accord`", "<http://e/a>", "foaf:Agent",
          "@2023-06-01", "@2023-06", "@2023", "'строка'@ru", "-5", "1.50", "true",
        ])
    }

    mutating func subject() -> String {
      below(3) == 0 ? pick(["Токаев", "«Совет»", "<http://e/a>"]) : variable()
    }

    mutating func verb() -> String {
      pick([
        "a", "возглавляет", "partOf+", "^heads", "(cites|amends)*", "birlik:heads/partOf", "?p",
        "!(heads|^partOf)", "memberOf?", "«дата документа»",
      ])
    }

    mutating func triples() -> String {
      if below(5) == 0 {
        return "\(subject()) -partOf-> \(variable()) <-heads- \(subject())"
      }
      var text = "\(subject()) \(verb()) \(node())"
      if below(3) == 0 { text += ", \(node())" }
      if below(3) == 0 { text += "; \(verb()) \(node())" }
      return text
    }

    mutating func expression() -> String {
      let left = variable()
      return pick([
        "\(left) > 5", "year(\(left)) >= 2015", "\(left) != ?x && !bound(?d)",
        "regex(str(\(left)), \"^a\\\\.b\", \"i\")", "\(left) in (1, 'x', <http://e/b>)",
        "-\(left) * (2 + 3) - 1 < 7 || lang(\(left)) = 'ru'",
        "exists { \(triples()) }", "not exists { \(triples()) filter(?x = 1) }",
        "if(\(left) = 1, 2, coalesce(?d, 3)) = 2",
      ])
    }

    mutating func pattern(_ depth: Int) -> String {
      var text = triples()
      for _ in 0..<below(3) where depth > 0 {
        let inner = pattern(depth - 1)
        switch below(8) {
        case 0: text += " optional { \(inner) }"
        case 1: text += " minus { \(inner) }"
        case 2: text += " { \(inner) } union { \(triples()) }"
        case 3: text += " filter(\(expression()))"
        case 4: text += " graph ?g { \(inner) }"
        case 5: text += " values ?x { <http://e/a> 5 undef }"
        case 6: text += " { select ?x (count(*) as ?n\(below(99))) { \(inner) } group by ?x }"
        default: text += " . \(triples())"
        }
      }
      return text
    }

    mutating func question() -> String {
      let body = pattern(2)
      switch below(9) {
      case 0: return "count ?x by ?d where ?x heads ?d . \(body)"
      case 1: return "ask \(body)"
      case 2: return "subgraph ?x heads ?d . \(body)"
      case 3: return "select distinct ?x ?d { \(body) } order by desc(?x) ?d limit 5 offset 2"
      case 4: return "select ?x (sum(?d) as ?s) { \(body) } group by ?x having(count(*) > 1)"
      case 5: return "describe ?x where { \(body) }"
      case 6: return "construct { ?x heads [ a Person ] } where { \(body) }"
      case 7: return pick(["evidence Токаев", "describe «Совет»"])
      default: return body + pick(["", " order by ?x limit 3"])
      }
    }
  }

  @Test func whatIsPrintedIsTheSameQuestion() throws {
    var strict = QueryParser()
    strict.isStrict = true
    var read = 0
    for seed in 1...4000 {
      var writer = Writer(seed: seed)
      let text = writer.question()
      // Some are no questions: a variable that is taken, a literal as a subject.
      guard let parsed = try? QueryParser().parse(text) else { continue }
      let query = try parsed.resolved(Letters()).query
      let printed = QueryPrinter().text(of: query)
      do {
        let again = try strict.parse(printed).query
        #expect(again == query, "seed \(seed): \(text)\n\(printed)")
      } catch { Issue.record("seed \(seed): \(text)\n\(printed)\n\(error)") }
      read += 1
    }
    #expect(read > 3000)
  }
}
