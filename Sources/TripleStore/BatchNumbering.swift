/// Numbers the terms of batches and puts their quads into tables.
struct BatchNumbering {
  private var ids: [UInt32] = []
  /// The numbers behind those of ``RecentTerms``; the graphs' plus one.
  private var predicates = [UInt32](repeating: .max, count: RecentTerms.capacity)
  private var graphs = [UInt32](repeating: .max, count: RecentTerms.capacity)
  /// The table of each recent predicate in the graph at hand; negative where it is not known.
  private var tables = noTables
  private var graph: UInt32 = 0
  private var subject: UInt32 = 0

  private static let noTables = [Int](repeating: -1, count: RecentTerms.capacity)

  mutating func add(_ batch: LoadBatch, to builder: SegmentBuilder) {
    if ids.count < batch.lookupCount {
      ids = [UInt32](repeating: 0, count: batch.lookupCount)
    }
    ids.withUnsafeMutableBufferPointer { ids in
      guard let start = ids.baseAddress else { return }
      builder.terms.intern(batch, into: start)
    }
    var next = 0
    for index in 0..<batch.rowCount {
      let row = batch.rows[index]
      let predicate = Int(row.predicate)
      if row.flags.contains(.subject) {
        subject = ids[next]
        next += 1
      }
      if row.flags.contains(.predicate) {
        predicates[predicate] = ids[next]
        tables[predicate] = -1
        next += 1
      }
      let object = ids[next]
      next += 1
      var rowGraph: UInt32 = 0
      if row.flags.contains(.isNamed) {
        if row.flags.contains(.graph) {
          graphs[Int(row.graph)] = ids[next] + 1
          next += 1
        }
        rowGraph = graphs[Int(row.graph)]
      }
      if rowGraph != graph {
        graph = rowGraph
        tables = Self.noTables
      }
      if tables[predicate] < 0 {
        tables[predicate] = builder.quads.table(graph: graph, predicate: predicates[predicate])
      }
      builder.quads.append(subject, object, to: tables[predicate])
    }
  }

  /// Turns to another builder, in which the terms have other numbers.
  mutating func move(from old: SegmentBuilder, to new: SegmentBuilder) {
    for number in 0..<RecentTerms.capacity {
      if predicates[number] != .max {
        predicates[number] = new.terms.intern(old.terms[Int(predicates[number])])
      }
      if graphs[number] != .max {
        graphs[number] = new.terms.intern(old.terms[Int(graphs[number] - 1)]) + 1
      }
    }
    // Every batch begins with a subject to look up.
    graph = 0
    tables = Self.noTables
  }
}
