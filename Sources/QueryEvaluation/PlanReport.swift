import QueryPlanning

/// What EXPLAIN shows: the operations as a tree, with the rows expected of each, and where the
/// query was run, those that came.
final class PlanReport {
  let isAnalyzing: Bool
  private var lines: [String] = []
  private var depth = 0

  init(isAnalyzing: Bool) { self.isAnalyzing = isAnalyzing }

  var text: String { lines.map { $0 + "\n" }.joined() }

  private func line(_ text: String) {
    lines.append(String(repeating: "  ", count: depth) + text)
  }

  func open(_ name: String) {
    line(name)
    depth += 1
  }

  func close() { depth -= 1 }

  func add(_ name: String, rows: Double?, actual: Int?) {
    var text = name
    if let rows { text += "  ≈\(Self.shown(rows))" }
    if isAnalyzing, let actual { text += "  rows \(actual)" }
    line(text)
  }

  /// The levels of a join.
  func add(
    _ plan: JoinPlan, _ atoms: [Atom], _ names: [String], runner: JoinRunner? = nil,
    rows: Int = 0, time: Duration = .zero
  ) {
    var head = "join  ≈\(Self.shown(plan.rows))"
    if isAnalyzing, runner != nil { head += "  rows \(rows)  \(Self.milliseconds(time)) ms" }
    open(head)
    for (slot, factors) in plan.seedFactors.sorted(by: { $0.key < $1.key }) {
      for factor in factors { add(factor, of: slot, atoms, names) }
    }
    for (index, level) in plan.levels.enumerated() {
      var text: String
      var slot = -1
      switch level.step {
      case .bind(let bound, let lists, let scans):
        slot = bound
        let sources =
          lists.map { atoms[$0].label } + scans.map { "all of " + atoms[$0].label }
        text = "bind \(names[bound]): " + sources.joined(separator: " ∩ ")
      case .expand(let atom):
        text = "expand " + atoms[atom].label
      }
      text += "  ≈\(Self.shown(level.rows))"
      if isAnalyzing, let runner { text += "  rows \(runner.produced(index))" }
      open(text)
      for factor in level.factors { add(factor, of: slot, atoms, names) }
    }
    for _ in plan.levels { close() }
    close()
  }

  private func add(_ factor: Factor, of slot: Int, _ atoms: [Atom], _ names: [String]) {
    open("times " + atoms[factor.atom].label)
    for child in factor.children { add(child, of: factor.eliminated ?? slot, atoms, names) }
    close()
  }

  private static func shown(_ rows: Double) -> String {
    if !rows.isFinite || rows > 1e15 { return "very many" }
    return rows < 1 ? (rows > 0 ? "<1" : "0") : String(Int(rows.rounded()))
  }

  private static func milliseconds(_ time: Duration) -> String {
    let hundredths = Int(time / .microseconds(10))
    let rest = hundredths % 100
    return "\(hundredths / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
  }
}
