import FactExtraction
import TestSupport
import Testing
import TextSegmentation

/// What small texts state, one construction a row.
@Suite(.enabled(if: Fixture.extractor != nil, "data/ is missing: run make setup"))
struct FactTests {
  @Test(arguments: [
    FactCase(
      "Вчера директор школы Иван Петров приехал в город.",
      "Иван Петров | holdsPost | директор школы"),
    FactCase(
      "Председатель Мажилиса — Ерлан Кошанов. Это так.",
      "Ерлан Кошанов | holdsPost | Председатель Мажилиса", "Ерлан Кошанов | heads | Мажилис"),
    FactCase(
      "Председателем Сената с мая 2020 года является Маулен Ашимбаев.",
      "Маулен Ашимбаев | heads | Сенат", "Маулен Ашимбаев | holdsPost | Председатель Сената"),
    FactCase(
      "Директором школы был назначен Иван Петров. Позднее он стал министром культуры.",
      "Иван Петров | holdsPost | Директор школы", "Иван Петров | holdsPost | министр культуры"),
    FactCase(
      "Итоги объявила Центральная избирательная комиссия, "
        + "председателем которой был Нурлан Абдиров.",
      "Нурлан Абдиров | heads | Центральная избирательная комиссия"),
  ])
  func posts(_ row: FactCase) throws { try check(row) }

  @Test(arguments: [
    FactCase(
      "Создан Комитет по культуре. Возглавляет его с самого начала Игорь Баринов.",
      "Игорь Баринов | heads | Комитет по культуре"),
    FactCase(
      "В Уфе 11 сентября 2024 года прошел форум «Мы – россияне!».",
      "форум «Мы – россияне!» | takesPlaceAt | Уфа",
      "форум «Мы – россияне!» | eventDate | 11 сентября 2024 года"),
    FactCase(
      "Первая сессия Ассамблеи народа состоялась 24 марта 1995 года в Алматы.",
      "Первая сессия Ассамблеи народа | eventDate | 24 марта 1995 года",
      "Первая сессия Ассамблеи народа | eventOf | Ассамблея народа",
      "Первая сессия Ассамблеи народа | takesPlaceAt | Алматы"),
    FactCase(
      "Он ушёл. Иван Петров ушёл с поста председателя суда.",
      "Иван Петров | leavesPost | председатель суда"),
  ])
  func relations(_ row: FactCase) throws { try check(row) }

  @Test(arguments: [
    FactCase(
      "Закон Республики Казахстан от 20 октября 2008 года № 70-IV принят.",
      "Закон Республики Казахстан от 20 октября 2008 года № 70-IV | registrationNumber | 70-IV",
      "Закон Республики Казахстан от 20 октября 2008 года № 70-IV | documentDate "
        + "| 20 октября 2008 года"),
    FactCase(
      "Статья 12 Закона «О культуре» от 5 мая 2010 года № 276 действует. В статье 13 сказано иное.",
      "Статья 12 | articleOf | Закон «О культуре»", "Статья 13 | articleOf | Закон «О культуре»",
      "Закон «О культуре» | registrationNumber | 276"),
  ])
  func acts(_ row: FactCase) throws { try check(row) }

  @Test(arguments: [
    FactCase(
      "Президент обозначил три приоритета. Вторым он назвал строительство дорог.",
      "Президент | priorityCount | 3", "Президент | statesPriority | строительство дорог"),
    FactCase(
      "«Мы построим школу», — заявил Иван Петров.",
      "Иван Петров | said | Мы построим школу"),
  ])
  func statements(_ row: FactCase) throws { try check(row) }

  @Test(arguments: [
    FactCase(
      "Erlan Sarsenov heads the Committee on Culture. The Committee was founded in 1999.",
      "Erlan Sarsenov | heads | Committee on Culture", "Committee on Culture | foundedOn | 1999"),
    FactCase(
      "Мәжілістің төрағасы — Ерлан Қошанов.", "Ерлан Қошанов | heads | Мәжіліс"),
  ])
  func otherLanguages(_ row: FactCase) throws { try check(row) }

  @Test func contradictingDatesAreBothKept() throws {
    let extractor = try #require(Fixture.extractor)
    let facts = FactNotation.facts(
      "Фонд «Адал» создан в 1999 году. Фонд «Адал» был создан в 2001 году.", by: extractor)
    #expect(facts.contains("Фонд «Адал» | foundedOn | 1999 году"))
    #expect(facts.contains("Фонд «Адал» | foundedOn | 2001 году"))
  }

  @Test func theFirstPresidentIsNotThePresent() throws {
    let extractor = try #require(Fixture.extractor)
    let text = "Первый Президент уехал. Президент Касым-Жомарт Токаев приехал. Елбасы выступил."
    let document = extractor.extract(SourceText(text))
    let persons = document.entities.filter { $0.type == .person }
    #expect(persons.count == 2)
    #expect(persons.contains { $0.canonical == "Первый Президент" && $0.mentions.count == 2 })
  }

  private func check(_ row: FactCase) throws {
    FactNotation.expect(row, by: try #require(Fixture.extractor))
  }
}
