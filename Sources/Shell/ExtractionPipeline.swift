import ByteIO
import Dispatch
import Documents
import FactExtraction
import GraphBuilding
import Lexicon
import Morphology
import NeuralTagging
import Ontology
import Synchronization
import TextSegmentation

/// Everything that reads a document, loaded once: dictionary, networks, lexicon.
final class ExtractionPipeline: Sendable {
  let ontology: Ontology
  let run: ExtractionRun
  private let extractor: FactExtractor

  /// Throws ``Failure`` where the data is not installed or the ontology is wrong.
  init(ontologyFolder: String?) throws(Failure) {
    let data = try ProgramData.find()
    ontology = try loadOntology(ontologyFolder)
    let analyzer: RussianAnalyzer
    do { analyzer = try RussianAnalyzer(directory: data.dictionary) } catch {
      throw Failure(.inputOutput, "the dictionary in \(data.dictionary) cannot be read: \(error)")
    }
    let tagger: NeuralTagger
    do { tagger = try NeuralTagger(directory: data.networks, cacheBytes: 72 << 20) } catch {
      throw Failure(.inputOutput, "the networks in \(data.networks) cannot be read: \(error)")
    }
    let kazakh: KazakhAnalyzer
    do { kazakh = try KazakhAnalyzer(dictionary: data.kazakh + "/kk_KZ.dic") } catch {
      throw Failure(.inputOutput, "the Kazakh stems in \(data.kazakh) cannot be read: \(error)")
    }
    extractor = FactExtractor(
      lexicon: ontology.lexicon, analyzer: analyzer, kazakh: kazakh, tagger: tagger)
    // Held until the process ends: the system takes its memory back faster than we do.
    _ = Unmanaged.passRetained(extractor)
    run = ExtractionRun(
      version: Birlik.version, ontology: ontology.hash, data: data.versions)
  }

  /// Reads one document.
  func record(of document: Document) -> ExtractionRecord {
    let source = SourceText(validUTF8: document.text)
    let extracted = extractor.extract(
      source,
      metadata: DocumentMetadata(
        title: document.title, author: document.author, date: document.date))
    return ExtractionRecord(document: document, source: source, extracted: extracted)
  }

  /// Reads many documents, one on each core at a time; the results stand in the order of
  /// `documents`.
  /// `progress` is called with the number that are done.
  func records(
    of documents: [Document], progress: @Sendable (Int) -> Void
  ) -> [ExtractionRecord] {
    let results = Mutex<[ExtractionRecord?]>(Array(repeating: nil, count: documents.count))
    let done = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: documents.count) { index in
      let record = self.record(of: documents[index])
      results.withLock { $0[index] = record }
      progress(done.add(1, ordering: .relaxed).newValue)
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}

/// The ontology that the program carries, or the one in `folder`.
func loadOntology(_ folder: String?) throws(Failure) -> Ontology {
  do {
    return try folder.map { try Ontology(folder: $0) } ?? Ontology.builtIn()
  } catch {
    throw Failure(.usage, "the ontology\(folder.map { " in \($0)" } ?? "") is wrong: \(error)")
  }
}
