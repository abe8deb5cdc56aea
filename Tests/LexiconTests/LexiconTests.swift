import Lexicon
import Testing
import TextSegmentation

/// A word of a text with its base forms.
private struct PlainWord: LexiconWord {
  let folded: String
  let lemmas: [String]
  let language: Language

  init(_ folded: String, _ lemmas: String..., in language: Language = .russian) {
    self.folded = folded
    self.lemmas = lemmas
    self.language = language
  }
}

@Suite struct LexiconTests {
  private func read(_ text: String) throws(LexiconError) -> Lexicon {
    try Lexicon(files: [(name: "a.lex", text: text)])
  }

  @Test func sectionsHaveTheirPhrasesAndMarks() throws {
    let lexicon = try read("# a remark\n[post]\nru | директор, главный врач | head kind=X\n")
    #expect(lexicon.sectionNames == ["post"])
    let entries = lexicon["post"].entries
    #expect(entries.map(\.words) == [["директор"], ["главный", "врач"]])
    #expect(entries[0].has("head") && entries[0]["kind"] == "X" && !entries[0].has("staff"))
    #expect(lexicon["no such"].entries.isEmpty)
  }

  @Test func theLongestPhraseWins() throws {
    let table = try read("[body]\nru | суд, верховный суд | x\n")["body"]
    let words = [PlainWord("верховного", "верховный"), PlainWord("суда", "суд")]
    let match = try #require(table.longestMatch(in: words, at: 0, limit: 2))
    #expect(match.entry.words == ["верховный", "суд"] && match.end == 2)
    #expect(table.longestMatch(in: words, at: 0, limit: 1) == nil)
    #expect(table.entries(startingWith: words[1]).map(\.words) == [["суд"]])
  }

  @Test func patternsOfOneWord() {
    #expect(PhrasePattern.fits("=суд", PlainWord("суд", "суд")))
    #expect(!PhrasePattern.fits("=суд", PlainWord("суда", "суд")))
    #expect(PhrasePattern.fits("этно*", PlainWord("этносов", "этнос")))
    #expect(PhrasePattern.fits("общественный", PlainWord("общественное", "общественное")))
    #expect(PhrasePattern.fits("кеңес", PlainWord("кеңесінің", in: .kazakh)))
    #expect(!PhrasePattern.fits("кеңес", PlainWord("кеңсе", in: .kazakh)))
  }

  @Test func relationsHaveSlotsAndTriggers() throws {
    let lexicon = try read(
      "[relation takesPlaceAt: Event -> Place Building]\nru | {s nom} пройти в {o loc} | 0.95\n")
    let rule = try #require(lexicon.relations.first)
    #expect(rule.predicate == "takesPlaceAt" && rule.objects == ["Place", "Building"])
    let pattern = try #require(rule.patterns.first)
    #expect(pattern.trigger == ["пройти", "в"] && pattern.confidence == 0.95)
    #expect(pattern.slot(.subject)?.precedes == true)
    let free = try #require(pattern.floating)
    #expect(free.trigger == ["пройти"] && free.slot(.object)?.preposition == "в")
  }

  @Test(arguments: [
    ("ru | слово | x\n", 1), ("[post]\nfr | mot | x\n", 2), ("[post\n", 1),
    ("[relation a: B]\n", 1), ("[relation a: B -> C]\nru | {s nom} быть | 0.5\n", 2),
    ("[relation a: B -> C]\nru | {s nom} быть {o gen} кто | 0.5\n", 2),
    ("[relation a: B -> C]\nru | {s nom} быть {o foo} | 0.5\n", 2),
    ("[relation a: B -> C]\nru | {s nom} быть {o gen} | 1.5\n", 2),
  ])
  func errorsNameTheLine(_ text: String, _ line: Int) {
    #expect {
      try read(text)
    } throws: { error in
      (error as? LexiconError)?.line == line && (error as? LexiconError)?.file == "a.lex"
    }
  }

  @Test(arguments: [
    ("кеңес", "кеңестің", true), ("кітап", "кітабы", true), ("бап", "бабына", true),
    ("ассамблея", "ассамблеясының", true), ("сот", "соттар", true), ("сот", "сотан", false),
    ("қор", "қоршау", false),
  ])
  func kazakhSuffixes(_ stem: String, _ word: String, _ fits: Bool) {
    #expect(KazakhSuffixes.extend(stem, to: word) == fits)
  }
}
