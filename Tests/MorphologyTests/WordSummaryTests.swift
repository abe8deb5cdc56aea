import Morphology
import TestSupport
import Testing

@Suite(.enabled(if: Checkout.data != nil, "needs the dictionary: make setup"))
struct WordSummaryTests {
  private static let analyzer: Result<RussianAnalyzer, any Error> = Result {
    try RussianAnalyzer(directory: try #require(Checkout.data) + "/dictionary-ru")
  }

  /// A summary says what the readings say: words of the dictionary, with several readings and with
  /// «е» for «ё», words that it has not, letters, numbers.
  @Test(arguments: [
    "Казахстана", "стали", "стекла", "все", "больше", "Петровой", "маршрутизатора", "Фахрутдинов",
    "вице-премьера", "смотри-ка", "А", "я", "В", "НИИ", "2016", "XIX", "tagger", "дом", "елки",
    "по-казахски", "бытькод", "ъъъ",
  ])
  func agreesWithTheReadings(word: String) throws {
    let analyzer = try Self.analyzer.get()
    let readings = analyzer.readings(of: word)
    let first = try #require(readings.first)
    let summary = try #require(
      analyzer.summary(of: word, lower: Array(word.lowercased().utf8)))
    #expect(summary.first == first.grammemes)
    #expect(summary.isKnown == first.isKnown)
    let counted = readings.filter { $0.probability > 0.01 || $0.isKnown }
    #expect(summary.kinds == counted.reduce(into: []) { $0.formUnion($1.grammemes) })
    #expect(summary.normalForms[0] == Array(first.normalForm.utf8))
    #expect(Set(summary.normalForms) == Set(counted.map { Array($0.normalForm.utf8) }))
  }

  @Test func countsTheWordsOfTheDictionary() throws {
    let analyzer = try Self.analyzer.get()
    let words = ["дом", "казахстана", "ъъъ", "фахрутдиновский", "о", "домм"]
    #expect(analyzer.prepare(words.map { Array($0.utf8) }) == 3)
    #expect(analyzer.prepare([]) == 0)
  }
}
