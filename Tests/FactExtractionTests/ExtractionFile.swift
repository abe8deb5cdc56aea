import FactExtraction
import FoundationEssentials
import Lexicon
import Morphology
import NeuralTagging
import TestSupport
import Testing
import TextSegmentation

/// What the tests of this room share: the lexicon of the checkout and one extractor.
enum Fixture {
  static let lexicon: Lexicon? = {
    let folder = Checkout.root + "/ontology/lexicon"
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      return nil
    }
    let files = names.filter { $0.hasSuffix(".lex") }.sorted().compactMap { name in
      (try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)).map { (name, $0) }
    }
    do throws(LexiconError) {
      return try Lexicon(files: files)
    } catch {
      Issue.record("\(error)")
      return nil
    }
  }()

  static let extractor: FactExtractor? = lexicon.flatMap { extractor(with: $0) }

  /// An extractor with another lexicon, over the dictionaries and networks of the checkout.
  static func extractor(with lexicon: Lexicon) -> FactExtractor? {
    guard let data = Checkout.data,
      let analyzer = try? RussianAnalyzer(directory: data + "/dictionary-ru")
    else { return nil }
    let tagger = try? NeuralTagger(directory: data + "/networks")
    let kazakh = try? KazakhAnalyzer(dictionary: data + "/kazakh/kk_KZ.dic")
    return FactExtractor(lexicon: lexicon, analyzer: analyzer, kazakh: kazakh, tagger: tagger)
  }
}

/// Writes the extraction of texts as the JSON that a scorer reads: set BIRLIK_EXTRACT_OUT to a
/// folder and BIRLIK_EXTRACT_IN to files, separated by colons.
@Suite(
  .enabled(
    if: ProcessInfo.processInfo.environment["BIRLIK_EXTRACT_OUT"] != nil,
    "BIRLIK_EXTRACT_OUT is not set"))
struct ExtractionFile {
  @Test func write() throws {
    let environment = ProcessInfo.processInfo.environment
    let out = try #require(environment["BIRLIK_EXTRACT_OUT"])
    let extractor = try #require(Fixture.extractor)
    for path in (environment["BIRLIK_EXTRACT_IN"] ?? "").split(separator: ":") {
      let source = SourceText(try String(contentsOfFile: String(path), encoding: .utf8))
      let document = extractor.extract(source)
      let name = path.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? "x"
      try JSON(source: source).text(of: document)
        .write(toFile: out + "/" + name + ".json", atomically: true, encoding: .utf8)
    }
  }
}

/// A small writer of the shape of DESIGN §7.
private struct JSON {
  let source: SourceText

  func text(of document: ExtractedDocument) -> String {
    let entities = document.entities.enumerated().map { index, entity in
      let mentions = entity.mentions.map { mention in
        "{\"start\":\(mention.range.start),\"end\":\(mention.range.end),"
          + "\"kind\":\"\(mention.kind.rawValue)\",\"text\":\(quoted(source[mention.range]))}"
      }
      let iso = entity.iso.map { ",\"iso\":\(quoted($0))" } ?? ""
      return "{\"id\":\"e\(index)\",\"type\":\"\(entity.type.rawValue)\","
        + "\"canonical\":\(quoted(entity.canonical)),\"key\":\(quoted(entity.key)),"
        + "\"aliases\":[\(entity.aliases.map(quoted).joined(separator: ","))]\(iso),"
        + "\"mentions\":[\(mentions.joined(separator: ","))]}"
    }
    let facts = document.facts.filter { $0.modality == .asserted }.map { fact in
      let object: String
      switch fact.object {
      case .entity(let index): object = "\"object\":\"e\(index)\""
      case .value(let value): object = "\"value\":\(quoted(value))"
      }
      return "{\"subject\":\"e\(fact.subject)\",\"predicate\":\"\(fact.predicate)\",\(object),"
        + "\"confidence\":\(fact.confidence),\"rule\":\(quoted(fact.rule)),\"evidence\":"
        + "{\"start\":\(fact.evidence.start),\"end\":\(fact.evidence.end)}}"
    }
    return "{\"language\":\"\(document.language.rawValue)\",\"entities\":["
      + entities.joined(separator: ",\n") + "],\n\"relations\":["
      + facts.joined(separator: ",\n") + "]}\n"
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 {
          result += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
