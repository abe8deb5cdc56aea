import Dispatch
import FactExtraction
import Synchronization
import TestSupport
import Testing
import TextSegmentation

/// Long texts, and many at once.
@Suite(.enabled(if: Fixture.extractor != nil, "data/ is missing: run make setup"))
struct LongTextTests {
  private static let points = [
    "Комитет осуществляет государственную политику в сфере культуры в соответствии со статьёй 7.",
    "Целью Ассамблеи народа Казахстана является обеспечение межэтнического согласия.",
    "Статья 5 Закона «О языках» гласит, что государство создаёт условия для изучения языков.",
    "Председателем Совета назначается А. Б. Садыков, директор КГУ «Центр языков».",
    "В настоящую статью внесены изменения Законом РК от 12 мая 2012 года № 61-V.",
    "Глава государства утверждает положение о Секретариате Ассамблеи народа Казахстана.",
  ]

  private static func law(articles: Int) -> String {
    var text = "ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН\n\nО согласии\n\n"
    for number in 1...articles {
      text += "Статья \(number). Компетенция Ассамблеи\n"
      for (place, point) in points.enumerated() where (number + place) % 3 != 0 {
        text += "\(place + 1). \(point)\n"
      }
      text += "\n"
    }
    return text
  }

  /// What is found grows with the text and never faster. The longer law has a megabyte: a step that
  /// went over all that was found before, for each thing found, would not end here.
  @Test func whatIsFoundGrowsWithALaw() throws {
    let extractor = try #require(Fixture.extractor)
    let short = extractor.extract(SourceText(Self.law(articles: 90)))
    let long = extractor.extract(SourceText(Self.law(articles: 1800)))
    // A fact that many articles state is one fact.
    #expect(long.facts.count >= short.facts.count && !short.facts.isEmpty)
    #expect(long.facts.count <= 22 * short.facts.count)
    let mentions = { (document: ExtractedDocument) in
      document.entities.reduce(0) { $0 + $1.mentions.count }
    }
    #expect(mentions(long) >= 18 * mentions(short) && mentions(long) <= 22 * mentions(short))
  }

  /// The same on every run, alone or beside others, whatever was read before.
  @Test func otherTextsDoNotShow() throws {
    let extractor = try #require(Fixture.extractor)
    let texts = (1...12).map { number in
      Self.points.indices.map { Self.points[($0 * number) % Self.points.count] }
        .joined(separator: number % 2 == 0 ? "\n" : " ") + " Документ \(number)."
    }
    let alone = texts.map { Self.summary(extractor.extract(SourceText($0))) }
    for _ in 0..<3 {
      let together = Mutex<[String]>(Array(repeating: "", count: texts.count))
      DispatchQueue.concurrentPerform(iterations: texts.count) { index in
        let place = texts.count - 1 - index
        let summary = Self.summary(extractor.extract(SourceText(texts[place])))
        together.withLock { $0[place] = summary }
      }
      #expect(together.withLock { $0 } == alone)
    }
    #expect(alone.allSatisfy { !$0.isEmpty })
  }

  private static func summary(_ document: ExtractedDocument) -> String {
    let entities = document.entities.map { "\($0.type) \($0.canonical) \($0.mentions) \($0.key)" }
    let facts = document.facts.map {
      "\($0.subject) \($0.predicate) \($0.object) \($0.evidence) \($0.confidence) \($0.modality)"
    }
    return (entities + facts).joined(separator: "\n")
  }
}
