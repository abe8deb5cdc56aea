import FactExtraction
import GraphBuilding
import RDFModel
import Testing

/// What people decide about entities is kept, and can be taken back.
@Suite struct DecisionTests {
  static func papers() -> [Paper] {
    var one = Paper("1.txt")
    _ = one.add(.person, "Ерлан Саиров", key: "саиров ерлан")
    var two = Paper("2.txt")
    _ = two.add(.person, "Е. Саиров", key: "саиров е")
    var three = Paper("3.txt")
    _ = three.add(.person, "Ерлан Саитов", key: "саитов ерлан")
    return [one, two, three]
  }

  @Test func aRefusedMergeIsUndoneAndStaysUndone() throws {
    let papers = Self.papers()
    var dataset = try Dataset.fresh(papers)
    let plain = dataset.quads
    let merges = Dataset.builder.merges(in: dataset.state)
    #expect(merges.map(\.reason) == ["the only full name that fits"])
    #expect(dataset.things("Person").count == 2)
    var decisions = Decisions()
    decisions.apart = Set(merges.map(\.pair))
    try dataset.build([], decisions: decisions)
    #expect(dataset.things("Person").count == 3)
    // A later build keeps to it without being told again.
    try dataset.build([papers[0]])
    #expect(dataset.things("Person").count == 3)
    #expect(dataset.idleChanges == 0)
    try dataset.build([], decisions: Decisions())
    #expect(dataset.quads == plain)
  }

  @Test func twoEntitiesAreOneWhenSomeoneSaysSo() throws {
    var dataset = try Dataset.fresh(Self.papers())
    let keys = Dataset.builder.entities(in: dataset.state)
    let base = Vocabulary.defaultBase
    let one = try #require(keys[base + "person/erlan-sairov"])
    let other = try #require(keys[base + "person/erlan-saitov"])
    var decisions = Decisions()
    decisions.together = [Decisions.Pair(one, other)]
    try dataset.build([], decisions: decisions)
    #expect(dataset.things("Person").count == 1)
    #expect(try dataset.quads == Dataset.fresh(Self.papers(), decisions: decisions).quads)
    #expect(Set(Dataset.builder.merges(in: dataset.state).map(\.reason)).contains("decided"))
  }

  @Test func aNameThatSomeoneGaveIsTheNameAndTheIRI() throws {
    var dataset = try Dataset.fresh(Self.papers())
    let key = try #require(
      Dataset.builder.entities(in: dataset.state)[Vocabulary.defaultBase + "person/erlan-saitov"])
    var decisions = Decisions()
    decisions.names = [Decisions.Name(key, "Ерлан Сейтов")]
    try dataset.build([], decisions: decisions)
    #expect(dataset.things("Person") == ["person/erlan-sairov", "person/erlan-seytov"])
    #expect(
      dataset.labels(Vocabulary.prefLabel, of: "person/erlan-seytov") == ["Ерлан Сейтов@ru"])
    #expect(dataset.labels(Vocabulary.altLabel, of: "person/erlan-seytov") == ["Ерлан Саитов@ru"])
  }
}
