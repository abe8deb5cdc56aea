/// What the inner loop asks of a level of lists, without counting references.
struct LevelInfo {
  let isTuples: Bool
  let isPlain: Bool
  let hasBounds: Bool
  let firstSlot: Int
  let sourceCount: Int
  let reusedLevel: Int
  let unmarked: Int
  let flat: UnsafeMutablePointer<FlatSource>
  let marked: Unmanaged<MarkedList>?
  /// For a level whose one source meets a list of a level above.
  let marks: Unmanaged<ListMarks>?
  /// The factors of a level that binds one slot.
  let factors: UnsafeMutablePointer<Unmanaged<FactorRunner>>
  let factorCount: Int
  let hasConditions: Bool
  let buffer: Unmanaged<ListBuffer>

  init(_ level: JoinLevel) {
    isTuples = level.tuples != nil
    isPlain = level.isPlain
    hasBounds = level.bounds != nil
    firstSlot = level.firstSlot
    sourceCount = level.sourceCount
    reusedLevel = level.reusedLevel
    unmarked = level.unmarked
    flat = level.flat
    marked = level.marked.map { Unmanaged.passUnretained($0) }
    marks = level.marks.map { Unmanaged.passUnretained($0) }
    factors = level.factorPointers
    factorCount = level.factors.count
    hasConditions = !level.conditions.isEmpty
    buffer = Unmanaged.passUnretained(level.buffer)
  }
}
