import GraphAccess
import QueryEvaluation
import QuerySyntax
import RDFModel
import RDFSyntax

/// Asks a query of a small graph in Turtle and gives the rows as text, sorted unless asked not to.
func answers(
  _ query: String, over turtle: String = "", sorted: Bool = true,
  options: QueryOptions = QueryOptions()
) throws -> [String] {
  let quads = try RDFReader(.trig, base: "http://e/").quads(
    Array(("@prefix : <http://e/> . " + turtle).utf8))
  return try answers(query, over: MemoryGraph(quads), sorted: sorted, options: options)
}

func answers(
  _ query: String, over graph: any QueryableGraph, sorted: Bool = true,
  options: QueryOptions = QueryOptions()
) throws -> [String] {
  var parser = QueryParser()
  parser.isStrict = true
  parser.prefixes = PrefixMap([("", "http://e/"), ("xsd", XSD.namespace)])
  let engine = QueryEngine(graph, options: options)
  switch try engine.evaluate(try parser.parse(query).query) {
  case .boolean(let answer): return ["\(answer)"]
  case .graph(let triples):
    return triples.map { "\(text($0.subject)) \(text($0.predicate)) \(text($0.object))" }.sorted()
  case .solutions(let solutions):
    let rows = (0..<solutions.rowCount).map { row in
      solutions.variables.indices.map { column in
        solutions.term(row: row, column: column).map(text) ?? "-"
      }.joined(separator: " ")
    }
    return sorted ? rows.sorted() : rows
  }
}

/// A short form of a term: local names, lexical forms, tags, types other than string.
private func text(_ term: Term) -> String {
  switch term {
  case .iri(let iri): return String(iri.value.split(separator: "/").last ?? "")
  case .blankNode: return "_"
  case .literal(let literal):
    if let language = literal.language { return "\(literal.lexicalForm)@\(language)" }
    return literal.lexicalForm
  }
}

/// `count` pairs of a predicate between nodes, spread by fixed steps.
func chain(_ count: Int, _ predicate: String, step: Int = 7) -> [Quad] {
  (0..<count).map { index in
    Quad(
      .iri("http://e/n\(index)"), .iri("http://e/" + predicate),
      .iri("http://e/n\((index * step + 1) % count)"))
  }
}
