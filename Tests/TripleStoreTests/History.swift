import ByteIO
import GraphAccess
import RDFModel
import TripleStore

/// A seeded sequence of commits, loads, compactions and reopenings, run against a disk and beside
/// it against a plain set.
struct History {
  static let path = "x.birlik"

  enum Step {
    case commit(GraphChange)
    case load([Quad])
    case compact
    case reopen
    case sideFile([UInt8])
  }

  /// What a reader may find: the quads and the side file.
  struct Outcome: Equatable {
    var quads: Set<Quad> = []
    var side: [UInt8]?
  }

  /// One step as it ran: the disk's operations and the outcomes before and after.
  struct Run {
    let operations: Range<Int>
    let before: Outcome
    let after: Outcome
  }

  let steps: [Step]

  /// A small cache and a log limit that lets some commits compact the graph.
  static var options: TripleStore.Options {
    var options = TripleStore.Options()
    options.cacheBudget = 1 << 20
    options.logLimit = 700
    return options
  }

  init(seed: UInt64, steps count: Int) {
    var source = QuadSource(seed: seed)
    source.subjects = 12
    source.graphs = 2
    var present: [Quad] = []
    steps = (0..<count).map { _ in
      switch Int.random(in: 0..<12, using: &source.random) {
      case 0: return .compact
      case 1, 2: return .reopen
      case 3:
        return .sideFile((0..<Int.random(in: 0..<40, using: &source.random)).map(UInt8.init))
      case 4:
        let quads = source.quads(Int.random(in: 1..<15, using: &source.random))
        present += quads
        return .load(quads)
      default:
        var change = GraphChange(
          adding: source.quads(Int.random(in: 1..<4, using: &source.random)))
        for _ in 0..<Int.random(in: 0..<3, using: &source.random) {
          if let quad = present.randomElement(using: &source.random) { change.removed.append(quad) }
        }
        present += change.added
        return .commit(change)
      }
    }
  }

  static func open(
    _ disk: SimulatedDisk, mode: TripleStore.Mode = .create
  ) throws(StoreError) -> TripleStore {
    try TripleStore.open(path, mode: mode, disk: disk, options: options)
  }

  /// Runs every step and says between which operations of the disk each took place.
  func run(on disk: SimulatedDisk) throws -> [Run] {
    var outcome = Outcome()
    var runs: [Run] = []
    var store: TripleStore?
    for step in [.reopen] + steps {
      let start = disk.operations
      let before = outcome
      if case .reopen = step {
        try store?.close()
        store = nil
        store = try Self.open(disk)
      } else if let store {
        try Self.apply(step, to: store)
      }
      Self.apply(step, to: &outcome)
      runs.append(Run(operations: start..<disk.operations, before: before, after: outcome))
    }
    return runs
  }

  static func apply(_ step: Step, to store: TripleStore) throws(StoreError) {
    switch step {
    case .commit(let change): try store.commit(change)
    case .load(let quads):
      let load = try store.beginBulkLoad()
      load.add(QuadBatch(quads))
      try load.commit()
    case .compact: try store.compact()
    case .sideFile(let bytes): try store.writeSideFile("labels", bytes)
    case .reopen: break
    }
  }

  static func apply(_ step: Step, to outcome: inout Outcome) {
    switch step {
    case .commit(let change): change.apply(to: &outcome.quads)
    case .load(let quads): outcome.quads.formUnion(quads)
    case .sideFile(let bytes): outcome.side = bytes
    case .compact, .reopen: break
    }
  }
}

extension TripleStore {
  /// Everything that can be read; throws when anything is found damaged.
  func outcome() throws -> History.Outcome {
    let graph = try snapshot()
    let quads = graph.allQuads()
    if let fault = graph.fault { throw fault }
    let outcome = History.Outcome(quads: Set(quads), side: try readSideFile("labels"))
    // A quad that stood twice would hide behind the set.
    guard outcome.quads.count == quads.count, graph.quadCount == quads.count else {
      throw StoreError.damaged(file: path, detail: "\(quads.count) quads, \(graph.quadCount)")
    }
    return outcome
  }
}
