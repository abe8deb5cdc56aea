import FactExtraction
import GraphAccess
import GraphBuilding
import RDFModel
import Testing

/// However a graph came about, it is the one that its documents make.
@Suite struct IncrementalTests {
  /// Papers that share people and bodies, so that each changes what the others are called.
  static func paper(_ number: Int, version: Int) -> Paper {
    var paper = Paper("paper\(number).txt")
    let forms = [
      ("Ерлан Саиров", "саиров ерлан"), ("Е. Саиров", "саиров е"), ("Саиров", "саиров"),
      ("Ержан Саиров", "саиров ержан"), ("Yerlan Sairov", "саиров ерлан"),
    ]
    let bodies = ["Комитет", "Совет", "Совет ветеранов"]
    let form = forms[(number + version) % forms.count]
    let person = paper.add(.person, form.0, key: form.1)
    let body = bodies[(number * version) % bodies.count]
    let place = paper.add(.body, body, key: body.lowercased())
    paper.say(person, "heads", place)
    if version % 2 == 1 {
      let post = paper.add(.post, "председатель", key: "председатель")
      let year = paper.date("20\(10 + version)")
      paper.say(person, "holdsPost", .entity(post), from: year)
    }
    return paper
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func anyHistoryGivesTheGraphOfAFreshBuild(seed: UInt64) throws {
    var seed = seed
    func random(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    let stranger = Quad(.iri("urn:x:a"), .iri("urn:x:p"), .string("моё"))
    var dataset = try Dataset(foreign: [stranger])
    var papers: [Int: Paper] = [:]
    for _ in 0..<12 {
      var changed: [Int] = []
      var removed: Set<String> = []
      for _ in 0...random(3) {
        let number = random(6)
        if random(4) == 0, !changed.contains(number) {
          if papers.removeValue(forKey: number) != nil { removed.insert("paper\(number).txt") }
        } else if !removed.contains("paper\(number).txt") {
          papers[number] = Self.paper(number, version: random(5))
          changed.append(number)
        }
      }
      try dataset.build(Set(changed).compactMap { papers[$0] }, removing: removed)
      let fresh = try Dataset.fresh(papers.sorted { $0.key > $1.key }.map(\.value))
      #expect(dataset.quads.subtracting([stranger]) == fresh.quads)
      #expect(try dataset.state.bytes() == fresh.state.bytes())
    }
    #expect(dataset.idleChanges == 0)
    #expect(dataset.quads.contains(stranger))
  }

  @Test func theOrderOfPapersDoesNotShow() throws {
    let papers = (0..<6).map { Self.paper($0, version: $0 % 4) }
    let expected = try Dataset.fresh(papers)
    for shift in 1..<6 {
      let turned = Array(papers[shift...] + papers[..<shift]).reversed()
      let other = try Dataset.fresh(Array(turned))
      #expect(other.quads == expected.quads)
      #expect(try other.state.bytes() == expected.state.bytes())
    }
  }

  /// What `load` brought stays, even where a paper says it too.
  @Test func aTripleThatWasThereBeforeIsNeverRemoved() throws {
    let papers = [Self.paper(0, version: 0), Self.paper(1, version: 2)]
    let built = try Dataset.fresh(papers)
    let said = try #require(
      built.quads.first { $0.graph == nil && $0.predicate == .iri(Vocabulary.birlik("heads")) })
    var dataset = try Dataset(foreign: [said])
    try dataset.build(papers)
    #expect(dataset.quads == built.quads)
    try dataset.build([], removing: Set(papers.map(\.path)))
    #expect(dataset.quads == [said])
    #expect(dataset.idleChanges == 0)
  }

  @Test func removingAllPapersLeavesNothing() throws {
    var dataset = try Dataset.fresh((0..<6).map { Self.paper($0, version: 1) })
    #expect(dataset.quads.count > 100)
    let report = try dataset.build([], removing: Set((0..<6).map { "paper\($0).txt" }))
    #expect(dataset.quads.isEmpty)
    #expect(report.entities == 0)
    #expect(report.added == 0)
  }

  @Test func aPaperRemovedTakesOnlyWhatItAloneSaid() throws {
    let (one, other) = (Self.paper(0, version: 0), Self.paper(3, version: 4))
    var dataset = try Dataset.fresh([one, other])
    try dataset.build([], removing: [other.path])
    #expect(try dataset.quads == Dataset.fresh([one]).quads)
    let graph = Term.iri(Vocabulary.defaultBase + "document/" + other.path)
    #expect(!dataset.quads.contains { $0.graph == graph || $0.subject == graph })
  }
}
