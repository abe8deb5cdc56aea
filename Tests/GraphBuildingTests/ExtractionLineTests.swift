import FoundationEssentials
import GraphBuilding
import Testing

/// A record's line is what `JSONEncoder` writes, byte for byte.
@Suite struct ExtractionLineTests {
  private static let odd = "«Ә/ё»\t\"\\\r\n\u{8}\u{C}\u{1}\u{1F}\u{7F}\u{2028}😀"

  private func encoded(_ record: ExtractionRecord) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try Array(encoder.encode(record))
  }

  private func record(_ json: String) throws -> ExtractionRecord {
    try JSONDecoder().decode(ExtractionRecord.self, from: Data(json.utf8))
  }

  @Test func emptyRecord() throws {
    let record = try record(
      """
      {"document": "a/б.txt", "language": "ru", "contentHash": "0f", "entities": [],
       "relations": [], "withheld": []}
      """)
    #expect(try record.line == encoded(record))
  }

  @Test(arguments: [0.9, 1, 0, 0.1 + 0.2, 1e-7, 0.75])
  func fullRecord(confidence: Double) throws {
    let relation = """
      {"subject": "e1", "predicate": "p", "object": "e2", "value": "v", "confidence": 0.5,
       "evidence": {"start": 1, "end": 2, "text": "t"},
       "sentence": {"start": 0, "end": 9, "text": "s", "kind": "name"}, "rule": "r",
       "modality": "asserted", "firmness": "f", "speaker": "e3", "from": "e4", "until": "e5",
       "event": "e6"}
      """
    var record = try record(
      """
      {"document": "d", "language": "kk", "title": "t", "author": "a", "date": "2020-01-01",
       "site": "s", "contentHash": "h", "relations": [\(relation), \(relation)],
       "withheld": [\(relation)], "signature": \(relation), "text": "x", "entities": [
        {"id": "e1", "type": "Person", "canonical": "c", "language": "ru", "aliases": ["а", "б"],
         "mentions": [{"start": 3, "end": 5, "text": "m", "kind": "pronoun"}], "key": "k",
         "subtype": "u", "iso": "2020"},
        {"id": "e2", "type": "Body", "canonical": "c", "language": "ru", "aliases": [],
         "mentions": [], "key": "k"}]}
      """)
    record.title = Self.odd
    record.entities[0].canonical = Self.odd
    record.relations[0].confidence = confidence
    #expect(try record.line == encoded(record))
  }
}
