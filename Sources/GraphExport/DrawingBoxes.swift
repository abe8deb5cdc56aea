/// The boxes of a picture: a thing each, or a list of things that hang on one other thing in the
/// same way.
///
/// A person with twenty posts is a hub with two lists, not with twenty arrows. Only things without
/// any other neighbour are listed; a summary of classes is left as it is.
struct DrawingBoxes {
  struct Edge: Hashable {
    let from: Int
    let to: Int
    let label: String
  }

  /// Indexes of the drawing's nodes; more than one is a list.
  private(set) var boxes: [[Int]] = []
  /// Between boxes, each once.
  private(set) var edges: [Edge] = []

  /// A longer list is cut into several.
  static let longestList = 12

  private struct Place: Hashable {
    let hub: Int
    let isTarget: Bool
    let label: String
    let className: String?
  }

  init(_ drawing: Drawing) {
    var degrees = [Int](repeating: 0, count: drawing.nodes.count)
    for edge in drawing.edges {
      degrees[edge.from] += 1
      degrees[edge.to] += 1
    }
    func isLeaf(_ node: Int, of hub: Int) -> Bool {
      degrees[node] == 1 && degrees[hub] > 1 && drawing.nodes[node].hidden == 0
        && drawing.nodes[node].count == nil && node != drawing.focus
    }
    var lists: [Place: [Int]] = [:]
    for edge in drawing.edges {
      for (leaf, hub, isTarget) in [(edge.to, edge.from, true), (edge.from, edge.to, false)]
      where isLeaf(leaf, of: hub) {
        let place = Place(
          hub: hub, isTarget: isTarget, label: edge.label,
          className: drawing.nodes[leaf].className)
        lists[place, default: []].append(leaf)
      }
    }
    var members: [Int: [Int]] = [:]
    for list in lists.values where list.count > 1 {
      // By label, as people look things up.
      let sorted = list.sorted { left, right in
        (drawing.nodes[left].label, left) < (drawing.nodes[right].label, right)
      }
      for start in stride(from: 0, to: sorted.count, by: Self.longestList) {
        let part = Array(sorted[start..<min(start + Self.longestList, sorted.count)])
        for node in part { members[node] = part }
      }
    }
    var boxOf: [Int: Int] = [:]
    for node in drawing.nodes.indices where boxOf[node] == nil {
      let part = members[node] ?? [node]
      for member in part { boxOf[member] = boxes.count }
      boxes.append(part)
    }
    var seen: Set<Edge> = []
    for edge in drawing.edges {
      guard let from = boxOf[edge.from], let to = boxOf[edge.to] else { continue }
      let joined = Edge(from: from, to: to, label: edge.label)
      if seen.insert(joined).inserted { edges.append(joined) }
    }
  }
}
