import Documents
import FactExtraction
import GraphAccess
import GraphBuilding
import RDFModel
import Testing
import TextSegmentation

/// A document with one person who heads one body, as an extraction would give it.
func record(
  _ document: String, person: String, key: String, heads body: String
) -> ExtractionRecord {
  let text = SourceText("\(person) возглавляет \(body).")
  let whole = TextRange(0, text.count)
  let end = person.unicodeScalars.count
  let personMention = Mention(range: TextRange(0, end), kind: .name)
  let bodyMention = Mention(
    range: TextRange(text.count - 1 - body.unicodeScalars.count, text.count - 1), kind: .name)
  let extracted = ExtractedDocument(
    language: .russian,
    entities: [
      Entity(
        type: .person, canonical: person, language: .russian, mentions: [personMention], key: key),
      Entity(
        type: .body, canonical: body, language: .russian, mentions: [bodyMention],
        key: body.lowercased()),
    ],
    facts: [
      Fact(
        subject: 0, predicate: "heads", object: .entity(1), confidence: 0.9,
        evidence: TextRange(0, text.count - 1), sentence: whole, rule: "test")
    ])
  return ExtractionRecord(
    document: Document(path: document, text: text.utf8, contentHash: document), source: text,
    extracted: extracted)
}

/// No graph yet: the first build.
let nothing: MemoryGraph? = nil

@Suite struct GraphBuilderTests {
  let builder = GraphBuilder(
    run: ExtractionRun(version: "1", ontology: "o", data: "d"), datatypeOf: { _ in nil })

  func dataset(_ records: [ExtractionRecord]) throws -> Set<Quad> {
    let start = try builder.previousState(nil)
    return Set(builder.change(from: start, adding: records, graph: nothing).change.added)
  }

  let a = record("a.txt", person: "Ерлан Саиров", key: "саиров ерлан", heads: "Комитет")
  let b = record("b.txt", person: "Е. Саиров", key: "саиров е", heads: "Комитет")
  let c = record("c.txt", person: "Айгуль Саирова", key: "саирова айгуль", heads: "Палата")

  @Test func orderOfDocumentsDoesNotShow() throws {
    #expect(try dataset([a, b, c]) == dataset([c, b, a]))
  }

  @Test func initialsJoinTheOnlyFullName() throws {
    let people = try dataset([a, b, c]).filter { quad in
      quad.graph == nil && quad.object == .iri(Vocabulary.birlik("Person"))
    }
    #expect(people.count == 2)
  }

  @Test func initialsThatFitTwoPeopleStayAlone() throws {
    let other = record("d.txt", person: "Евгений Саиров", key: "саиров евгений", heads: "Фонд")
    let people = try dataset([a, b, other]).filter { quad in
      quad.graph == nil && quad.object == .iri(Vocabulary.birlik("Person"))
    }
    #expect(people.count == 3)
  }

  @Test func removingADocumentRemovesWhatOnlyItSupported() throws {
    let start = try builder.previousState(nil)
    let first = builder.change(from: start, adding: [a, b, c], graph: nothing)
    let second = builder.change(
      from: first.state, adding: [], removing: ["c.txt"], graph: nothing)
    let left = Set(first.change.added).subtracting(second.change.removed).union(second.change.added)
    #expect(try left == dataset([a, b]))
  }

  @Test func aSecondBuildOfTheSameChangesNothing() throws {
    let start = try builder.previousState(nil)
    let first = builder.change(from: start, adding: [a, b], graph: nothing)
    let kept = try builder.previousState(first.state.bytes())
    #expect(builder.unchanged(["a.txt": "a.txt", "b.txt": "x"], since: kept) == ["a.txt"])
    let second = builder.change(from: kept, adding: [a, b], graph: nothing)
    #expect(second.change.isEmpty)
  }

  @Test func damagedStateSaysWhere() throws {
    let state = builder.change(
      from: try builder.previousState(nil), adding: [a], graph: nothing
    ).state
    let bytes = try state.bytes() + Array("{\"half\":".utf8)
    #expect(throws: BuildStateError.damaged(line: 3)) { try builder.previousState(bytes) }
  }

  @Test func everyAssertionHasAFactWithEvidence() throws {
    let quads = try dataset([a])
    let graph = Term.iri(Vocabulary.defaultBase + "document/a.txt")
    let targets = quads.filter { $0.predicate == .iri(Vocabulary.annotatedTarget) }
    #expect(targets.count == 1)
    #expect(targets.allSatisfy { $0.graph == graph })
    #expect(quads.contains { $0.predicate == .iri(Vocabulary.exact) && $0.graph == graph })
  }
}
