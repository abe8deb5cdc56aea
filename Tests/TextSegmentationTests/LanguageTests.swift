import Testing
import TextSegmentation

@Suite struct LanguageTests {
  @Test(arguments: [
    (Language.russian, "Ассамблея создана по инициативе первого Президента."),
    (.russian, "Создан совет (Қазақстанның Халық Кеңесі), который заменит курултай."),
    (.russian, "Он возглавил АО «Қазақстан темір жолы» в Астане."),
    (.russian, "Фото"),
    (.russian, "Лидер партии Nur Otan выступил на форуме Digital Bridge."),
    (.kazakh, "Қазақстан халқы Ассамблеясына отыз жыл толды."),
    (.kazakh, "Президент Конституцияға сәйкес жарлыққа қол қойды."),
    (.kazakh, "Достық үйлері барлық облыс орталығында ашылған."),
    (.kazakh, "Абай және Шығыс облыстарында филиалдар бар."),
    (.english, "The assembly plays a key role in preserving harmony."),
    (.english, "President Tokayev addressed the nation."),
    (.other, "Die Versammlung ist für das Volk von Kasachstan."),
    (.other, "Асамблея створена з ініціативи першого Президента, що її очолює."),
    (.other, "Кыргыз Республикасынын өкмөтү бүгүн жаңы токтом кабыл алды."),
    (.other, "Cumhurbaşkanı bugün yeni bir yasa imzaladı."),
    (.other, "L'assemblée est composée de représentants des régions."),
    (.other, "Татарстан Республикасы Дәүләт Советы утырышы һәм җыелыш булды."),
    (.other, "2024"), (.other, "人民大会"),
  ])
  func `the language of a sentence`(language: Language, text: String) {
    let cut = Segmenter().segment(text)
    #expect(cut.sentences.map(\.language) == [language])
  }

  @Test func `short lines have the language of the document`() {
    let cut = Segmenter().segment("Астана\n\nБиыл Ассамблеяға отыз жыл толды және мереке болды.")
    #expect(cut.sentences.map(\.language) == [.kazakh, .kazakh])
    #expect(cut.language == .kazakh)
  }

  @Test func `a document of two languages has both`() {
    let cut = Segmenter().segment(
      "Совет был создан в прошлом году по указу.\n\nКеңес былтыр жарлықпен құрылды.")
    #expect(cut.sentences.map(\.language) == [.russian, .kazakh])
  }
}
