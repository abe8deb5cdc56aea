import ByteIO
import COntologyData
import FoundationEssentials
import RDFModel
import RDFSyntax

/// The bytes of an ontology, wherever they come from.
struct OntologyFiles {
  struct File {
    let name: String
    let bytes: [UInt8]

    /// The statements of a Turtle file.
    func quads() throws(OntologyError) -> [Quad] {
      do {
        return try RDFReader(.turtle, base: "https://w3id.org/birlik/\(name)").quads(bytes)
      } catch {
        throw .syntax(file: name, "\(error)")
      }
    }

    /// The first line, from 1, that `matches`; 1 where none does.
    func line(where matches: (Substring) -> Bool) -> Int {
      let lines = String(decoding: bytes, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false)
      return (lines.firstIndex(where: matches) ?? 0) + 1
    }
  }

  let schema: File
  let shapes: File
  /// By name.
  let lexicon: [File]

  private static let lexiconFolder = "lexicon/"

  /// From files by their paths below the ontology's folder. Throws ``OntologyError`` for what is
  /// missing.
  private init(_ files: [String: [UInt8]], place: String) throws(OntologyError) {
    guard let schema = files["schema.ttl"] else { throw .missing("\(place)schema.ttl") }
    self.schema = File(name: "schema.ttl", bytes: schema)
    shapes = File(name: "shapes.ttl", bytes: files["shapes.ttl"] ?? [])
    lexicon = files.keys.filter { $0.hasPrefix(Self.lexiconFolder) }.sorted().map {
      File(name: String($0.dropFirst(Self.lexiconFolder.count)), bytes: files[$0] ?? [])
    }
    if lexicon.isEmpty { throw .missing("\(place)lexicon/*.lex") }
  }

  /// What the program carries.
  static func builtIn() throws(OntologyError) -> OntologyFiles {
    var files: [String: [UInt8]] = [:]
    for index in 0..<birlik_ontology_file_count {
      let file = birlik_ontology_files[index]
      files[String(cString: file.path)] = Array(
        UnsafeBufferPointer(start: file.bytes, count: file.size))
    }
    return try OntologyFiles(files, place: "")
  }

  /// The files of a folder.
  init(folder: String) throws(OntologyError) {
    var files: [String: [UInt8]] = [:]
    var paths = ["schema.ttl", "shapes.ttl"]
    let lexicon = folder + "/" + Self.lexiconFolder
    for name in (try? FileManager.default.contentsOfDirectory(atPath: lexicon)) ?? []
    where name.hasSuffix(".lex") {
      paths.append(Self.lexiconFolder + name)
    }
    for path in paths {
      guard let data = FileManager.default.contents(atPath: folder + "/" + path) else { continue }
      files[path] = Array(data)
    }
    try self.init(files, place: folder + "/")
  }

  /// Of names and bytes, in order.
  var hash: String {
    var all: [UInt8] = []
    for file in [schema, shapes] + lexicon {
      all += Array(file.name.utf8) + [0] + Array("\(file.bytes.count)".utf8) + [0] + file.bytes
    }
    return ContentHash(of: all).hexadecimal
  }
}
