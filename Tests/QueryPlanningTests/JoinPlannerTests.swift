import QueryPlanning
import Testing

@Suite struct JoinPlannerTests {
  private func pair(
    _ subject: AtomEnd, _ object: AtomEnd, _ triples: Double, _ subjects: Double,
    _ objects: Double
  ) -> Atom {
    var atom = Atom(subject, .pair(predicate: 1), object)
    atom.size = AtomSize(triples: triples, subjects: subjects, objects: objects)
    return atom
  }

  private func order(_ plan: JoinPlan) -> [Int] {
    plan.levels.compactMap { if case .bind(let slot, _, _) = $0.step { slot } else { nil } }
  }

  @Test func aConstantComesFirst() {
    let atoms = [
      pair(.slot(0), .slot(1), 1e6, 1e5, 1e5), pair(.slot(1), .constant(9), 3, 3, 1),
    ]
    let plan = JoinPlanner(JoinProblem(atoms: atoms, needed: [0, 1])).plan()
    #expect(order(plan) == [1, 0])
    #expect(plan.rows < 1000)
  }

  @Test func unneededLeavesAreFactors() {
    let atoms = [
      pair(.slot(0), .slot(1), 1000, 100, 1000), pair(.slot(1), .slot(2), 5000, 1000, 50),
    ]
    let plan = JoinPlanner(JoinProblem(atoms: atoms, needed: [])).plan()
    #expect(plan.levels.count == 1)
    #expect(plan.levels[0].factors.count >= 1)
  }

  @Test func aCycleMeetsInOneIntersection() {
    let atoms = [(0, 1), (1, 2), (0, 2)].map {
      pair(.slot($0.0), .slot($0.1), 1e5, 1e4, 1e4)
    }
    let plan = JoinPlanner(JoinProblem(atoms: atoms, needed: [])).plan()
    #expect(plan.levels.count == 3)
    guard case .bind(_, let lists, _) = plan.levels[2].step else {
      Issue.record("no intersection")
      return
    }
    #expect(lists.count == 2)
  }

  @Test func leadingSlotsAreBoundFirst() {
    let atoms = [
      pair(.slot(0), .slot(1), 1000, 10, 1000), pair(.slot(1), .slot(2), 1000, 1000, 900),
    ]
    let plan = JoinPlanner(JoinProblem(atoms: atoms, needed: [], leading: [2])).plan()
    #expect(order(plan).first == 2)
  }

  @Test func manyVariablesAreOrderedGreedily() {
    let atoms = (0..<20).map { pair(.slot($0), .slot($0 + 1), 100, 50, 50) }
    let plan = JoinPlanner(JoinProblem(atoms: atoms, needed: Set(0...20))).plan()
    #expect(Set(order(plan)) == Set(0...20))
  }
}
