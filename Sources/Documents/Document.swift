/// A document as read: its text and what the file says about itself.
public struct Document: Sendable {
  /// Where it came from, relative to the folder that was read, with `/`; names the document in the
  /// graph.
  public var path: String
  /// The text to read: valid UTF-8, line ends as in the source.
  public var text: [UInt8]
  public var title: String?
  public var author: String?
  /// An ISO 8601 date (`2026-01-20`, `2026-01` or `2026`).
  public var date: String?
  /// The site or publisher.
  public var site: String?
  /// XXH3-128 of the file's bytes, 32 hexadecimal digits in lower case.
  public var contentHash: String
  /// Byte offsets of `text` back to byte offsets of the file, for the formats where that makes
  /// sense: ascending, each entry holds until the next; empty where the text is not a part of the
  /// file (PDF, DOCX).
  public var sourceMap: [(textOffset: Int, fileOffset: Int)]

  public init(path: String, text: [UInt8], contentHash: String) {
    self.path = path
    self.text = text
    self.contentHash = contentHash
    self.sourceMap = []
  }
}
