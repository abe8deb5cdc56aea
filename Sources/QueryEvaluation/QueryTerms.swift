import GraphAccess
import RDFModel

/// The terms of one query: those of the graph, and above them those that the query computes. Equal
/// terms have equal ids.
final class QueryTerms {
  let graph: any QueryableGraph
  private(set) var computed: [Term] = []
  private var computedIDs: [Term: UInt32] = [:]
  private var cache: [UInt32: Decoded] = [:]
  private var freshNodes = 0

  /// A term with its value, which is read once.
  final class Decoded {
    let term: Term
    lazy var value: XSDValue? = term.literal.map { XSDValue($0) }

    init(_ term: Term) { self.term = term }
  }

  init(_ graph: any QueryableGraph) { self.graph = graph }

  func id(of term: Term) -> UInt32 {
    if let id = graph.id(of: term) { return id.rawValue }
    if let id = computedIDs[term] { return id }
    let id = TermID.firstComputed.rawValue + UInt32(computed.count)
    computed.append(term)
    computedIDs[term] = id
    return id
  }

  func decoded(_ id: UInt32) -> Decoded {
    if let known = cache[id] { return known }
    if cache.count > 1 << 16 { cache.removeAll(keepingCapacity: true) }
    let decoded = Decoded(uncached(id))
    cache[id] = decoded
    return decoded
  }

  func term(of id: UInt32) -> Term { decoded(id).term }

  private func uncached(_ id: UInt32) -> Term {
    id >= TermID.firstComputed.rawValue
      ? computed[Int(id - TermID.firstComputed.rawValue)] : graph.term(of: TermID(rawValue: id))
  }

  /// Whether ids compare as the terms do in ``TermOrder``.
  func isOrdered(_ id: UInt32) -> Bool { id < graph.orderedTermCount }

  private var scratch: [UInt8] = []

  /// Calls `body` with the text of a string of the graph, with or without a language; nil for
  /// other terms.
  func withStringBytes<Result>(
    of id: UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result? {
    scratch.removeAll(keepingCapacity: true)
    graph.appendEncoding(of: TermID(rawValue: id), to: &scratch)
    var start = 1
    switch scratch.first {
    case EncodedTerm.Kind.string: break
    case EncodedTerm.Kind.languageString:
      start = (scratch.firstIndex(of: UInt8(ascii: " ")) ?? 0) + 1
    default: return nil
    }
    return scratch.withUnsafeBufferPointer { bytes in
      body(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  /// The first id of the graph's order that is neither a blank node nor an IRI nor a string.
  lazy var firstTypedID: UInt32 = {
    let key = TermOrder.sortKey(of: .literal(Literal("-INF", datatype: XSD.double)))
    var low = 0
    var high = graph.orderedTermCount
    while low < high {
      let middle = (low + high) / 2
      var encoding: [UInt8] = []
      var other: [UInt8] = []
      graph.appendEncoding(of: TermID(rawValue: UInt32(middle)), to: &encoding)
      encoding.withUnsafeBytes { TermOrder.appendSortKey(of: $0, to: &other) }
      if other.lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
    }
    return UInt32(low)
  }()

  /// A blank node that the graph does not hold and the query has not made yet.
  func freshBlankNode() -> Term {
    while true {
      freshNodes += 1
      let node = Term.blankNode(BlankNode("q\(freshNodes)"))
      if graph.id(of: node) == nil, computedIDs[node] == nil { return node }
    }
  }

  var resultTerms: ResultTerms { ResultTerms(graph: graph, computed: computed) }
}
