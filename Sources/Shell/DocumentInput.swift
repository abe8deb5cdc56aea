import Documents

/// Documents from standard input and from files of JSON lines.
enum DocumentInput {
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
