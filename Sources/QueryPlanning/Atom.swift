/// One end of an atom: a term's id or a variable's slot.
public enum AtomEnd: Hashable, Sendable {
  case constant(UInt32)
  case slot(Int)

  public var slot: Int? { if case .slot(let slot) = self { slot } else { nil } }

  public var constant: UInt32? { if case .constant(let id) = self { id } else { nil } }
}

/// One condition of a conjunction: a triple pattern or a path between two ends.
public struct Atom: Sendable {
  public enum Kind: Hashable, Sendable {
    /// A fixed predicate: a binary relation, sorted both ways.
    case pair(predicate: UInt32)
    /// A variable predicate.
    case triple(predicate: Int)
    /// A property path; the number is the caller's.
    case path(Int)
  }

  public var subject: AtomEnd
  public var kind: Kind
  public var object: AtomEnd
  /// How the plan shows it.
  public var label: String
  public var size = AtomSize()

  public init(_ subject: AtomEnd, _ kind: Kind, _ object: AtomEnd, label: String = "") {
    self.subject = subject
    self.kind = kind
    self.object = object
    self.label = label
  }

  /// The slots, each once, in the order subject, predicate, object.
  public var slots: [Int] {
    var result: [Int] = []
    func add(_ slot: Int?) { if let slot, !result.contains(slot) { result.append(slot) } }
    add(subject.slot)
    if case .triple(let predicate) = kind { add(predicate) }
    add(object.slot)
    return result
  }

  /// Whether it is a binary relation between two different ends: what sorted lists serve.
  public var isPair: Bool {
    guard case .pair = kind else { return false }
    return subject.slot == nil || subject != object
  }
}

/// What is known about an atom before it is read. For a pair with one constant end, `triples` is
/// the exact length of its list.
public struct AtomSize: Sendable {
  public var triples: Double = 0
  public var subjects: Double = 0
  public var objects: Double = 0
  /// The mean length of a list, weighted by how often the list is met when its key is reached by
  /// following edges: larger than the plain mean where degrees are skewed.
  public var weightedForward: Double = 0
  public var weightedBackward: Double = 0

  public init() {}

  public init(triples: Double, subjects: Double, objects: Double) {
    self.triples = triples
    self.subjects = subjects
    self.objects = objects
    weightedForward = triples / max(subjects, 1)
    weightedBackward = triples / max(objects, 1)
  }
}
