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

  /// Short lines of a Russian page stay Russian: a word that a neighbour has too, a Kazakh name.
  @Test(arguments: ["Адрес: г. Караганда, ул. Мира, 15.", "Награждена орденом «Құрмет»."])
  func `a short line in its page`(line: String) {
    let page = "Она работает в городе, там открыт музей. Его создали по просьбе жителей.\n\n"
    let cut = Segmenter().segment(page + line)
    #expect(cut.sentences.map(\.language) == [.russian, .russian, .russian])
  }

  /// Languages that share words, endings or letters with those that we read, and a page of each.
  @Test(arguments: [
    """
    Президентът на Република България Румен Радев беше избран през ноември 2016 година.
    Министерството на културата се намира в София. Министърът Найден Тодоров оглави комитета.
    Законът за езиците от 5 май 2010 г. № 12 регулира дейността на комитета.
    """,
    """
    Башҡортостан Республикаһы Башлығы Радий Хәбиров 2019 йылдың 8 сентябрендә һайланды.
    Мәҙәниәт министрлығы Өфө ҡалаһында урынлашҡан. Министрлыҡ 1991 йылда ойошторолған.
    """,
    """
    O‘zbekiston Respublikasi Prezidenti Shavkat Mirziyoyev 2023-yil 9-iyulda qayta saylandi.
    Madaniyat vazirligi Toshkent shahrida joylashgan. Vazirlik 1991-yilda tashkil etilgan.
    Oliy Majlis raisi Nuriddin Ismoilov yig‘ilishda ishtirok etdi. Qonunning 5-moddasi
    fuqarolarning huquqlarini belgilaydi.
    """,
    """
    Ўзбекистон Республикаси Президенти Шавкат Мирзиёев 2023 йил 9 июлда қайта сайланди.
    Маданият вазирлиги Тошкент шаҳрида жойлашган. Қонуннинг 5-моддаси фуқароларнинг ҳуқуқларини
    белгилайди.
    """,
    """
    Председник Републике Србије Александар Вучић изабран је 3. априла 2022. године. Министарство
    културе налази се у Београду. Комитет је основан 1999. године.
    """,
    """
    Кыргыз Республикасынын Президенти Садыр Жапаров 2021-жылдын 10-январында шайланды.
    Министрлик 1991-жылы түзүлгөн. Жогорку Кеңештин төрагасы Нурланбек Шакиев жыйынга катышты.
    """,
    """
    Президент України Володимир Зеленський був обраний 21 квітня 2019 року. Міністерство культури
    розташоване в Києві. Комітет очолює Іван Петренко, якого було призначено у 1999 році.
    """,
  ])
  func `a page in a neighbour's language is in none of ours`(page: String) {
    let cut = Segmenter().segment(page)
    #expect(cut.language == .other)
    #expect(cut.sentences.allSatisfy { $0.language == .other })
  }

  @Test func `names and quotations of neighbours leave a page in its language`() {
    let russian = Segmenter().segment(
      "Глава Башкортостана Радий Хәбиров и министр Найден Министърски подписали договор «Беҙ».")
    #expect(russian.language == .russian)
    let kazakh = Segmenter().segment(
      "Өзбекстан Президенті Шавкат Мирзиёев пен Тоқаев Тошкент шаҳрида кездесіп, құжатқа қол қойды."
    )
    #expect(kazakh.language == .kazakh)
    let english = Segmenter().segment(
      "The members of the council are listed.\n\nZhenis Kassymbek, Yerlan Kanalimov, Elvira Azimova"
    )
    #expect(english.sentences.map(\.language) == [.english, .english])
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
