import FactExtraction
import TestSupport
import Testing
import TextSegmentation

/// Priorities and how firmly they are stated, events under several spellings, broken quotations,
/// what is denied or proposed.
@Suite(.enabled(if: Fixture.extractor != nil, "data/ is missing: run make setup"))
struct StatementTests {
  private func read(_ text: String) throws -> ExtractedDocument {
    try #require(Fixture.extractor).extract(SourceText(text))
  }

  @Test func aCountInventsNoPriorities() throws {
    let text =
      "Президент страны обозначил восемь приоритетов. "
      + "В качестве приоритета Президент обозначил развитие языков."
    let facts = try read(text).facts
    #expect(facts.contains { $0.predicate == "priorityCount" && $0.object == .value("8") })
    #expect(facts.count { $0.predicate == "statesPriority" } == 1)
  }

  @Test(arguments: [
    ("В качестве приоритета Президент обозначил развитие языков.", Firmness.explicit),
    ("Президент подчеркнул необходимость развития языков.", Firmness.attributed),
  ])
  func firmnessIsWhatTheWordsSay(_ text: String, _ firmness: Firmness) throws {
    let stated = try read(text).facts.filter { $0.predicate == "statesPriority" }
    #expect(stated.map(\.firmness) == [firmness])
  }

  @Test(arguments: [
    "XXXI сессия Ассамблеи народа прошла весной. На 31-ой сессии Ассамблеи выступил Ерлан Карин. "
      + "Участники ХХХІ сессии Ассамблеи народа одобрили резолюцию.",
    "Ассамблеяның ХІХ сессиясында Президент баяндама жасады. XIX сессия Астанада өтті.",
  ])
  func oneSessionHoweverItsNumberIsWritten(_ text: String) throws {
    let sessions = try read(text).entities.filter { $0.subtype == "Session" }
    #expect(sessions.count == 1)
    #expect((sessions.first?.mentions.count ?? 0) >= 2)
  }

  @Test func aQuotationThatItsSpeakerBreaksIsTwoRuns() throws {
    let extractor = try #require(Fixture.extractor)
    let facts = FactNotation.facts(
      "«Работы много, — отметил Иван Петров, — но мы справимся».", by: extractor)
    #expect(facts.contains("Иван Петров | said | Работы много"))
    #expect(facts.contains("Иван Петров | said | но мы справимся"))
  }

  @Test(arguments: [
    "Иван Петров не является членом Совета ветеранов.",
    "Город Сарань представляет собой минимодель Ассамблеи народа Казахстана.",
    "Депутаты предложили создать Совет молодежи при Мажилисе.",
  ])
  func whatIsDeniedProposedOrAFigureOfSpeechIsNotAsserted(_ text: String) throws {
    let extractor = try #require(Fixture.extractor)
    let stated = FactNotation.facts(text, by: extractor)
    for property in ["memberOf", "holdsPost", "foundedOn", "initiatedBy", "locatedIn"] {
      #expect(!stated.contains { $0.contains("| \(property) |") }, "\(stated)")
    }
  }

  @Test func aMonthIsNoDoubt() throws {
    let extractor = try #require(Fixture.extractor)
    let facts = FactNotation.facts(
      "On 3 May 2023, President Kassym-Jomart Tokayev signed the Law On Public Control.",
      by: extractor)
    #expect(facts.contains("Law On Public Control | documentDate | 3 May 2023"))
    #expect(facts.contains("Law On Public Control | issuedBy | Kassym-Jomart Tokayev"))
  }

  @Test func aKazakhSentenceMayLeaveOutTheBodyNamedBefore() throws {
    let extractor = try #require(Fixture.extractor)
    let facts = FactNotation.facts(
      "Достық үйі Павлодар қаласында ашылған. Сондай-ақ Екібастұз, Ақсу қалаларында орналасқан.",
      by: extractor)
    #expect(facts.contains("Достық үйі | locatedIn | Павлодар"))
    #expect(facts.contains("Достық үйі | locatedIn | Екібастұз"))
  }

  @Test func bodiesOfAListAreWhereTheSentenceSaysThatTheyWork() throws {
    let extractor = try #require(Fixture.extractor)
    let facts = FactNotation.facts(
      "В городе Сарань работают объединения, такие как: общество «Дуслык», "
        + "Саранский филиал Карагандинского общества «Возрождение».", by: extractor)
    #expect(facts.contains("общество «Дуслык» | locatedIn | Сарань"))
    #expect(
      facts.contains {
        $0.hasPrefix("Саранский филиал") && $0.contains("| partOf | Карагандинское общество")
      })
  }

  @Test func theNameUnderATextIsItsAuthors() throws {
    let lines = Array(repeating: "Объединение работает в городе и проводит праздники.", count: 12)
    let text = lines.joined(separator: " ") + "\n\nЛ.Иванова,\n\nдиректор библиотеки"
    let document = try read(text)
    let signature = try #require(document.signature)
    #expect(document.entities[signature.person].canonical == "Л. Иванова")
    #expect(try read(lines.joined(separator: " ")).signature == nil)
  }
}
