import ByteIO
import NeuralTagging
import TextSegmentation

/// The development set of factRuEval-2016 with its names as spans: texts `NAME.txt`, and
/// `factru_dev.gold_names.jsonl` with lines {doc, start, end, type}.
///
/// Starostin et al., FactRuEval 2016: Evaluation of named entity recognition and fact extraction
/// systems for Russian (2016).
public enum FactRuEvalCorpus {
  /// Reads the folder; texts by name. Throws ``CorpusError``.
  public static func read(_ folder: String) throws(CorpusError) -> [TrainingText] {
    let gold = folder + "/factru_dev.gold_names.jsonl"
    var spans: [String: [(range: TextRange, type: EntityType)]] = [:]
    for line in try CorpusFile.lines(gold) where !line.isEmpty {
      guard let value = JSONValue.parse(Array(line)),
        case .string(let name)? = value["doc"], case .number(let start)? = value["start"],
        case .number(let end)? = value["end"], case .string(let label)? = value["type"],
        let type = EntityType.CoreType(rawValue: label), start < end
      else { throw .malformed(path: gold, line: String(decoding: line, as: UTF8.self)) }
      spans[name, default: []].append((TextRange(start, end), EntityType(type)))
    }
    let segmenter = Segmenter()
    var texts: [TrainingText] = []
    for name in spans.keys.sorted() {
      let bytes = try CorpusFile.bytes(folder + "/" + name + ".txt")
      texts.append(
        TrainingText(
          name: name, text: segmenter.segment(SourceText(String(decoding: bytes, as: UTF8.self))),
          spans: spans[name] ?? []))
    }
    return texts
  }
}

/// Why a corpus cannot be read.
public enum CorpusError: Error, CustomStringConvertible {
  case file(IOError)
  case malformed(path: String, line: String)

  public var description: String {
    switch self {
    case .file(let error): "\(error)"
    case .malformed(let path, let line): "\(path): this is no line of the corpus: \(line)"
    }
  }
}

enum CorpusFile {
  static func bytes(_ path: String) throws(CorpusError) -> [UInt8] {
    do {
      return try MappedFile(path: path).withUnsafeBytes { Array($0) }
    } catch {
      throw .file(error)
    }
  }

  static func lines(_ path: String) throws(CorpusError) -> [ArraySlice<UInt8>] {
    try bytes(path).split(separator: 0x0A, omittingEmptySubsequences: false)
  }
}
