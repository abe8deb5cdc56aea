import ByteIO
import RDFModel

/// Reads RDF/XML (RDF 1.1 XML Syntax) as it comes.
struct RDFXMLReader: StatementReader {
  private let source: any ByteSource
  private let handler: RDFXMLHandler
  private let parser: XMLPushParser
  private let block: ByteBlock
  private var isAtEnd = false

  init(_ source: any ByteSource, base: String?, blankScope: String) {
    self.source = source
    handler = RDFXMLHandler(base: base, blankScope: blankScope)
    parser = XMLPushParser(handler)
    block = ByteBlock(count: 1 << 16)
  }

  mutating func next(into batch: inout QuadBatch) throws(RDFReadError) -> Bool {
    while !isAtEnd, handler.batch.count < 512 {
      let count: Int
      do throws(IOError) { count = try source.read(into: block.bytes) } catch {
        throw .input(error)
      }
      isAtEnd = count == 0
      do throws(SyntaxError) {
        try parser.feed(UnsafeRawBufferPointer(rebasing: block.bytes[..<count]))
      } catch {
        isAtEnd = true
        throw .syntax(error)
      }
    }
    // The two batches change places, so that neither is allocated again.
    swap(&batch, &handler.batch)
    handler.batch.removeAll()
    return !batch.isEmpty
  }

  var prefixMap: PrefixMap { handler.prefixes }
  var skippedLines: Int { 0 }
  var firstSkipped: SyntaxError? { nil }
}

/// A block of memory.
final class ByteBlock {
  let bytes: UnsafeMutableRawBufferPointer

  init(count: Int) { bytes = .allocate(byteCount: count, alignment: 16) }

  deinit { bytes.deallocate() }
}
