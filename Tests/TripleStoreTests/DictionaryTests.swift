import GraphAccess
import RDFModel
import TestSupport
import Testing
import TripleStore

/// Terms of a dictionary that is larger than what may stay unpacked.
@Suite struct DictionaryTests {
  static func term(_ number: Int) -> Term {
    // Texts that zstd cannot shorten much, so that there are many frames.
    var mixed = UInt64(number + 1)
    let noise = (0..<6).map { _ in
      mixed = mixed &* 0x9E37_79B9_7F4A_7C15 ^ (mixed >> 29)
      return String(mixed, radix: 36)
    }
    return .string("\(number) " + noise.joined(separator: " "))
  }

  @Test(arguments: [0, 1 << 20, 512 << 20]) func termsAreFoundUnderAnyBudget(budget: Int) throws {
    try withTemporaryFolder { folder in
      let count = 15_000
      let path = folder + "/x.birlik"
      let store = try TripleStore.open(path, mode: .create)
      let load = try store.beginBulkLoad()
      load.add(
        QuadBatch(
          (0..<count).map { number in
            Quad(.iri("http://e.org/s"), .iri("http://e.org/p"), Self.term(number))
          }))
      try load.commit()
      try store.close()
      var options = TripleStore.Options()
      options.cacheBudget = budget
      let graph = try TripleStore.open(path, mode: .read, options: options).snapshot()
      #expect(graph.quadCount == count)
      onThreads(2) { thread in
        var wrong = 0
        for step in 0..<count / 3 {
          let term = Self.term((step * 7919 + thread) % count)
          let id = graph.id(of: term)
          if id == nil || id.map({ graph.term(of: $0) }) != term { wrong += 1 }
        }
        #expect(wrong == 0)
      }
      #expect(graph.id(of: .string("absent")) == nil)
      #expect(graph.fault == nil)
    }
  }
}
