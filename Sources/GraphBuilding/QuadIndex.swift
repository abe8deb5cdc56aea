import RDFModel

/// Finds quads of an array by value: a table of places, a fraction of what a set of the quads
/// themselves takes.
struct QuadIndex {
  private var slots: [Int32]
  private let mask: Int

  /// Room for `capacity` quads.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    mask = size - 1
  }

  init(_ quads: [Quad]) {
    self.init(capacity: quads.count)
    for place in quads.indices { _ = insert(quads[place], at: place, in: quads) }
  }

  /// Notes that `quad` stands, or is about to stand, at `place`; false where an equal one does.
  mutating func insert(_ quad: Quad, at place: Int, in quads: [Quad]) -> Bool {
    let slot = slot(of: quad, in: quads)
    guard slots[slot] < 0 else { return false }
    slots[slot] = Int32(place)
    return true
  }

  func contains(_ quad: Quad, in quads: [Quad]) -> Bool { slots[slot(of: quad, in: quads)] >= 0 }

  private func slot(of quad: Quad, in quads: [Quad]) -> Int {
    var slot = quad.hashValue & mask
    while slots[slot] >= 0, quads[Int(slots[slot])] != quad { slot = (slot + 1) & mask }
    return slot
  }

  /// Each of `quads` once, in their order, save those of `others`.
  static func distinct(_ quads: consuming [Quad], without others: [Quad]) -> [Quad] {
    let known = QuadIndex(others)
    var seen = QuadIndex(capacity: quads.count)
    var count = 0
    for place in quads.indices {
      let quad = quads[place]
      guard !known.contains(quad, in: others), seen.insert(quad, at: count, in: quads) else {
        continue
      }
      if count != place { quads.swapAt(count, place) }
      count += 1
    }
    quads.removeLast(quads.count - count)
    return quads
  }
}
