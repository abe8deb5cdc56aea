/// How much of memory and time one file may take.
public struct DocumentLimits: Sendable {
  /// Bytes of a file, and of a line of JSON lines.
  public var fileBytes = 256 << 20
  /// Bytes of a page or an XML file, or of a part of an EPUB: they are read into a tree, which
  /// takes tens of times as much.
  public var markupBytes = 32 << 20
  /// Bytes of the text of a document: what reads it takes tens of times as much.
  public var textBytes = 64 << 20
  /// Bytes that all parts of a DOCX, ODT or EPUB, or the text of a PDF, may unpack to.
  public var expandedBytes = 128 << 20
  /// How many times its own size a DOCX, ODT or EPUB of more than 16 MiB may unpack to; text packs
  /// to a twentieth, and only a bomb to a hundredth.
  public var expansion = 100
  /// Seconds for the program that reads a PDF.
  public var seconds = 60

  public init() {}

  /// Bytes that a packed file of a size may unpack to.
  func expandedBytes(ofPacked size: Int) -> Int {
    min(expandedBytes, max(16 << 20, size * expansion))
  }
}
