import Morphology
import Testing

@Suite struct TransliterationTests {
  @Test(arguments: [
    ("Касым-Жомарт Токаев", "kasym-zhomart-tokaev"),
    ("Қасым-Жомарт Тоқаев", "kasym-zhomart-tokaev"),
    ("Ассамблея народа Казахстана", "assambleya-naroda-kazakhstana"),
    ("Қазақстан халқы Ассамблеясы", "kazakstan-khalky-assambleyasy"),
    ("КГУ «ЦБС»", "kgu-tsbs"), ("Пётр Щукин", "petr-shchukin"), ("Объединение", "obedinenie"),
    ("Закон РК № 70-IV", "zakon-rk-70-iv"), ("Élysée – Łódź", "elysee-lodz"), ("«…»", ""), ("", ""),
    (
      "Хабарлаңыз өкінішті үй ұлы һәм ғылым іс әке",
      "khabarlanyz-okinishti-uy-uly-kham-gylym-is-ake"
    ),
    ("Ду\u{301}ша O’Neil", "dusha-oneil"), ("東京", ""),
  ])
  func writesInASCII(text: String, slug: String) {
    #expect(Transliteration.slug(of: text) == slug)
  }

  @Test func cutsAtAWord() {
    #expect(Transliteration.slug(of: "совет общественного согласия", limit: 12) == "sovet")
    #expect(Transliteration.slug(of: String(repeating: "а", count: 300)).utf8.count == 96)
  }

  @Test func everyRussianAndKazakhLetterIsWritten() {
    for letter in "абвгдеёжзийклмнопрстуфхцчшщыэюяәғқңөұүһі" {
      #expect(!Transliteration.slug(of: String(letter)).isEmpty, "\(letter)")
    }
  }
}
