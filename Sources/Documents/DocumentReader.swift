import ByteIO

/// Reads files of any known format into documents.
///
///     DocumentReader().read(at: ["news/", "law.docx"]) { result in
///       switch result {
///       case .success(let document): …
///       case .failure(let error): …  // names the file; the others go on
///       }
///     }
public struct DocumentReader: Sendable {
  public let limits: DocumentLimits

  public init(limits: DocumentLimits = DocumentLimits()) { self.limits = limits }

  /// Every file at or below the paths, in the order of their names; one at a time is in memory.
  public func read(at paths: [String], each: (Result<Document, DocumentError>) -> Void) {
    let found = DocumentFiles(at: paths)
    for error in found.errors { each(.failure(error)) }
    for file in found.files { read(file, each: each) }
  }

  /// The documents of a file: one, save for JSON lines.
  public func read(_ file: DocumentFile, each: (Result<Document, DocumentError>) -> Void) {
    do throws(DocumentError) {
      let bytes = try FileReading.read(file.path, named: file.name, limit: limits.fileBytes)
      let format = try format(of: bytes, name: file.name)
      if format == .jsonLines {
        JSONLines.read(bytes, path: file.name, each: each)
      } else {
        each(.success(try document(bytes, format: format, file: file)))
      }
    } catch {
      each(.failure(error))
    }
  }

  /// A document from bytes in memory. PDF is read from files only.
  public func document(
    _ bytes: [UInt8], format: DocumentFormat? = nil, name: String
  ) throws(DocumentError) -> Document {
    let format = if let format { format } else { try self.format(of: bytes, name: name) }
    return try document(bytes, format: format, file: DocumentFile(path: "", name: name))
  }

  private func format(of bytes: [UInt8], name: String) throws(DocumentError) -> DocumentFormat {
    guard bytes.contains(where: { $0 > 0x20 }) else { throw DocumentError(.empty, path: name) }
    if let old = Self.unsupported(bytes, name: name) {
      throw DocumentError(.unsupported(old), path: name)
    }
    let sniffed = DocumentFormat(content: bytes)
    guard let named = DocumentFormat(fileName: name) else {
      guard let sniffed else { throw DocumentError(.binary, path: name) }
      return sniffed
    }
    // Pages are saved under the wrong name often; a zip or a PDF is never a text.
    switch (named, sniffed) {
    case (.text, .pdf?), (.html, .pdf?), (.markdown, .pdf?): return .pdf
    case (.text, nil), (.html, nil), (.markdown, nil), (.xml, nil), (.jsonLines, nil):
      throw DocumentError(.binary, path: name)
    default: return named
    }
  }

  /// The old formats of Office, which share their first bytes, and RTF.
  private static func unsupported(_ bytes: [UInt8], name: String) -> String? {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      // Word protects DOCX by putting it into the old container.
      return bytes.firstRange(of: Array("E\0n\0c\0r\0y\0p\0t".utf8)) == nil ? ".doc and .xls" : nil
    }
    return bytes.starts(with: Array("{\\rtf".utf8)) ? "RTF" : nil
  }

  private func document(
    _ bytes: [UInt8], format: DocumentFormat, file: DocumentFile
  ) throws(DocumentError) -> Document {
    if format == .html || format == .xml, bytes.count > limits.markupBytes {
      throw DocumentError(.tooLarge(limit: limits.markupBytes), path: file.name)
    }
    var document = Document(
      path: file.name, text: [], contentHash: ContentHash(of: bytes).hexadecimal)
    switch format {
    case .text, .jsonLines:
      let decoded = try TextDecoder(bytes, path: file.name)
      document.text = decoded.text
      if decoded.encoding == "UTF-8" { document.sourceMap = [(0, decoded.skipped)] }
    case .markdown: try MarkdownReader.read(bytes, into: &document)
    case .html: try HTMLReader.read(bytes, into: &document)
    case .xml: try XMLReader.read(bytes, into: &document)
    case .docx, .odt, .epub: try readZipped(bytes, format, into: &document)
    case .pdf: try PDFReader.read(file: file.path, into: &document, limits: limits)
    }
    guard document.text.contains(where: { $0 > 0x20 }) else {
      throw DocumentError(.noText, path: file.name)
    }
    guard document.text.count <= limits.textBytes else {
      throw DocumentError(.tooLarge(limit: limits.textBytes), path: file.name)
    }
    return document
  }

  private func readZipped(
    _ bytes: [UInt8], _ format: DocumentFormat, into document: inout Document
  ) throws(DocumentError) {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw DocumentError(.password, path: document.path)
    }
    let limit = limits.expandedBytes(ofPacked: bytes.count)
    switch format {
    case .odt: try OfficeReader.readODT(bytes, into: &document, limit: limit)
    case .epub:
      try EPUBReader.read(
        bytes, into: &document, limit: limit, partLimit: limits.markupBytes)
    default: try OfficeReader.readDOCX(bytes, into: &document, limit: limit)
    }
  }
}
