import FactExtraction
import Lexicon
import TestSupport
import Testing
import TextSegmentation

/// The worked example of docs/ontology.md: a relation of another field, added as data.
@Suite(.enabled(if: Fixture.extractor != nil, "data/ is missing: run make setup"))
struct RelationAsDataTests {
  @Test func theExampleOfTheDocumentationWorks() throws {
    let page = try Checkout.read("docs/ontology.md")
    let parts = page.split(separator: "```lex\n", maxSplits: 1)
    #expect(parts.count == 2)
    let example = String(parts.last?.split(separator: "```", maxSplits: 1).first ?? "")
    let lexicon = try Lexicon(files: [
      (name: "posts.lex", text: Checkout.read("ontology/lexicon/posts.lex")),
      (name: "people.lex", text: Checkout.read("ontology/lexicon/people.lex")),
      (name: "time.lex", text: Checkout.read("ontology/lexicon/time.lex")),
      (name: "football.lex", text: example),
    ])
    let extractor = try #require(Fixture.extractor(with: lexicon))
    let russian = FactNotation.facts(
      "Футбольный клуб «Астана» тренирует Григорий Бабаян. Клуб создан в 2009 году.", by: extractor)
    #expect(russian.contains("Григорий Бабаян | trains | Футбольный клуб «Астана»"))
    let english = FactNotation.facts(
      "Erlan Sarsenov coaches the Kairat Football Club.", by: extractor)
    #expect(english.contains { $0.contains("| trains |") })
  }

  @Test func withoutTheRowsNothingIsFound() throws {
    let extractor = try #require(Fixture.extractor)
    let facts = FactNotation.facts(
      "Футбольный клуб «Астана» тренирует Григорий Бабаян.", by: extractor)
    #expect(!facts.contains { $0.contains("trains") })
  }
}
