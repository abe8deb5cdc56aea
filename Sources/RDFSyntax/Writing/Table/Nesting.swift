import RDFModel

/// Which blank nodes can be written where they are referred to, instead of with a label.
///
/// Such a node is the object of exactly one statement, and what is said of it is said in the same
/// graph. Chains that come back to themselves are cut, and so are those deeper than `deepest`,
/// which keeps the writers' stack and the depth of the document (256 elements for libxml2) bounded.
struct Nesting {
  static let deepest = 48

  /// The entries about a node: all of them for a nestable one.
  private var groups: [Range<Int>]
  private var isNested: [Bool]
  private var isCell: [Bool]
  /// Cells that follow another one.
  private var isTail: [Bool]
  private var isReferred: [Bool]

  /// Whether the node is written where it is referred to.
  func isNested(_ id: UInt32) -> Bool { isNested[Int(id)] }
  /// Whether any statement has the node as its object, or a graph has it as its name.
  func isReferred(_ id: UInt32) -> Bool { isReferred[Int(id)] }
  /// Whether the node begins a list that can be written as one, down to rdf:nil.
  func isList(_ id: UInt32) -> Bool { isNested[Int(id)] && isCell[Int(id)] }
  func group(of id: UInt32) -> Range<Int> { groups[Int(id)] }

  /// Looks through an arranged table. `listsTakeLiterals`: whether the syntax can write lists with
  /// literals among their items.
  init(_ table: StatementTable, listsTakeLiterals: Bool) {
    let count = table.terms.count
    groups = [Range<Int>](repeating: 0..<0, count: count)
    isNested = [Bool](repeating: false, count: count)
    isCell = isNested
    isTail = isNested
    isReferred = isNested
    guard let parents = findCandidates(table) else { return }
    findLists(table, takesLiterals: listsTakeLiterals)
    cutDeepChains(parents)
  }

  /// Fills `isNested` with what is referred to once; returns the node that refers to each, or nil
  /// when there is no blank node.
  private mutating func findCandidates(_ table: StatementTable) -> [UInt32]? {
    var references = [UInt32](repeating: 0, count: table.terms.count)
    var hasBlank = false
    for (index, entry) in table.entries.enumerated() {
      if entry.graph != TableEntry.defaultGraph { isReferred[Int(entry.graph)] = true }
      hasBlank = hasBlank || table.terms[entry.subject].isBlank
      guard entry.isInterned, table.terms[entry.objectID].isBlank else { continue }
      let node = Int(entry.objectID)
      isNested[node] = !isReferred[node] && entry.objectID != entry.subject
      isReferred[node] = true
      references[node] = UInt32(index)
      hasBlank = true
    }
    guard hasBlank else { return nil }
    findGroups(table, references)
    // A graph's name keeps its label, wherever else it stands.
    for entry in table.entries where entry.graph != TableEntry.defaultGraph {
      isNested[Int(entry.graph)] = false
    }
    return references.enumerated().map { node, index in
      isNested[node] ? table.entries[Int(index)].subject : TableEntry.interned
    }
  }

  /// Finds the entries about each blank node. One that is spoken of in two graphs, or in another
  /// than the one that refers to it, keeps its label.
  private mutating func findGroups(_ table: StatementTable, _ references: [UInt32]) {
    var start = 0
    while start < table.entries.count {
      let first = table.entries[start]
      var end = start + 1
      while end < table.entries.count, table.entries[end].subject == first.subject,
        table.entries[end].graph == first.graph
      {
        end += 1
      }
      let node = Int(first.subject)
      if table.terms[first.subject].isBlank {
        let isElsewhere = !groups[node].isEmpty
        if isElsewhere { isReferred[node] = true }
        if isElsewhere || table.entries[Int(references[node])].graph != first.graph {
          isNested[node] = false
        }
        groups[node] = start..<end
      }
      start = end
    }
  }

  /// Marks the nested nodes from which rdf:rest leads to rdf:nil over cells of exactly two
  /// statements.
  private mutating func findLists(_ table: StatementTable, takesLiterals: Bool) {
    let first = Array(RDF.first.value.utf8)
    let rest = Array(RDF.rest.value.utf8)
    let end = Array(RDF.nil.value.utf8)
    /// What follows a cell: another node, or nil at the end; no value where the node is no cell.
    func next(_ node: Int) -> UInt32?? {
      let group = groups[node]
      guard isNested[node], group.count == 2 else { return nil }
      let (head, tail) = (table.entries[group.lowerBound], table.entries[group.lowerBound + 1])
      guard table.terms[head.predicate].body.elementsEqual(first),
        table.terms[tail.predicate].body.elementsEqual(rest),
        takesLiterals || !table.object(of: head).isLiteral
      else { return nil }
      if tail.isInterned { return .some(.some(tail.objectID)) }
      let object = table.object(of: tail)
      return object.isIRI && object.body.elementsEqual(end) ? .some(.none) : nil
    }
    var isSeen = [Bool](repeating: false, count: groups.count)
    for node in groups.indices where isNested[node] && !isSeen[node] {
      var chain: [Int] = []
      var current = node
      var isList = false
      while !isSeen[current] {
        isSeen[current] = true
        guard let follower = next(current) else { break }
        chain.append(current)
        guard let follower else {
          isList = true
          break
        }
        current = Int(follower)
        // The rest of a list that was looked at before.
        if isSeen[current] { isList = isCell[current] && !chain.contains(current) }
      }
      guard isList else { continue }
      for cell in chain {
        isCell[cell] = true
        if let follower = next(cell) ?? nil { isTail[Int(follower)] = true }
      }
    }
  }

  private mutating func cutDeepChains(_ parents: [UInt32]) {
    var depths = [Int32](repeating: -1, count: parents.count)
    let open: Int32 = -2
    var path: [Int] = []
    for node in parents.indices where isNested[node] && depths[node] == -1 {
      var current = node
      path.removeAll(keepingCapacity: true)
      while isNested[current], depths[current] == -1 {
        depths[current] = open
        path.append(current)
        current = Int(parents[current])
      }
      if isNested[current], depths[current] == open {
        // A circle. It is not cut inside a list, which would no longer be one.
        while isTail[current] { current = Int(parents[current]) }
        isNested[current] = false
      }
      for node in path.reversed() where isNested[node] {
        let parent = Int(parents[node])
        let depth = isNested[parent] ? depths[parent] : 0
        // A list's cells stand side by side.
        depths[node] = depth + (isTail[node] && isNested[parent] ? 0 : 1)
        if depths[node] > Self.deepest { isNested[node] = false }
      }
    }
  }
}
