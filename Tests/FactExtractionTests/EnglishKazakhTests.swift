import FactExtraction
import TestSupport
import Testing

/// What news and pages of offices say in English and in Kazakh.
@Suite(.enabled(if: Fixture.extractor != nil, "data/ is missing: run make setup"))
struct EnglishKazakhTests {
  static let cases = [
    FactCase(
      "A seminar on languages was held in Almaty. "
        + "It was attended by Olga Petrova and Nurlan Akhmetov.",
      "Olga Petrova | participatedIn | seminar on languages",
      "Nurlan Akhmetov | participatedIn | seminar on languages"),
    FactCase(
      "The Committee on Languages, which is part of the Ministry of Culture, "
        + "is chaired by Dina Omarova.",
      "Committee on Languages | partOf | Ministry of Culture",
      "Dina Omarova | heads | Committee on Languages"),
    FactCase(
      "The President signed a decree appointing Daulet Omarov as Minister of Justice.",
      "Daulet Omarov | holdsPost | Minister of Justice"),
    FactCase(
      "The Birlik Centre works in Oral. "
        + "The Centre is guided by the principles of openness and trust.",
      "Birlik Centre | hasPrinciple | openness", "Birlik Centre | hasPrinciple | trust"),
    FactCase(
      "«Ватан» татар мәдени орталығы 2001 жылы Семей қаласында құрылды.",
      "«Ватан» татар мәдени орталығы | foundedOn | 2001 жылы"),
    FactCase(
      "Аналар кеңесі – Қазақстан халқы Ассамблеясының жанындағы орган.",
      "Аналар кеңесі | partOf | Қазақстан халқы Ассамблеясы"),
    FactCase(
      "Тілдерді дамыту басқармасы 2006 жылы құрылған. Бұған дейін басқарманы Марат Оспанов "
        + "басқарған.",
      "Тілдерді дамыту басқармасы | foundedOn | 2006 жылы",
      "Марат Оспанов | heads | Тілдерді дамыту басқармасы"),
    FactCase(
      "Қонаев қаласында Марат Омаровтың төрағалығымен тіл саясаты жөніндегі облыстық комиссияның "
        + "кеңейтілген отырысы өтті.",
      "Марат Омаров | participatedIn | облыстық комиссияның кеңейтілген отырысы"),
    FactCase(
      "Президент үш басымдықты атады: білім сапасын арттыру, еңбек мәдениетін орнықтыру.",
      "Президент | statesPriority | білім сапасын арттыру"),
  ]

  @Test(arguments: cases)
  func isFound(_ example: FactCase) throws {
    FactNotation.expect(example, by: try #require(Fixture.extractor))
  }

  /// An act that another one amends is not the one that amends it.
  @Test func thePassiveTurnsTheEnds() throws {
    let extractor = try #require(Fixture.extractor)
    let text =
      "The Law “On Culture” of May 5, 2010, No. 5-IV was amended by the Law “On Museums” "
      + "of May 7, 2015, No. 9-V."
    let found = FactNotation.facts(text, by: extractor).filter { $0.contains("| amends |") }
    #expect(!found.contains { $0.hasPrefix("Law “On Culture”") }, "\(found.sorted())")
  }
}
