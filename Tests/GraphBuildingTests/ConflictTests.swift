import FactExtraction
import GraphBuilding
import RDFModel
import Testing

/// What documents say that cannot be true together: kept, and pointed at.
@Suite struct ConflictTests {
  static func conflicts(_ papers: [Paper]) throws -> [String] {
    let dataset = try Dataset.fresh(papers)
    return Dataset.builder.conflicts(in: dataset.state).flatMap { conflict in
      conflict.sides.map { side in
        let value = side.value.literal?.lexicalForm ?? Self.name(side.value)
        let sources = side.documents.map(Self.name).joined(separator: "+")
        return "\(Self.name(.iri(conflict.property))) \(value) \(sources)"
      }
    }
  }

  static func name(_ term: Term) -> String {
    String((term.iri?.value ?? "").split(whereSeparator: { "/#".contains($0) }).last ?? "")
  }

  static func founded(_ path: String, on dates: String...) -> Paper {
    var paper = Paper(path)
    let body = paper.add(.body, "Фонд", key: "фонд")
    for date in dates {
      let day = paper.date(date)
      paper.say(body, "foundedOn", .entity(day))
    }
    return paper
  }

  @Test func twoFoundingDatesAreAConflictAndBothStay() throws {
    let papers = [
      Self.founded("1", on: "1995"), Self.founded("2", on: "1997"),
      Self.founded("3", on: "1995-03-01"),
    ]
    // The year and a day of it agree with each other; the other year with neither.
    #expect(
      try Self.conflicts(papers)
        == ["foundedOn 1995 1", "foundedOn 1995-03-01 3", "foundedOn 1997 2"])
    #expect(try Dataset.fresh(papers).says("foundedOn").count == 3)
    #expect(try Self.conflicts(Array(papers.prefix(1))) == [])
    #expect(try Self.conflicts([papers[0], papers[2]]) == [])
  }

  @Test func oneTextThatContradictsItselfIsListedToo() throws {
    #expect(
      try Self.conflicts([Self.founded("1", on: "2001-05-01", "2001-06-01")])
        == ["foundedOn 2001-05-01 1", "foundedOn 2001-06-01 1"])
  }

  @Test func twoHeadsAtOneTimeAreAConflictOneAfterTheOtherNone() throws {
    let marat = ("Марат Сериков", "сериков марат")
    let now = [
      TenureTests.paper("1", post: false), TenureTests.paper("2", post: false, person: marat),
    ]
    #expect(
      try Self.conflicts(now) == ["heads aliya-bekova 1", "heads marat-serikov 2"])
    let inTurn = [
      TenureTests.paper("1", post: false, until: "2019"),
      TenureTests.paper("2", post: false, from: "2019", person: marat),
    ]
    #expect(try Self.conflicts(inTurn) == [])
  }

  @Test func whatIsDeniedTakesNoPart() throws {
    var denied = Paper("2")
    let body = denied.add(.body, "Фонд", key: "фонд")
    let day = denied.date("1997")
    denied.say(body, "foundedOn", .entity(day), modality: .negated)
    #expect(try Self.conflicts([Self.founded("1", on: "1995"), denied]) == [])
  }
}
