import GraphAccess
import RDFModel

/// Where a query finds its data: a graph on disk, or RDF files.
enum QuerySource {
  /// A dataset of files: `data` into the default graph, each of `named` into a graph of its name.
  static func files(
    data: [String], named: [String], base: String?
  ) throws(Failure) -> MemoryGraph {
    var builder = MemoryGraph.Builder()
    var count = 0
    for path in data {
      count += 1
      let input = try RDFInput(path, format: nil)
      try input.read(base: base, blankScope: "d\(count)") { builder.insert($0) }
    }
    for argument in named {
      count += 1
      let (name, path) = split(argument)
      let input = try RDFInput(path, format: nil)
      let graph = Term.iri(name ?? input.base)
      builder.addGraph(named: graph)
      try input.read(base: base, blankScope: "d\(count)") { batch in
        for index in 0..<batch.count {
          var quad = batch[index]
          quad.graph = graph
          builder.insert(quad)
        }
      }
    }
    return MemoryGraph(builder)
  }

  /// `IRI=FILE` or `FILE`; an IRI has a colon before the first `=`, a path has none there.
  static func split(_ argument: String) -> (name: String?, path: String) {
    guard let equals = argument.lastIndex(of: "=") else { return (nil, argument) }
    let name = argument[..<equals]
    guard name.contains(":") else { return (nil, argument) }
    return (String(name), String(argument[argument.index(after: equals)...]))
  }
}
