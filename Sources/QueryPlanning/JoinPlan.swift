/// What is to be joined, and what of the result is wanted.
public struct JoinProblem: Sendable {
  public var atoms: [Atom]
  /// Slots that have a value when the join starts, in each of `seedCount` rows.
  public var seeded: Set<Int>
  public var seedCount: Double
  /// Slots that must be bound in the result; the others only count.
  public var needed: Set<Int>
  /// Slots to bind before all others, in this order: those that a count is grouped by.
  public var leading: [Int]

  public init(
    atoms: [Atom], seeded: Set<Int> = [], seedCount: Double = 1, needed: Set<Int>,
    leading: [Int] = []
  ) {
    self.atoms = atoms
    self.seeded = seeded
    self.seedCount = seedCount
    self.needed = needed
    self.leading = leading
  }
}

/// How often a value of a slot counts because of atoms whose other variable nobody asks for: the
/// number of its neighbours, each times its own factors.
public struct Factor: Sendable {
  /// The atom that leads from the slot to the one that is left out.
  public var atom: Int
  /// The slot that is left out; nil for a pair with a constant end, which only filters.
  public var eliminated: Int?
  public var children: [Factor]

  public init(atom: Int, eliminated: Int?, children: [Factor]) {
    self.atom = atom
    self.eliminated = eliminated
    self.children = children
  }
}

/// An order in which the variables of a conjunction are bound, one after another.
public struct JoinPlan: Sendable {
  public enum Step: Sendable {
    /// Binds a slot to the values that stand in the lists of all the pairs of `lists` (each has
    /// its other end bound or constant) and among the keys of all those of `scans`.
    case bind(slot: Int, lists: [Int], scans: [Int])
    /// Enumerates an atom that is no sorted list, with whatever of it is bound.
    case expand(atom: Int)
  }

  public struct Level: Sendable {
    public var step: Step
    /// Factors of the slot that the step binds.
    public var factors: [Factor]
    /// Expected rows after the level.
    public var rows: Double
  }

  public var levels: [Level]
  /// Factors of slots that were bound before the join started.
  public var seedFactors: [Int: [Factor]]
  public var rows: Double
}
