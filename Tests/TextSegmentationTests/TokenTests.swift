import Testing
import TextSegmentation

@Suite struct TokenTests {
  @Test(arguments: [
    // Words with hyphens, dashes between words.
    "Касым-Жомарт Токаев|, что-то", "Алматы–Астана", "ASTANA|—|President", "слово|—|слово",
    "1941—1945", "2012-2025 гг|.", "30-летие", "в-третьих|,",
    // Numbers.
    "5|%", "3,14", "26.04.2024|.", "40,000|.", "1/2", "10|:|35", "№|16307-Г", "1995|г|.",
    // Ends.
    "Да|...", "Что|?!", "Вот|…|и", "Стой|!!!",
    // Initials and abbreviations.
    "Б|.|Аброев", "А|. Х|. Абишев", "и т|.|д|.", "ст|. 5", "РК|.",
    // Quotes and brackets.
    "«|Об Ассамблее|»|,", "КГУ «|ЦБС «|Сарыарка|»|»", "(|АНК|)|.", "\"|Арсенал|\"",
    "„|Газета|“", "(|а (|б|)|)|.",
    // Kazakh.
    "Қазақстан халқы Ассамблеясының", "ҚР Үкіметі", "әл-Фараби",
    // Marks on letters, soft hyphens, no-break spaces.
    "Тока\u{AD}ев ска\u{301}зал", "и\u{306}од", "5\u{A0}млн", "за\u{200B}это", "\u{FEFF}Текст",
    // Apostrophes.
    "Кот-д’Ивуар", "don't", "the assembly|’s role", "O’Brien|,", "'|слово|'",
    // Addresses.
    "см|. https://adilet.zan.kz/rus/docs/Z080000070_?x=1#z5|.", "www.zakon.kz|,",
    "(|http://a.kz/б|)", "press@akorda.kz|,", "@aqorda_press|:", "#Астана2030|,", "№|5 #|5",
    // Emoji and smileys.
    "Ура|)))", "Ура|🎉🎉|!", "да|:)", "👩‍👩‍👧", "(|Ура|)|)", "🇰🇿|.",
    // Others.
    "A|+|B|=|C", "a_b", "§|5", "1|$", "**|Важно|**", "--", "•|пункт",
  ])
  func `words, numbers and marks are cut`(notation: String) {
    #expect(Notation(notation).tokens == notation)
  }

  @Test func `offsets count bytes and code points`() throws {
    let cut = Segmenter().segment("Қ🎉 а\u{301}x.")
    #expect(cut.tokens.map(cut.text(of:)) == ["Қ", "🎉", "а\u{301}", "x", "."])
    #expect(cut.tokens.map(\.bytes) == [0..<2, 2..<6, 7..<11, 11..<12, 12..<13])
    #expect(
      cut.tokens.map(\.range)
        == [TextRange(0, 1), TextRange(1, 2), TextRange(3, 5), TextRange(5, 6), TextRange(6, 7)])
  }

  @Test func `kinds`() {
    let cut = Segmenter().segment("Қазақстан Nur 1995 , 🎉 α")
    #expect(
      cut.tokens.map(\.kind)
        == [.cyrillicWord, .latinWord, .number, .punctuation, .other, .other])
  }

  @Test(arguments: ["", " ", "\n\n", "\u{301}", "\u{FEFF}", "\u{AD}\u{200D}"])
  func `white space and lone marks have no tokens`(text: String) {
    let cut = Segmenter().segment(text)
    #expect(cut.tokens.isEmpty)
    #expect(cut.sentences.isEmpty)
  }
}
