/// How much of memory and time one file may take.
public struct DocumentLimits: Sendable {
  /// Bytes of a file, and of a line of JSON lines.
  public var fileBytes = 256 << 20
  /// Bytes that all parts of a DOCX, ODT or EPUB, or the text of a PDF, may unpack to.
  public var expandedBytes = 128 << 20
  /// Seconds for the program that reads a PDF.
  public var seconds = 60

  public init() {}
}
