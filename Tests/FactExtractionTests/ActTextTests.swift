import FactExtraction
import TestSupport
import Testing
import TextSegmentation

/// Texts that are acts themselves: what their set lines, headings and lists state.
@Suite(.enabled(if: Fixture.extractor != nil, "data/ is missing: run make setup"))
struct ActTextTests {
  private static let law = "Закон Республики Казахстан от 3 мая 2017 года № 61 «О садоводстве»"

  @Test(arguments: [
    // The title before the line with kind, date and number.
    FactCase(
      "О садоводстве\n\nЗакон Республики Казахстан от 3 мая 2017 года № 61.\n\n"
        + "Статья 3. Принципы садоводства\n\nСадоводство ведётся на основе принципов:\n"
        + "1) бережливости;\n2) уважения к соседям.\n\n"
        + "Статья 4. Порядок введения в действие\n\n"
        + "Настоящий Закон вводится в действие с 1 января 2018 года.\n\n"
        + "Президент Республики Казахстан Н. Иванов\n",
      "\(law) | documentDate | 3 мая 2017 года", "\(law) | registrationNumber | 61",
      "Статья 3 | articleOf | \(law)", "Статья 3 | provides | бережливости",
      "Статья 3 | provides | уважения к соседям", "Статья 4 | articleOf | \(law)",
      "\(law) | inForceFrom | 1 января 2018 года", "\(law) | issuedBy | Н. Иванов"),
    // The title after it.
    FactCase(
      "Решение маслихата города Абая от 24 декабря 2020 года № 53\n\nО городском саде\n\n"
        + "1. Признать утратившим силу решение маслихата города Абая от 2 мая 2019 года № 4.\n"
        + "2. Настоящее решение вводится в действие с 1 января 2021 года.\n\n"
        + "Секретарь маслихата Р. Иванова\n",
      "Решение маслихата города Абая от 24 декабря 2020 года № 53 «О городском саде» | repeals "
        + "| решение маслихата города Абая от 2 мая 2019 года № 4",
      "Решение маслихата города Абая от 24 декабря 2020 года № 53 «О городском саде» | inForceFrom "
        + "| 1 января 2021 года",
      "Р. Иванова | holdsPost | Секретарь маслихата"),
    // Date and number at the foot.
    FactCase(
      "УКАЗ\nПРЕЗИДЕНТА РЕСПУБЛИКИ КАЗАХСТАН\n\nО городских садах\n\nПОСТАНОВЛЯЮ:\n"
        + "1. Назвать сады именами деревьев, которые растут в них.\n\n"
        + "Президент Республики Казахстан К. Иванов\nАстана, Акорда, 12 марта 2021 года\n№ 533\n",
      "УКАЗ ПРЕЗИДЕНТА РЕСПУБЛИКИ КАЗАХСТАН «О городских садах» | documentDate "
        + "| 12 марта 2021 года",
      "УКАЗ ПРЕЗИДЕНТА РЕСПУБЛИКИ КАЗАХСТАН «О городских садах» | registrationNumber | 533",
      "УКАЗ ПРЕЗИДЕНТА РЕСПУБЛИКИ КАЗАХСТАН «О городских садах» | issuedBy | К. Иванов"),
    // A point, its part and the whole are three.
    FactCase(
      "В соответствии с подпунктом 1) пункта 1 статьи 6 Закона «О садах» совет решил так.",
      "Подпункт 1 | articleOf | Пункт 1", "Пункт 1 | articleOf | Статья 6",
      "Статья 6 | articleOf | Закон «О садах»"),
  ])
  func states(_ row: FactCase) throws {
    FactNotation.expect(row, by: try #require(Fixture.extractor))
  }

  /// A headline that speaks of a law is not the law's.
  @Test func newsKeepsItsHeadline() throws {
    let text =
      "О садах и людях\n\nЗакон Республики Казахстан от 3 мая 2017 года № 61 вступил в силу.\n"
    let document = try #require(Fixture.extractor).extract(SourceText(text))
    #expect(document.entities.contains { $0.type == .law && !$0.canonical.contains("людях") })
  }
}
