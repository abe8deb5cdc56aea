import FactExtraction
import TestSupport
import Testing
import TextSegmentation

/// Input that must give nothing, or no more than it says.
@Suite(.enabled(if: Fixture.extractor != nil, "data/ is missing: run make setup"))
struct BadInputTests {
  @Test(arguments: [
    "El comité fue fundado en 1999 por Juan Pérez en Madrid y está dirigido por María López.",
    "Комітет очолює Іван Петренко, якого було призначено головою у 1999 році.",
  ])
  func aFourthLanguageGivesNoFacts(_ text: String) throws {
    let extractor = try #require(Fixture.extractor)
    #expect(extractor.extract(SourceText(text)).facts.isEmpty)
  }

  @Test(arguments: ["", " \n\n ", "«»", "———", "\u{FEFF}", "12 34 56", "… … …"])
  func nothingGivesNothing(_ text: String) throws {
    let extractor = try #require(Fixture.extractor)
    #expect(extractor.extract(SourceText(text)).facts.isEmpty)
  }

  @Test func aListOfNamesGivesPersonsAndNoFacts() throws {
    let extractor = try #require(Fixture.extractor)
    let text = "Иванов И. И., Петров П. П., Сидоров С. С., Кузнецов А. А., Попов В. В."
    let document = extractor.extract(SourceText(text))
    #expect(document.entities.filter { $0.type == .person }.count == 5)
    #expect(document.facts.isEmpty)
  }

  /// A word of about how many at the end of one line belongs to no number of the next.
  @Test(arguments: ["The town has over\n3 issues", "Всего более\n3 дома"])
  func aNumberKeepsToItsLine(_ text: String) throws {
    let extractor = try #require(Fixture.extractor)
    #expect(extractor.extract(SourceText(text)).facts.isEmpty)
  }

  /// The facts of a long law grow with its articles: nothing is lost, nothing is found twice.
  @Test func aLongLawGivesOneFactAnArticle() throws {
    let extractor = try #require(Fixture.extractor)
    var text = "Закон «О культуре» принят 5 мая 2010 года.\n\n"
    for number in 1...300 {
      text += "Статья \(number) Закона «О культуре». Граждане имеют право на отдых и труд.\n\n"
    }
    let facts = extractor.extract(SourceText(text)).facts
    #expect(facts.filter { $0.predicate == "articleOf" }.count == 300)
  }

  @Test func offsetsAreThoseOfTheText() throws {
    let extractor = try #require(Fixture.extractor)
    let text =
      "🙂 Е\u{308}лка. Директор школы Иван Петров сказал: «Мы рады».\r\nКомитет по культуре."
    let scalars = Array(text.unicodeScalars)
    let document = extractor.extract(SourceText(text))
    #expect(!document.entities.isEmpty)
    for mention in document.entities.flatMap(\.mentions) {
      #expect(mention.range.start >= 0 && mention.range.end <= scalars.count)
      #expect(mention.range.start < mention.range.end)
    }
    let person = try #require(document.entities.first { $0.canonical == "Иван Петров" })
    let range = try #require(person.mentions.first).range
    var found = ""
    found.unicodeScalars.append(contentsOf: scalars[range.start..<range.end])
    #expect(found == "Иван Петров")
  }

  @Test func theSameTextGivesTheSameFacts() throws {
    let extractor = try #require(Fixture.extractor)
    let text = try Checkout.read("seeds/assembly-reference.txt")
    let first = FactNotation.facts(text, by: extractor)
    #expect(!first.isEmpty)
    #expect(FactNotation.facts(text, by: extractor) == first)
  }
}
