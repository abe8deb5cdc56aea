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

  /// Whether the level behind meets a list that is known with one that depends on this level's
  /// value, so that values where the two have nothing in common need not be entered.
  static func canFilter(_ levels: [JoinLevel], _ depth: Int) -> Bool {
    guard depth + 1 < levels.count, levels[depth].tuples == nil else { return false }
    let next = levels[depth + 1]
    guard next.marked != nil, case .row(_, let key) = next.sources[next.unmarked],
      key == levels[depth].firstSlot
    else { return false }
    // Whoever uses the list again wants all of it.
    return !levels[(depth + 1)...].contains { $0.reusedLevel == depth }
  }

  /// Finds where the lists of `count` values stand, which the processor does for many at once.
  /// Returns how much work is in them.
  @inline(__always)
  private func findPlaces(
    of list: SortedList, from start: Int, count: Int, in source: FlatSource
  ) -> Int {
    var work = count
    for index in 0..<count {
      let row = source.row(of: list.start[start + index])
      let found = row < 0 ? SortedList(start: list.start, count: 0) : source.list(ofRow: row)
      places[index] = found
      work += found.count >> 2
    }
    return work
  }

  /// Leaves those values of the level whose list meets the marked one.
  func filter(_ depth: Int) throws(EvaluationError) {
    let cursor = cursors + depth
    let list = cursor.pointee.list
    let next = infos + depth + 1
    guard let marked = next.pointee.marked else { return }
    marked._withUnsafeGuaranteedRef { $0.update(binding) }
    let marks = marked._withUnsafeGuaranteedRef { $0.marks }
    let source = next.pointee.flat[next.pointee.unmarked]
    let target = room(for: list.count, infos + depth)
    var kept = 0
    var start = 0
    while start < list.count {
      let count = min(Self.placeCount, list.count - start)
      let work = findPlaces(of: list, from: start, count: count, in: source)
      for index in 0..<count {
        // Written always, kept only where the lists meet; never ahead of what is read.
        target[kept] = list.start[start + index]
        kept &+= marks.count(places[index]) > 0 ? 1 : 0
      }
      start += count
      try tick(work)
    }
    cursor.pointee.list = SortedList(start: target, count: kept)
    filters[depth].note(list.count, kept)
  }

  /// Counts the last level for every value of the one before it.
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
      let work = findPlaces(of: list, from: start, count: count, in: source)
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

/// Whether values of a level are looked at beforehand, as long as that spares most of them.
struct LevelFilter {
  var isOn: Bool
  private var tested = 0
  private var kept = 0

  init(isOn: Bool) { self.isOn = isOn }

  mutating func note(_ tested: Int, _ kept: Int) {
    self.tested += tested
    self.kept += kept
    if self.tested > 4096, self.kept > self.tested / 2 { isOn = false }
  }
}
