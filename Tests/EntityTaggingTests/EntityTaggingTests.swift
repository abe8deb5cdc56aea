import EntityTagging
import Morphology
import NeuralTagging
import TestSupport
import Testing
import TextSegmentation

@Suite struct EntityTypeTests {
  @Test func onlyNamesAreCore() {
    #expect(EntityType.geopoliticalEntity.core == .location)
    #expect(EntityType.organisation.core?.rawValue == "ORG")
    #expect(EntityType.allCases.count { $0.core != nil } == 4)
  }
}

@Suite(.enabled(if: Checkout.data != nil, "needs the dictionary and the networks: make setup"))
struct EntityTaggerTests {
  private static let tagger: Result<EntityTagger, any Error> = Result {
    let data = try #require(Checkout.data)
    return try EntityTagger(
      russian: RussianAnalyzer(directory: data + "/dictionary-ru"),
      kazakh: KazakhAnalyzer(dictionary: data + "/kazakh/kk_KZ.dic"),
      networks: NeuralTagger(directory: data + "/networks", layers: .names))
  }

  private func tag(_ text: String) throws -> [String] {
    let source = SourceText(text)
    return try Self.tagger.get().tag(Segmenter().segment(source)).map {
      "\($0.type.rawValue) \(source[$0.range])"
    }
  }

  @Test func findsRussianNames() throws {
    #expect(
      try tag("Министр Ерлан Сарсенов прибыл в Караганду, сообщает агентство «Хабар».") == [
        "PERSON Ерлан Сарсенов", "LOCATION Караганду", "ORGANISATION Хабар",
      ])
  }

  @Test func findsKazakhNames() throws {
    let found = try tag("Бүгін Астана қаласында Қасым-Жомарт Тоқаев кеңес өткізді.")
    #expect(found.contains("PERSON Қасым-Жомарт Тоқаев"))
    #expect(found.contains { $0.hasPrefix("GPE Астана") })
  }

  @Test func findsNothingWhereNothingIs() throws {
    #expect(try tag("").isEmpty)
    #expect(try tag("Дождь идёт второй день подряд.").isEmpty)
  }
}

@Suite struct TaggerModelTests {
  @Test func theModelInTheProgramIsItsOwnFile() throws {
    let bytes = try TaggerModel.builtIn().bytes
    #expect(try TaggerModel(bytes).bytes == bytes)
    #expect(bytes.count <= 8 << 20)
  }

  @Test func damagedBytesAreAnError() throws {
    let bytes = try TaggerModel.builtIn().bytes
    #expect(throws: TaggerModelError.notAModel) { try TaggerModel([]) }
    #expect(throws: TaggerModelError.notAModel) { try TaggerModel(Array("BIRLIKT9xxxx".utf8)) }
    for length in [20, 100, bytes.count / 2, bytes.count - 1] {
      #expect(throws: TaggerModelError.damaged) { try TaggerModel(Array(bytes[..<length])) }
    }
  }
}
