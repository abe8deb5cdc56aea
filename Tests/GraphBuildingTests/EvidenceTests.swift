import FactExtraction
import GraphAccess
import GraphBuilding
import RDFModel
import Testing

@Suite struct EvidenceTests {
  static func paper() -> Paper {
    var paper = Paper("папка/a b.txt")
    let person = paper.add(.person, "Ерлан Саиров", key: "саиров ерлан", written: "𝛼 Саирова")
    let body = paper.add(.body, "Комитет", key: "комитет")
    paper.say(person, "heads", .entity(body), confidence: 0.6)
    paper.say(person, "heads", .entity(body), confidence: 0.8)
    paper.say(person, "worksAt", .entity(body), modality: .negated)
    paper.say(body, "memberCount", .value("более 100"))
    return paper
  }

  @Test func whatIsNotAssertedIsRecordedAndNeverAsserted() throws {
    let dataset = try Dataset.fresh([Self.paper()])
    #expect(dataset.says("heads") == ["person/erlan-sairov body/komitet"])
    let denied = Term.iri(Vocabulary.birlik("worksAt"))
    #expect(!dataset.quads.contains { $0.predicate == denied })
    #expect(dataset.quads.contains { $0.object == denied && $0.graph != nil })
    #expect(
      dataset.quads.contains {
        $0.predicate == .iri(Vocabulary.birlik("modality")) && $0.object == .string("negated")
      })
  }

  @Test func severalSentencesOfOneFactAreOneFactWithTheSurestConfidence() throws {
    let paper = Self.paper()
    let dataset = try Dataset.fresh([paper])
    let graph = MemoryGraph(dataset.quads)
    let evidence = EvidenceReader(graph).facts(
      subject: .iri(Vocabulary.defaultBase + "person/erlan-sairov"))
    let heads = evidence.filter { $0.triple.predicate == .iri(Vocabulary.birlik("heads")) }
    #expect(heads.count == 1)
    #expect(heads.first?.confidence == 0.8)
    #expect(heads.first?.passages.count == 2)
  }

  @Test func offsetsAreCodePointsOfTheText() throws {
    let paper = Self.paper()
    let dataset = try Dataset.fresh([paper])
    let scalars = Array(paper.text.unicodeScalars)
    func number(_ node: Term, _ property: IRI) -> Int? {
      dataset.quads.first { $0.subject == node && $0.predicate == .iri(property) }
        .flatMap { $0.object.literal.flatMap { Int($0.lexicalForm) } }
    }
    var checked = 0
    for quad in dataset.quads where quad.predicate == .iri(Vocabulary.exact) {
      let quote = quad.subject.iri?.value ?? ""
      let node = Term.iri(String(quote.dropLast("quote".count)) + "position")
      let start = try #require(number(node, Vocabulary.start))
      let end = try #require(number(node, Vocabulary.end))
      var slice = String.UnicodeScalarView()
      slice.append(contentsOf: scalars[start..<end])
      #expect(quad.object == .string(String(slice)))
      checked += 1
    }
    #expect(checked == 6)
  }

  @Test func valuesAreLiteralsAsTheSchemaHasThem() throws {
    var paper = Paper("1.txt")
    let body = paper.add(.body, "Фонд", key: "фонд")
    let feast = paper.add(.event, "30-летие Фонда", key: "30 летие фонд")
    paper.say(body, "said", .value("Мы рядом"))
    paper.say(body, "memberCount", .value("007"))
    paper.say(body, "anniversary", .entity(feast))
    let dataset = try Dataset.fresh([paper])
    func value(_ property: String) -> Term? {
      dataset.quads.first {
        $0.graph == nil && $0.predicate == .iri(Vocabulary.birlik(property))
      }?.object
    }
    #expect(value("said") == .literal(Literal("Мы рядом", language: "ru")))
    #expect(value("memberCount") == .literal(Literal("7", datatype: XSD.integer)))
    #expect(value("anniversary") == .literal(Literal("30-летие Фонда", language: "ru")))
  }

  @Test func aDocumentIsNamedByItsPath() throws {
    let dataset = try Dataset.fresh([Self.paper()])
    let graphs = Set(dataset.quads.compactMap(\.graph))
    #expect(graphs == [.iri(Vocabulary.defaultBase + "document/папка/a%20b.txt")])
  }
}
