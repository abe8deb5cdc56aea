import QueryPlanning

extension Execution {
  /// Triple patterns, paths and other patterns that hold together, with the conditions on them.
  func evaluate(
    _ conjunction: Conjunction, _ conditions: [Condition], _ seeds: Table, _ context: Context,
    _ wish: Wish
  ) throws(EvaluationError) -> Table {
    var table = seeds
    var waiting = conditions
    // Tables that do not depend on the graph's indexes first: they are what to look up.
    var later: [Node] = []
    for part in conjunction.parts {
      switch part {
      case .values, .subselect: table = try evaluate(part, table, context)
      default: later.append(part)
      }
    }
    if !conjunction.atoms.isEmpty {
      let known = Set(conjunction.atoms.flatMap(\.slots))
      let reachable = context.isCorrelated ? known.union(seeds.slots) : known
      let pushed = waiting.filter { !$0.hasExists && $0.slots.isSubset(of: reachable) }
      waiting.removeAll { !$0.hasExists && $0.slots.isSubset(of: reachable) }
      let mayStop = waiting.isEmpty && later.isEmpty
      table = try join(conjunction, pushed, table, context, mayStop ? wish : wish.weakened)
    }
    for part in later { table = try evaluate(part, table, context) }
    return try filter(table, waiting, context)
  }

  /// Joins the seeds with the atoms.
  private func join(
    _ conjunction: Conjunction, _ conditions: [Condition], _ seeds: Table, _ context: Context,
    _ wish: Wish
  ) throws(EvaluationError) -> Table {
    let known = Set(conjunction.atoms.flatMap(\.slots))
    let shared = seeds.slots.filter(known.contains)
    if shared.isEmpty, seeds.count != 1, !context.isCorrelated {
      // Nothing in common: once by itself, then every pair.
      let own = try join(conjunction, conditions, Table.unit(meter), context, wish.weakened)
      return try join(seeds, own)
    }
    var results: [Table] = []
    for (bound, rows) in groups(of: seeds, by: shared) {
      let job = JoinJob(
        conjunction: conjunction, conditions: conditions, seeds: seeds, rows: rows,
        bound: bound, view: context.view, substituted: context.outer.map { Set($0.slots) })
      results.append(try run(job, wish))
    }
    if results.count == 1 { return results[0] }
    if results.isEmpty { return try empty(.conjunction(conjunction), seeds) }
    return try concatenate(results)
  }

  /// The rows of a table by which of the slots have a value; nil rows where all rows agree.
  private func groups(of table: Table, by slots: [Int]) -> [(bound: Set<Int>, rows: [Int]?)] {
    let open = slots.filter { slot in table.column(of: slot).map(table.hasUnbound) ?? false }
    if open.isEmpty { return [(Set(slots), nil)] }
    var groups: [Set<Int>: [Int]] = [:]
    var order: [Set<Int>] = []
    for row in 0..<table.count {
      let unbound = open.filter { table.pointer(of: $0)?[row] == Table.unbound }
      let bound = Set(slots).subtracting(unbound)
      if groups[bound] == nil { order.append(bound) }
      groups[bound, default: []].append(row)
    }
    return order.map { ($0, groups[$0]) }
  }

  /// One run of a join: the seeds of one shape, and what to do with them.
  struct JoinJob {
    let conjunction: Conjunction
    let conditions: [Condition]
    let seeds: Table
    let rows: [Int]?
    /// The slots of the atoms that the seeds bind.
    let bound: Set<Int>
    let view: GraphView
    /// Inside EXISTS: the slots whose values stand in the place of variables.
    let substituted: Set<Int>?

    var isCorrelated: Bool { substituted != nil }

    var seedCount: Int { rows?.count ?? seeds.count }
    var hasSeeds: Bool { !(seeds.slots.isEmpty && seeds.count == 1) }
  }

  /// The statistics of a conjunction's atoms in a graph.
  func sized(_ conjunction: Conjunction, _ view: GraphView) -> [Atom] {
    var atoms = conjunction.atoms
    for index in atoms.indices {
      atoms[index].size = view.size(of: atoms[index])
      if case .path(let number) = atoms[index].kind {
        atoms[index].size = size(of: conjunction.paths[number], view)
      }
    }
    let slots = Set(atoms.flatMap(\.slots))
    // Only in a cycle does the skew of degrees decide the order.
    if atoms.count(where: { $0.slots.count == 2 }) >= slots.count {
      for index in atoms.indices { view.addSkew(to: &atoms[index]) }
    }
    return atoms
  }

  private func size(of path: PathExpression, _ view: GraphView) -> AtomSize {
    switch path {
    case .step(let predicate): return view.size(of: predicate)
    case .inverse(let inner):
      let size = size(of: inner, view)
      return AtomSize(triples: size.triples, subjects: size.objects, objects: size.subjects)
    case .zeroOrMore(let inner), .oneOrMore(let inner), .zeroOrOne(let inner):
      return size(of: inner, view)
    case .sequence(let left, let right), .alternative(let left, let right):
      let first = size(of: left, view)
      let second = size(of: right, view)
      return AtomSize(
        triples: first.triples + second.triples, subjects: first.subjects + second.subjects,
        objects: first.objects + second.objects)
    case .negated: return view.totalSize()
    }
  }

  /// The slots of the atoms that something else in the query reads.
  func neededSlots(_ job: JoinJob) -> Set<Int> {
    var needed = Set(job.conjunction.atoms.flatMap(\.slots)).filter { compiler.uses[$0] > 1 }
    for condition in job.conditions { needed.formUnion(condition.slots) }
    return needed
  }

  /// Whether a pattern alone has no match, so that nothing need be planned.
  private func isEmpty(_ atoms: [Atom]) -> Bool {
    atoms.contains { atom in
      if case .pair = atom.kind { atom.size.triples == 0 } else { false }
    }
  }

  private func run(_ job: JoinJob, _ wish: Wish) throws(EvaluationError) -> Table {
    let known = Set(job.conjunction.atoms.flatMap(\.slots))
    let atoms = sized(job.conjunction, job.view)
    if report == nil, isEmpty(atoms) {
      let output = known.filter { compiler.uses[$0] > 1 && !job.bound.contains($0) }.sorted()
      return try merge(Table((job.hasSeeds ? [Self.seedColumn] : []) + output, meter), job)
    }
    let needed = neededSlots(job)
    // What the seeds hold beside the atoms' own slots may be read by conditions inside EXISTS.
    let seeded =
      job.isCorrelated
      ? job.bound.union(Set(job.seeds.slots).subtracting(known)) : job.bound
    let problem = JoinProblem(
      atoms: atoms, seeded: seeded, seedCount: Double(job.seedCount), needed: needed)
    let plan = JoinPlanner(problem).plan()
    // Variables read only by the pushed conditions end here.
    let output = known.filter { compiler.uses[$0] > 1 && !job.bound.contains($0) }.sorted()
    let table = Table((job.hasSeeds ? [Self.seedColumn] : []) + output, meter)
    table.expectedRows = plan.rows
    guard report?.isAnalyzing ?? true else {
      report?.add(plan, atoms, compiler.slotNames)
      return try merge(table, job)
    }
    let builder = JoinBuilder(
      plan: plan, atoms: atoms, paths: job.conjunction.paths, view: job.view, meter: meter,
      conditions: job.conditions, ranges: IDRangeFinder(terms: terms), seeded: seeded,
      seedCount: Double(job.seedCount), substituted: job.substituted ?? [])
    let start = ContinuousClock.now
    frame.clear()
    let runner = builder.runner(frame, .rows(table, seedColumn: job.hasSeeds ? 0 : nil))
    if let limit = wish.limit { runner.rowLimit = limit }
    runner.onlyFirst = wish.onlyFirst
    runner.ignoresWeights = wish.dropsDuplicates
    try runner.run(job.seeds, rows: job.rows)
    frame.clear()
    report?.add(
      plan, atoms, compiler.slotNames, runner: runner, rows: table.count,
      time: ContinuousClock.now - start)
    return try merge(table, job)
  }

  /// The slot number of the column that holds the seed's row.
  static let seedColumn = -1

  /// Puts the seeds' cells beside what the join bound.
  private func merge(_ table: Table, _ job: JoinJob) throws(EvaluationError) -> Table {
    guard job.hasSeeds else { return table }
    let new = table.slots.dropFirst()
    // A slot that the seeds hold unbound in these rows has its value from the join.
    let slots = job.seeds.slots + new.filter { !job.seeds.slots.contains($0) }
    let result = Table(slots, meter)
    result.expectedRows = table.expectedRows
    try result.reserve(table.count)
    let seedRows = table.columns[0]
    for (index, slot) in slots.enumerated() {
      let target = result.columns[index]
      if let source = table.pointer(of: slot) {
        target.update(from: source, count: table.count)
      } else if let source = job.seeds.pointer(of: slot) {
        for row in 0..<table.count { target[row] = source[Int(seedRows[row])] }
      }
    }
    result.advance(table.count)
    return result
  }
}
