import FoundationEssentials
import RDFModel

/// Why what a graph remembers of its building cannot be used.
public enum BuildStateError: Error, Equatable, CustomStringConvertible {
  /// The side file is not as a build writes it; `line` counts from 1.
  case damaged(line: Int)
  /// Written by another version.
  case otherFormat(Int)

  public var description: String {
    switch self {
    case .damaged(let line):
      "\(BuildState.fileName) is damaged in line \(line): build the graph anew in a new folder"
    case .otherFormat(let format):
      "\(BuildState.fileName) has format \(format), this program writes \(BuildState.format): "
        + "build the graph anew in a new folder"
    }
  }
}

/// What a graph's folder remembers of its building, so that the next build reads only what changed
/// and touches only what this one wrote.
public struct BuildState: Equatable, Sendable {
  /// The side file's name in the graph's folder.
  public static let fileName = "builder.jsonl"
  public static let format = 1

  private struct Header: Codable {
    var format: Int
    var base: String
    var run: ExtractionRun
    /// Encoded triples of the default graph that the documents state but `load` or `update` had
    /// brought before: they are not the builder's to remove.
    var foreign: [[String]]
    /// Absent where there are none.
    var decisions: Decisions?
  }

  public internal(set) var base: String
  public internal(set) var run: ExtractionRun
  var foreign: Set<Quad>
  /// What people decided about entities.
  public internal(set) var decisions = Decisions()
  /// By document.
  public internal(set) var records: [String: ExtractionRecord]

  init(base: String, run: ExtractionRun) {
    self.base = base
    self.run = run
    foreign = []
    records = [:]
  }

  /// Reads the side file. Throws ``BuildStateError``.
  public init(_ bytes: [UInt8]) throws(BuildStateError) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    let decoder = JSONDecoder()
    guard let first = lines.first, let header = try? decoder.decode(Header.self, from: Data(first))
    else { throw .damaged(line: 1) }
    guard header.format == Self.format else { throw .otherFormat(header.format) }
    base = header.base
    run = header.run
    foreign = []
    decisions = header.decisions ?? Decisions()
    for encoded in header.foreign {
      let terms = encoded.compactMap { EncodedTerm.decode(Array($0.utf8)) }
      guard terms.count == 3 else { throw .damaged(line: 1) }
      foreign.insert(Quad(terms[0], terms[1], terms[2]))
    }
    records = [:]
    for (index, line) in lines.dropFirst().enumerated() {
      guard let record = try? decoder.decode(ExtractionRecord.self, from: Data(line)) else {
        throw .damaged(line: index + 2)
      }
      records[record.document] = record
    }
  }

  /// The side file: the same state, the same bytes.
  public func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let encoded = foreign.map { quad in
      [quad.subject, quad.predicate, quad.object].map { term in
        var bytes: [UInt8] = []
        EncodedTerm.append(term, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
      }
    }
    let header = Header(
      format: Self.format, base: base, run: run,
      foreign: encoded.sorted { $0.lexicographicallyPrecedes($1) },
      decisions: decisions.isEmpty ? nil : decisions)
    var result = Array(try encoder.encode(header))
    result.append(UInt8(ascii: "\n"))
    for record in records.values.sorted(by: { $0.document < $1.document }) {
      result += try encoder.encode(record)
      result.append(UInt8(ascii: "\n"))
    }
    return result
  }
}
