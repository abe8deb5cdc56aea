import GraphAccess
import RDFModel

/// The terms of one query: those of the graph, and above them those that the query computes. Equal
/// terms have equal ids.
final class QueryTerms {
  let graph: any QueryableGraph
  private(set) var computed: [Term] = []
  /// The ids of the terms that were computed, of the graph or not.
  private var knownIDs: [Term: UInt32] = [:]
  /// Ids that only sort: whether the graph has the term was not looked up.
  private var sortIDs: [Term: UInt32] = [:]
  let meter: Meter
  let graphTermCount: UInt32
  private let orderedTermCount: UInt32
  lazy var numbers = NumberCache()
  private var cache: [UInt32: Decoded] = [:]
  private var freshNodes = 0

  /// A term with its value, which is read once.
  final class Decoded {
    let term: Term
    lazy var value: XSDValue? = term.literal.map { XSDValue($0) }

    init(_ term: Term) { self.term = term }
  }

  init(_ graph: any QueryableGraph, _ meter: Meter) {
    self.graph = graph
    self.meter = meter
    graphTermCount = UInt32(graph.termCount)
    orderedTermCount = UInt32(graph.orderedTermCount)
  }

  func id(of term: Term) -> UInt32 {
    if let id = knownIDs[term] { return id }
    let id = graph.id(of: term)?.rawValue ?? newID(of: term)
    knownIDs[term] = id
    return id
  }

  /// An id to sort by; the same term may have another that stands in tables.
  func sortID(of term: Term) -> UInt32 {
    if let id = sortIDs[term] { return id }
    let id = newID(of: term)
    sortIDs[term] = id
    return id
  }

  private func newID(of term: Term) -> UInt32 {
    let id = TermID.firstComputed.rawValue + UInt32(computed.count)
    computed.append(term)
    // The term stands in the list and as a key; long texts are shared.
    meter.note(2 * MemoryLayout<Term>.stride + 32 + Self.textBytes(of: term))
    return id
  }

  private static func textBytes(of term: Term) -> Int {
    switch term {
    case .iri(let iri): iri.value.utf8.count
    case .literal(let literal): literal.lexicalForm.utf8.count
    case .blankNode: 0
    }
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

  /// Appends the bytes by which the term stands in ``TermOrder``.
  func appendSortKey(of id: UInt32, to bytes: inout [UInt8]) {
    scratch.removeAll(keepingCapacity: true)
    if id < graphTermCount {
      graph.appendEncoding(of: TermID(rawValue: id), to: &scratch)
    } else {
      EncodedTerm.append(term(of: id), to: &scratch)
    }
    scratch.withUnsafeBytes { TermOrder.appendSortKey(of: $0, to: &bytes) }
  }

  /// Whether ids compare as the terms do in ``TermOrder``.
  func isOrdered(_ id: UInt32) -> Bool { id < orderedTermCount }

  var scratch: [UInt8] = []

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
  lazy var firstTypedID = place(of: .literal(Literal("-INF", datatype: XSD.double)))
  /// The first id of the graph's order that is neither a blank node nor an IRI.
  lazy var firstLiteralID = place(of: .string(""))

  /// Literals of XSD's types whose form the order does not read as a value, such as numbers with
  /// spaces around them.
  lazy var oddForms: Range<UInt32> = {
    func first(_ datatype: String) -> UInt32 {
      place(of: .literal(Literal("", datatype: IRI(datatype))))
    }
    return first(XSD.namespace)..<first(XSD.namespace + "~")
  }()

  /// The number of the graph's ordered terms that stand before `term`.
  private func place(of term: Term) -> UInt32 {
    let key = TermOrder.sortKey(of: term)
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
  }

  /// A blank node that the graph does not hold and the query has not made yet.
  func freshBlankNode() -> Term {
    while true {
      freshNodes += 1
      let node = Term.blankNode(BlankNode("q\(freshNodes)"))
      if graph.id(of: node) == nil, knownIDs[node] == nil { return node }
    }
  }

  var resultTerms: ResultTerms { ResultTerms(graph: graph, computed: computed) }
}
