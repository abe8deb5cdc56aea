import ByteIO

/// Lines of `{"doc": …, "text": …}`, `{"text": …}` and the like: a document each.
public enum JSONLines {
  /// The document of one line; nil for an empty line.
  ///
  /// The text is `text` (or `body`, `content`); the name `doc` (or `id`, `url`, `path`), else
  /// `path` with the number of the line; `title`, `author`, `date`, `site` are taken over.
  public static func document(
    line bytes: [UInt8], number: Int, path: String
  ) throws(DocumentError) -> Document? {
    guard bytes.contains(where: { $0 > 0x20 }) else { return nil }
    guard bytes.utf8Validation.isValid else { throw failure("not UTF-8", number, path) }
    let value: JSONValue
    do {
      value = try JSONValue(parsing: bytes)
    } catch {
      throw failure(error.reason, number, path)
    }
    guard case .object = value else { throw failure("no JSON object", number, path) }
    guard let text = first(["text", "body", "content"], value) else {
      throw failure("no member \"text\"", number, path)
    }
    let limit = DocumentLimits().textBytes
    guard text.utf8.count <= limit else {
      throw failure("the text is longer than \(limit >> 20) MiB", number, path)
    }
    let name = first(["doc", "id", "url", "path"], value) ?? "\(path)#\(number)"
    var document = Document(
      path: name, text: Array(text.utf8), contentHash: ContentHash(of: bytes).hexadecimal)
    document.title = value["title"]?.string
    document.author = value["author"]?.string
    document.site = value["site"]?.string
    document.date = value["date"]?.string.flatMap(DateText.iso)
    return document
  }

  private static func first(_ keys: [String], _ value: JSONValue) -> String? {
    for key in keys {
      switch value[key] {
      case .string(let text): return text
      case .number(let text) where key != "text": return text
      default: continue
      }
    }
    return nil
  }

  private static func failure(_ reason: String, _ line: Int, _ path: String) -> DocumentError {
    DocumentError(.badJSON(line: line, reason: reason), path: path)
  }

  /// Cuts a file into its lines without a copy of the whole.
  static func read(
    _ bytes: [UInt8], path: String, each: (Result<Document, DocumentError>) -> Void
  ) {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var number = 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      do throws(DocumentError) {
        if let document = try document(line: Array(bytes[start..<end]), number: number, path: path)
        {
          each(.success(document))
        }
      } catch {
        each(.failure(error))
      }
      start = end + 1
      number += 1
    }
  }
}
