extension JoinRunner {
  /// The level before the last, if the last only counts what the list of that level's value has in
  /// common with a list that is known before.
  static func fusedLevel(_ levels: [JoinLevel]) -> Int {
    guard levels.count > 1, let last = levels.last else { return -1 }
    let level = levels[levels.count - 2]
    guard level.tuples == nil, last.tuples == nil, level.isPlain, last.isPlain,
      last.bounds == nil
    else { return -1 }
    let other: ListSource
    if last.marked != nil {
      other = last.sources[last.unmarked]
    } else if last.marks != nil, let left = last.left {
      other = left
    } else {
      return -1
    }
    guard case .row(_, let key) = other, key == level.firstSlot else { return -1 }
    return levels.count - 2
  }

  /// Counts the last level for every value of the one before it. First it is looked where the
  /// lists of some values stand, which the processor does for many at once; then they are counted.
  func countPairs(_ depth: Int) throws(EvaluationError) {
    let cursor = cursors + depth
    let list = cursor.pointee.list
    cursor.pointee.list.count = 0
    if list.count == 0 { return }
    let info = infos + depth + 1
    let source: FlatSource
    let marks: ListMarks
    if let marked = info.pointee.marked {
      marked._withUnsafeGuaranteedRef { $0.update(binding) }
      marks = marked._withUnsafeGuaranteedRef { $0.marks }
      source = info.pointee.flat[info.pointee.unmarked]
    } else {
      guard let own = info.pointee.marks else { return }
      marks = own._withUnsafeGuaranteedRef { $0 }
      let above = info.pointee.reusedLevel
      marks.mark(above == depth ? list : cursors[above].list)
      source = info.pointee.flat[0]
    }
    var total = 0
    var start = 0
    while start < list.count {
      let count = min(Self.placeCount, list.count - start)
      var work = count
      for index in 0..<count {
        let row = source.row(of: list.start[start + index])
        let found = row < 0 ? SortedList(start: list.start, count: 0) : source.list(ofRow: row)
        places[index] = found
        work += found.count >> 2
      }
      for index in 0..<count { total &+= marks.count(places[index]) }
      start += count
      try tick(work)
    }
    // The marked list may be written over.
    if info.pointee.marked == nil { marks.clear() }
    cursor.pointee.produced &+= list.count
    cursors[depth + 1].produced &+= total
    if total > 0 { try emit(Weights.multiply(weights[depth], total)) }
  }
}
