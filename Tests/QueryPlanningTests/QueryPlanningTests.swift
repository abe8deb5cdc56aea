import QueryPlanning
import Testing

@Suite struct QueryPlanningTests {
  private static func atom(
    _ subject: AtomEnd, _ object: AtomEnd, triples: Double, subjects: Double, objects: Double
  ) -> Atom {
    var atom = Atom(subject, .pair(predicate: 1), object)
    atom.size = AtomSize(triples: triples, subjects: subjects, objects: objects)
    return atom
  }

  private static func slots(_ plan: JoinPlan) -> [Int] {
    plan.levels.compactMap { level in
      if case .bind(let slot, _, _) = level.step { slot } else { nil }
    }
  }

  @Test func whatIsFewIsBoundFirst() {
    // ?0 p ?1 (a million) . ?1 q c (three)
    let problem = JoinProblem(
      atoms: [
        Self.atom(.slot(0), .slot(1), triples: 1e6, subjects: 1e6, objects: 1e5),
        Self.atom(.slot(1), .constant(7), triples: 3, subjects: 3, objects: 1),
      ], needed: [0, 1])
    #expect(Self.slots(JoinPlanner(problem).plan()) == [1, 0])
  }

  @Test func aTriangleMeetsInItsLastCorner() throws {
    let edges = [(0, 1), (1, 2), (0, 2)].map {
      Self.atom(.slot($0), .slot($1), triples: 1e5, subjects: 1e4, objects: 1e4)
    }
    let plan = JoinPlanner(JoinProblem(atoms: edges, needed: [0, 1, 2])).plan()
    let last = try #require(plan.levels.last)
    guard case .bind(_, let atoms, _) = last.step else {
      Issue.record("the last step binds no variable")
      return
    }
    #expect(atoms.count == 2)
  }

  @Test func whatOnlyCountsIsNotBound() {
    // COUNT by ?0: the neighbours of ?1 are multiplied, not listed.
    let problem = JoinProblem(
      atoms: [
        Self.atom(.slot(0), .slot(1), triples: 1e5, subjects: 1e4, objects: 1e4),
        Self.atom(.slot(1), .slot(2), triples: 1e6, subjects: 1e4, objects: 1e5),
      ], needed: [0], leading: [0])
    #expect(Self.slots(JoinPlanner(problem).plan()) == [0])
  }

  @Test func everyNeededVariableIsBoundHoweverManyThereAre() {
    let chain = (0..<20).map {
      Self.atom(.slot($0), .slot($0 + 1), triples: 100, subjects: 50, objects: 50)
    }
    let plan = JoinPlanner(JoinProblem(atoms: chain, needed: Set(0...20))).plan()
    #expect(Set(Self.slots(plan)) == Set(0...20))
    #expect(Self.slots(plan).count == 21)
  }
}
