import GraphAccess
import RDFModel
import Testing
import TripleStore

/// A generator with a seed, so that a failing history can be run again (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// Random quads over few enough terms that they meet again.
struct QuadSource {
  var random: SeededRandom
  var subjects = 40
  var predicates = 6
  var graphs = 4

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  mutating func quad() -> Quad {
    let subject = Int.random(in: 0..<subjects, using: &random)
    let predicate = Int.random(in: 0..<predicates, using: &random)
    let graph = Int.random(in: -graphs..<graphs, using: &random)
    return Quad(
      subject % 7 == 0 ? .blankNode(BlankNode("b\(subject)")) : .iri("http://e.org/s/\(subject)"),
      .iri("http://e.org/p#\(predicate)"), object(),
      graph: graph < 0 ? nil : .iri("http://e.org/g/\(graph)"))
  }

  mutating func quads(_ count: Int) -> [Quad] { (0..<count).map { _ in quad() } }

  private mutating func object() -> Term {
    let number = Int.random(in: 0..<30, using: &random)
    switch number % 6 {
    case 0: return .iri("http://e.org/s/\(number)")
    case 1: return .string("имя \(number)\n")
    case 2: return .literal(Literal("\(number - 10)", datatype: XSD.integer))
    case 3: return .literal(Literal("слово \(number)", language: "ru"))
    case 4: return .literal(Literal("20\(number + 10)-01-01", datatype: XSD.date))
    default: return .string(String(repeating: "x", count: number * 20))
    }
  }
}

extension QuadBatch {
  init(_ quads: some Sequence<Quad>) {
    self.init()
    for quad in quads { append(quad) }
  }
}

extension GraphChange {
  init(removing removed: [Quad] = [], adding added: [Quad]) {
    self.init()
    self.removed = removed
    self.added = added
  }

  func apply(to model: inout Set<Quad>) {
    model.subtract(removed)
    model.formUnion(added)
  }
}

extension StoreSnapshot {
  /// Every quad, read through the decoded tables.
  func allQuads(_ direction: Direction = .forward) -> [Quad] {
    var quads: [Quad] = []
    for scope in [GraphScope.defaultGraph] + graphNames.map({ .named($0) }) {
      var graph: Term?
      if case .named(let id) = scope { graph = term(of: id) }
      for summary in predicates(in: scope) {
        guard let pairs = adjacency(of: summary.predicate, direction, in: scope) else { continue }
        for (row, key) in pairs.keys.enumerated() {
          for place in pairs.range(ofRow: row) {
            let left = term(of: TermID(rawValue: key))
            let right = term(of: TermID(rawValue: pairs.values[place]))
            let predicate = term(of: summary.predicate)
            quads.append(
              direction == .forward
                ? Quad(left, predicate, right, graph: graph)
                : Quad(right, predicate, left, graph: graph))
          }
        }
      }
    }
    return quads
  }

  /// Compares everything that can be read with a plain set.
  func expectEqual(
    to model: Set<Quad>, probes: [Quad] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let read = allQuads()
    #expect(read.count == model.count, sourceLocation: sourceLocation)
    #expect(Set(read) == model, sourceLocation: sourceLocation)
    #expect(Set(allQuads(.backward)) == model, sourceLocation: sourceLocation)
    #expect(quadCount == model.count, sourceLocation: sourceLocation)
    #expect(fault == nil, sourceLocation: sourceLocation)
    #expect(
      Set(graphNames.map { term(of: $0) }) == Set(model.compactMap(\.graph)),
      sourceLocation: sourceLocation)
    for probe in probes {
      #expect(contains(probe) == model.contains(probe), sourceLocation: sourceLocation)
    }
  }

  func contains(_ quad: Quad) -> Bool {
    guard let subject = id(of: quad.subject), let predicate = id(of: quad.predicate),
      let object = id(of: quad.object)
    else { return false }
    guard let graph = quad.graph else {
      return contains(subject, predicate, object, in: .defaultGraph)
    }
    guard let name = id(of: graph) else { return false }
    return contains(subject, predicate, object, in: .named(name))
  }
}
