import FactExtraction
import FoundationEssentials
import TestSupport
import Testing
import TextSegmentation

/// Occupations of factRuEval-2016, track 3: who holds what post.
@Suite(
  .enabled(
    if: Fixture.extractor != nil && OccupationCorpus.folder != nil,
    "data/ or the corpus factrueval-2016-dev is missing"))
struct OccupationTests {
  @Test func occupations() throws {
    let extractor = try #require(Fixture.extractor)
    let folder = try #require(OccupationCorpus.folder)
    var (right, wrong, missed) = (0, 0, 0)
    for document in try OccupationCorpus.documents(in: folder) {
      let found = extractor.extract(SourceText(document.text))
      var facts = found.facts.filter { $0.predicate == "holdsPost" && $0.modality == .asserted }
      for gold in document.occupations {
        if let index = facts.firstIndex(where: { gold.fits($0, found) }) {
          facts.remove(at: index)
          right += 1
        } else {
          missed += 1
        }
      }
      wrong += facts.count
    }
    let precision = Double(right) / Double(max(1, right + wrong))
    let recall = Double(right) / Double(max(1, right + missed))
    let f1 = 2 * precision * recall / max(precision + recall, 0.001)
    print("occupations: precision \(precision) recall \(recall) F1 \(f1), \(right) right")
    #expect(right + missed > 150)
    #expect(f1 >= 0.62)
  }
}

/// One document of the corpus with its occupations.
struct OccupationDocument {
  let text: String
  let occupations: [Occupation]
}

/// A person by the words of the name, and the places and words that name the post.
struct Occupation {
  let who: [Substring]
  let spans: [Range<Int>]
  let words: [Substring]

  /// The person by a word of the name, the post by its place or its first letters.
  func fits(_ fact: Fact, _ document: ExtractedDocument) -> Bool {
    guard case .entity(let object) = fact.object else { return false }
    let person = document.entities[fact.subject]
    let post = document.entities[object]
    let starts = who.map(Self.start)
    let names = ([person.canonical] + person.aliases).flatMap {
      $0.split(whereSeparator: { $0 == " " || $0 == "." })
    }
    guard names.contains(where: { $0.count > 2 && starts.contains(Self.start($0)) }) else {
      return false
    }
    let isThere = post.mentions.contains { mention in
      spans.contains { mention.range.start < $0.upperBound && $0.lowerBound < mention.range.end }
    }
    return isThere
      || words.first.map { word in
        post.canonical.split(separator: " ").contains { Self.start($0) == Self.start(word) }
      } ?? false
  }

  private static func start(_ word: Substring) -> String {
    String(word.lowercased().map { $0 == "ё" ? "е" : $0 }.prefix(5))
  }
}

/// Reads the annotation: `.spans` has the places, `.facts` the facts.
enum OccupationCorpus {
  static let folder: String? = {
    let path = Checkout.root + "/../shared/corpora/factrueval-2016-dev"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()

  static func documents(in folder: String) throws -> [OccupationDocument] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }
      .sorted().map { name in
        let base = folder + "/" + name.dropLast(4)
        let spans = try spans(in: String(contentsOfFile: base + ".spans", encoding: .utf8))
        let facts = try String(contentsOfFile: base + ".facts", encoding: .utf8)
        return OccupationDocument(
          text: try String(contentsOfFile: base + ".txt", encoding: .utf8),
          occupations: occupations(in: facts, spans))
      }
  }

  private static func spans(in text: String) -> [Substring: Range<Int>] {
    var result: [Substring: Range<Int>] = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      let fields = line.split(separator: " ")
      guard fields.count > 3, let start = Int(fields[2]), let length = Int(fields[3]) else {
        continue
      }
      result[fields[0]] = start..<(start + length)
    }
    return result
  }

  private static func occupations(
    in text: String, _ spans: [Substring: Range<Int>]
  ) -> [Occupation] {
    var result: [Occupation] = []
    var isOccupation = false
    var who: [Substring] = []
    var places: [Range<Int>] = []
    var words: [Substring] = []
    func finish() {
      if isOccupation, !who.isEmpty, !(places.isEmpty && words.isEmpty) {
        result.append(Occupation(who: who, spans: places, words: words))
      }
      (isOccupation, who, places, words) = (false, [], [], [])
    }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let fields = line.split(separator: " ")
      if fields.isEmpty {
        finish()
      } else if fields.count == 2, fields[1] == "Occupation" {
        isOccupation = true
      } else if fields[0] == "Who", who.isEmpty {
        who = Array(fields.dropFirst(2))
      } else if fields[0] == "Position", fields.count > 2 {
        if fields[1].hasPrefix("span"), let place = spans[fields[1].dropFirst(4)] {
          places.append(place)
        }
        if words.isEmpty { words = Array(fields.dropFirst(2)) }
      }
    }
    finish()
    return result
  }
}
