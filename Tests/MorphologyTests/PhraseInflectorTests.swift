import Morphology
import TestSupport
import Testing

@Suite(.enabled(if: Fixture.hasDictionary, "no data/: run make setup"))
struct PhraseInflectorTests {
  private let inflector: PhraseInflector

  init() throws { inflector = PhraseInflector(analyzer: try #require(Fixture.analyzer)) }

  private func hints(_ example: PhraseCases.Example) -> PhraseInflector.Hints {
    PhraseInflector.Hints(grammemes: Grammemes(tag: example.grammemes) ?? [])
  }

  @Test(arguments: PhraseCases.examples(PhraseCases.people))
  func putsPeopleIntoTheNominative(_ example: PhraseCases.Example) {
    #expect(inflector.nominative(of: example.form, kind: .person) == example.nominative)
    #expect(inflector.nominative(of: example.form, hints: hints(example)) == example.nominative)
  }

  @Test(arguments: PhraseCases.examples(PhraseCases.groups))
  func putsNounGroupsIntoTheNominative(_ example: PhraseCases.Example) {
    let hints = hints(example)
    #expect(inflector.nominative(of: example.form, hints: hints) == example.nominative)
  }

  @Test func thereAreManyExamples() {
    let people = PhraseCases.examples(PhraseCases.people).count
    let groups = PhraseCases.examples(PhraseCases.groups).count
    #expect(people + groups >= 100)
  }

  @Test func putsBackIntoOtherCases() {
    func forms(_ phrase: String) -> [String] {
      [.genitive, .dative, .accusative, .instrumental, .prepositional].map {
        inflector.inflect(phrase, to: $0)
      }
    }
    #expect(
      forms("Касым-Жомарт Токаев") == [
        "Касым-Жомарта Токаева", "Касым-Жомарту Токаеву", "Касым-Жомарта Токаева",
        "Касым-Жомартом Токаевым", "Касым-Жомарте Токаеве",
      ])
    #expect(
      forms("Верховный суд") == [
        "Верховного суда", "Верховному суду", "Верховный суд", "Верховным судом", "Верховном суде",
      ])
    #expect(
      forms("первый заместитель министра") == [
        "первого заместителя министра", "первому заместителю министра",
        "первого заместителя министра", "первым заместителем министра",
        "первом заместителе министра",
      ])
  }

  @Test(arguments: [
    ["Ассамблея народа Казахстана", "Ассамблеи народа Казахстана", "АССАМБЛЕЮ НАРОДА КАЗАХСТАНА"],
    ["Касым-Жомарт Токаев", "Қасым-Жомарта Тоқаева", "Касым-Жомартом Токаевым"],
    ["Закон «Об Ассамблее народа Казахстана»", "Закону \"Об Ассамблее народа Казахстана\""],
    ["Верховный суд", "верховного суда", "Верховным Судом", "Bерховном суде"],
    ["Пётр Иванов", "Петра Иванова", "Петром Ивановым"],
    ["Абишев Х. А.", "Абишева X.А.", "Абишеву Х. А."],
    ["XXXI сессия", "ХХХІ сессии", "XXXI сессией"],
  ])
  func formsOfOneNameHaveOneKey(_ forms: [String]) {
    #expect(Set(forms.map { inflector.lemmaKey(of: $0) }).count == 1)
  }

  @Test func differentNamesHaveDifferentKeys() {
    let names = [
      "Мария Иванова", "Марк Иванов", "Верховный суд", "Конституционный суд", "Ассамблея",
      "Ассамблея народа Казахстана", "XXX сессия", "XXXI сессия", "Закон «О языках»",
      "Закон «О выборах»", "Абишев Х. А.", "Абишев К. А.",
    ]
    #expect(Set(names.map { inflector.lemmaKey(of: $0) }).count == names.count)
  }

  @Test(arguments: [
    "", " ", "«", "»", "\"", "((", "—", "№", "5", "и", "и и", ",", "А.", "А. Б.", "-", "Х-", "-ов",
    "🇰🇿 Казахстана", "«Совета", "Совета»", "The Supreme Court", "Қазақстанның", "\u{0}",
    "Президента, , и", "первого", "31-ой", "ё", "ОВ", "Ов", "а",
  ])
  func anyPhraseGivesAnAnswer(_ phrase: String) {
    for kind in [PhraseInflector.Kind.person, .nounGroup, .automatic] {
      _ = inflector.inflect(phrase, to: .instrumental, kind: kind, hints: .init(head: 7))
      _ = inflector.lemmaKey(of: phrase, kind: kind)
    }
    #expect(inflector.inflect(phrase, to: .plural) == phrase)
  }
}
