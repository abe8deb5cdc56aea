/// A batch of quads as bytes: what readers hand over and the store takes, without a `String` for
/// each term.
///
/// Quad `i` has the terms `4*i ..< 4*i+4` (subject, predicate, object, graph), each an
/// ``EncodedTerm``; an empty graph slot is the default graph.
public struct QuadBatch: Sendable {
  /// The encodings, one behind the other.
  public var bytes: [UInt8] = []
  /// Where each term ends in `bytes`; it starts where the one before it ends.
  public var ends: [Int] = []

  public init() {}

  /// The number of quads.
  public var count: Int { ends.count / 4 }

  public var isEmpty: Bool { ends.isEmpty }

  /// The bytes of slot `slot` (0 subject … 3 graph) of quad `index`.
  public func range(ofQuad index: Int, slot: Int) -> Range<Int> {
    let position = 4 * index + slot
    return (position == 0 ? 0 : ends[position - 1])..<ends[position]
  }

  public mutating func append(_ quad: Quad) {
    for term in [quad.subject, quad.predicate, quad.object] {
      EncodedTerm.append(term, to: &bytes)
      ends.append(bytes.count)
    }
    if let graph = quad.graph { EncodedTerm.append(graph, to: &bytes) }
    ends.append(bytes.count)
  }

  /// Decodes one quad. Precondition: the batch holds valid encodings in every slot but the graph's.
  public subscript(index: Int) -> Quad {
    func term(_ slot: Int) -> Term? { EncodedTerm.decode(bytes[range(ofQuad: index, slot: slot)]) }
    guard let subject = term(0), let predicate = term(1), let object = term(2) else {
      preconditionFailure("QuadBatch holds a slot that encodes no term")
    }
    return Quad(subject, predicate, object, graph: term(3))
  }

  public mutating func removeAll(keepingCapacity: Bool = true) {
    bytes.removeAll(keepingCapacity: keepingCapacity)
    ends.removeAll(keepingCapacity: keepingCapacity)
  }
}
