import Lexicon
import Testing
import TextSegmentation

@Suite struct LexiconTests {
  struct Word: LexiconWord {
    let folded: String
    var lemmas: [String] = []
    var language = Language.russian
  }

  static let text = """
    # posts
    [post]
    ru | председатель, глава государства | head
    kk | төраға | head
    en | chair | head kind=Chair

    [relation heads: Person -> Body]
    ru | {s nom} возглавлять {o acc} | 0.9
    en | {o} led by {s} | 0.85 passive
    """

  private static func read(_ text: String) throws(LexiconError) -> Lexicon {
    try Lexicon(files: [(name: "test.lex", text: text)])
  }

  @Test func phrasesAreReadWithTheirAttributes() throws {
    let posts = try Self.read(Self.text)["post"]
    #expect(
      posts.entries.map(\.words) == [
        ["председатель"], ["глава", "государства"], ["төраға"], ["chair"],
      ])
    #expect(posts["chair"]?["kind"] == "Chair")
    #expect(posts["chair"]?.has("head") == true)
  }

  @Test func theLongestPhraseIsFoundByItsLemmas() throws {
    let posts = try Self.read(Self.text)["post"]
    let words = [
      Word(folded: "главе", lemmas: ["глава"]), Word(folded: "государства"), Word(folded: "и"),
    ]
    let match = posts.longestMatch(in: words, at: 0, limit: words.count)
    #expect(match?.end == 2)
    #expect(posts.longestMatch(in: words, at: 0, limit: 1) == nil)
    #expect(posts.longestMatch(in: words, at: 2, limit: words.count) == nil)
  }

  @Test func relationsHaveSlotsWithCases() throws {
    let rules = try Self.read(Self.text).relations
    let heads = try #require(rules.first)
    #expect(heads.predicate == "heads")
    #expect(heads.subjects == ["Person"] && heads.objects == ["Body"])
    let russian = heads.patterns[0]
    #expect(russian.trigger == ["возглавлять"])
    #expect(russian.confidence == 0.9)
    #expect(russian.slot(.subject)?.grammaticalCase == "nom")
    #expect(russian.slot(.subject)?.precedes == true)
    #expect(russian.slot(.object)?.precedes == false)
    #expect(heads.patterns[1].attributes["passive"] == "")
  }

  @Test(arguments: [
    ("ru | слово", 1, "section"), ("[post]\nru слово", 2, "language"),
    ("[post]\nde | Wort", 2, "de"), ("[relation heads Person]", 1, "relation"),
    ("[relation heads: Person -> Body]\nru | возглавлять", 2, "{s}"),
    ("[relation heads: Person -> Body]\nru | {s foo} возглавлять {o}", 2, "foo"),
    ("[relation heads: Person -> Body]\nru | {s} возглавлять {o} | 1.5", 2, "0 to 1"),
  ])
  func aLineThatCannotBeReadIsNamed(text: String, line: Int, part: String) {
    do {
      _ = try Self.read(text)
      Issue.record("\(text) was read")
    } catch {
      #expect(error.file == "test.lex")
      #expect(error.line == line)
      #expect(error.message.contains(part), "\(error)")
    }
  }

  @Test func kazakhWordsFitWithTheirSuffixes() {
    let word = Word(folded: "төрағасының", language: .kazakh)
    #expect(PhrasePattern.fits("төраға", word))
    #expect(!PhrasePattern.fits("төр", Word(folded: "төбе", language: .kazakh)))
    #expect(PhrasePattern.fits("председ*", Word(folded: "председателем")))
    #expect(!PhrasePattern.fits("=глава", Word(folded: "главы", lemmas: ["глава"])))
  }
}
