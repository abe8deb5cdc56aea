import Morphology
import Testing

@Suite struct EnglishAnalyzerTests {
  private let english = EnglishAnalyzer()

  @Test(arguments: [
    ("sessions", "session"), ("Ministries'", "ministry"), ("President's", "president"),
    ("Assembly’s", "assembly"), ("committees", "committee"), ("laws", "law"),
    ("churches", "church"),
    ("taxes", "tax"), ("congress", "congress"), ("status", "status"), ("politics", "politics"),
    ("women", "woman"), ("crises", "crisis"), ("data", "data"), ("Kazakhstan", "kazakhstan"),
    ("parties", "party"), ("its", "its"), ("said", "say"), ("", ""), ("s", "s"), ("'s", ""),
  ])
  func findsTheDictionaryForm(word: String, lemma: String) {
    #expect(english.lemma(word) == lemma)
  }

  @Test func stemsAreEqualForFormsOfOneWord() {
    #expect(english.stem("strengthening") == english.stem("Strengthened"))
    #expect(english.stem("assembly's") == english.stem("assemblies"))
    #expect(english.stem("nation") != english.stem("notion"))
    #expect(english.stem("") == "")
  }

  @Test func knowsGrammaticalWords() {
    #expect(EnglishAnalyzer.functionClass(of: "The") == .determiner)
    #expect(EnglishAnalyzer.functionClass(of: "of") == .preposition)
    #expect(EnglishAnalyzer.functionClass(of: "shall") == .auxiliary)
    #expect(EnglishAnalyzer.functionClass(of: "assembly") == nil)
  }
}
