import ArgumentParser
import Documents

/// Documents from standard input, files and folders.
enum DocumentInput {
  /// How to read them.
  enum Form: String, ExpressibleByArgument, CaseIterable { case auto, text, jsonl }

  /// Every document of the paths, one after the other; `-` or no path is standard input.
  static func forEach(
    of paths: [String], as form: Form, _ body: (Result<Document, DocumentError>) -> Void
  ) throws(Failure) {
    for path in paths.isEmpty ? ["-"] : paths {
      if form == .jsonl {
        try forEachLine(of: path, body)
      } else if path == "-" {
        body(document(try ByteInput.readAll(path), format: form == .text ? .text : nil))
      } else {
        DocumentReader().read(at: [path], each: body)
      }
    }
  }

  /// All bytes as one document; the format is guessed unless it is given.
  static func document(
    _ bytes: [UInt8], format: DocumentFormat?
  ) -> Result<Document, DocumentError> {
    Result { () throws(DocumentError) in
      try DocumentReader().document(bytes, format: format, name: "stdin")
    }
  }

  /// A document a line; one is held at a time.
  static func forEachLine(
    of path: String, _ body: (Result<Document, DocumentError>) -> Void
  ) throws(Failure) {
    let name = path == "-" ? "stdin" : path
    var number = 0
    try ByteInput.forEachLine(of: path) { line in
      number += 1
      do throws(DocumentError) {
        let document = try JSONLines.document(line: line, number: number, path: name)
        if let document { body(.success(document)) }
      } catch {
        body(.failure(error))
      }
    }
  }
}
