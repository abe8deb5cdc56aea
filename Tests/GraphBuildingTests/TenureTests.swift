import FactExtraction
import GraphBuilding
import RDFModel
import Testing

/// Who held which post when, from several documents.
@Suite struct TenureTests {
  /// A paper that says that Алия is the director of the Fund, from and until some time.
  static func paper(
    _ path: String, post: Bool = true, from: String? = nil, until: String? = nil,
    person: (String, String) = ("Алия Бекова", "бекова алия")
  ) -> Paper {
    var paper = Paper(path)
    let person = paper.add(.person, person.0, key: person.1)
    let body = paper.add(.body, "Фонд", key: "фонд")
    let start = from.map { paper.date($0) }
    let end = until.map { paper.date($0) }
    paper.say(person, "heads", .entity(body), from: start, until: end)
    if post {
      let director = paper.add(.post, "директор Фонда", key: "директор фонд")
      paper.say(person, "holdsPost", .entity(director), from: start, until: end)
    }
    return paper
  }

  static func dates(_ papers: [Paper]) throws -> [String] {
    let dataset = try Dataset.fresh(papers)
    func value(_ property: String, of node: String) -> String {
      dataset.says(property).first { $0.hasPrefix(node + " ") }
        .map { String($0.dropFirst(node.count + 1)) } ?? "?"
    }
    return dataset.things("Tenure").map { node in
      #expect(dataset.says("from").count { $0.hasPrefix(node) } <= 1)
      return "\(value("from", of: node))–\(value("until", of: node))"
    }.sorted()
  }

  @Test func theFinerDateWinsAndTheOtherEndIsAdded() throws {
    let papers = [
      Self.paper("1", from: "2019"), Self.paper("2", from: "2019-03-01"),
      Self.paper("3", until: "2022"), Self.paper("4"), Self.paper("5", post: false),
    ]
    // «1» and «2» pair post and body only where one sentence says both: here they are two nodes.
    #expect(try Self.dates(papers) == ["2019-03-01–2022", "2019-03-01–2022"])
  }

  @Test func twoTermsOfOnePersonStayTwo() throws {
    let papers = [
      Self.paper("1", post: false, from: "2001", until: "2005"),
      Self.paper("2", post: false, from: "2010"), Self.paper("3", post: false),
    ]
    #expect(try Self.dates(papers) == ["2001–2005", "2010–?", "?–?"])
    #expect(try Self.dates(papers) == Self.dates(papers.reversed()))
  }

  @Test func onePostHeldByTwoPeopleIsTwoTenures() throws {
    let papers = [
      Self.paper("1", post: false, until: "2019"),
      Self.paper(
        "2", post: false, from: "2019", person: ("Марат Сериков", "сериков марат")),
    ]
    let dataset = try Dataset.fresh(papers)
    #expect(dataset.says("holder").count == 2)
    #expect(Set(dataset.says("holder").map { $0.split(separator: " ")[1] }).count == 2)
    #expect(try Self.dates(papers) == ["2019–?", "?–2019"])
  }

  /// Each document's graph has its own dates, about the node that all share.
  @Test func aDocumentKeepsWhatItSaysOfTheSharedNode() throws {
    let dataset = try Dataset.fresh([
      Self.paper("1", post: false, from: "2019"), Self.paper("2", post: false, from: "2019-03-01"),
    ])
    let starts = dataset.quads.filter { $0.predicate == .iri(Vocabulary.birlik("from")) }
    #expect(Set(starts.map(\.subject)).count == 1)
    let values = starts.compactMap { quad in
      quad.object.literal.map { ($0.lexicalForm, quad.graph == nil) }
    }
    #expect(values.filter { $0.1 }.map { $0.0 } == ["2019-03-01"])
    #expect(values.filter { !$0.1 }.map { $0.0 }.sorted() == ["2019", "2019-03-01"])
  }
}
