import GraphAccess
import RDFModel

/// A change as bytes: how many quads go and come, then four slots a quad. A slot is twice its
/// length and its ``EncodedTerm``, or 1 where it repeats the slot of the quad before.
enum ChangePayload {
  static func encode(_ change: GraphChange) -> [UInt8] {
    var encoder = Encoder()
    encoder.bytes.append(variable: change.removed.count)
    encoder.bytes.append(variable: change.added.count)
    for quad in change.removed { encoder.append(quad) }
    for quad in change.added { encoder.append(quad) }
    return encoder.bytes
  }

  private struct Encoder {
    var bytes: [UInt8] = []
    private var last: [Term?] = [nil, nil, nil, nil]
    private var isFirst = true
    private var scratch: [UInt8] = []

    mutating func append(_ quad: Quad) {
      append(quad.subject, slot: 0)
      append(quad.predicate, slot: 1)
      append(quad.object, slot: 2)
      append(quad.graph, slot: 3)
      isFirst = false
    }

    private mutating func append(_ term: Term?, slot: Int) {
      if !isFirst, last[slot] == term {
        bytes.append(1)
        return
      }
      last[slot] = term
      scratch.removeAll(keepingCapacity: true)
      if let term { EncodedTerm.append(term, to: &scratch) }
      bytes.append(variable: scratch.count * 2)
      bytes.append(contentsOf: scratch)
    }
  }

  /// Calls `body` with the four encodings of each quad, first those that go; an empty graph is the
  /// default graph. False when the bytes make no sense.
  static func decode(
    _ bytes: UnsafeRawBufferPointer,
    _ body: (_ isAdded: Bool, _ slots: UnsafeBufferPointer<UnsafeRawBufferPointer>) -> Void
  ) -> Bool {
    var reader = ByteReader(bytes: bytes, offset: 0)
    guard let removed = reader.variable(), let added = reader.variable() else { return false }
    let empty = UnsafeRawBufferPointer(start: nil, count: 0)
    return withUnsafeTemporaryAllocation(of: UnsafeRawBufferPointer.self, capacity: 4) { slots in
      slots.initialize(repeating: empty)
      var done = 0
      while done < removed + added {
        for slot in 0..<4 {
          guard let head = reader.variable() else { return false }
          if head == 1 { continue }
          guard head & 1 == 0, let taken = reader.take(head / 2) else { return false }
          slots[slot] = taken
        }
        body(done >= removed, UnsafeBufferPointer(slots))
        done += 1
      }
      return reader.offset == bytes.count
    }
  }
}
