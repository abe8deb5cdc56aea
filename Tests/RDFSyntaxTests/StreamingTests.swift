import ByteIO
import RDFModel
import RDFSyntax
import Testing

/// Documents that come in small pieces.
@Suite struct StreamingTests {
  /// Gives a few bytes at a time, so that a window ends everywhere.
  final class SlowSource: ByteSource {
    private let bytes: [UInt8]
    private let step: Int
    private var position = 0

    init(_ bytes: [UInt8], step: Int) {
      self.bytes = bytes
      self.step = step
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
      let count = min(step, buffer.count, bytes.count - position)
      buffer.copyBytes(from: bytes[position..<position + count])
      position += count
      return count
    }
  }

  /// What lies in memory behind a batch is no graph, whatever it looks like.
  @Test(arguments: RDFFormat.allCases, [true, false])
  func nothingIsReadBehindABatch(_ format: RDFFormat, _ isPretty: Bool) throws {
    let quad = Quad(.iri("http://e/s"), .iri("http://e/p"), .string("o"))
    let options = RDFWriterOptions(isPretty: isPretty)
    let expected = try RDFWriter.bytes(of: [quad], as: format, options: options)
    for kind in "IBSLT".utf8 {
      var batch = QuadBatch()
      batch.bytes = [UInt8](repeating: kind, count: 256)
      batch.removeAll(keepingCapacity: true)
      batch.append(quad)
      let sink = MemorySink()
      let writer = RDFWriter(format, to: sink, options: options)
      try writer.write(batch)
      #expect(try writer.finish().written == 1)
      #expect(sink.bytes == expected)
    }
  }

  static func quads(_ stream: QuadStream) throws -> [Quad] {
    var result: [Quad] = []
    var batch = QuadBatch()
    while try stream.next(into: &batch) { result += (0..<batch.count).map { batch[$0] } }
    return result
  }

  /// More than a window of statements of every kind.
  static func document(_ format: RDFFormat) throws -> [UInt8] {
    let quads = (0..<4000).flatMap { number -> [Quad] in
      let subject = Term.iri("http://e/ns#узел.\(number)")
      let node = Term.blankNode(BlankNode("n\(number)"))
      let graph = format.hasNamedGraphs ? Term.iri("http://e/ns#g\(number / 500)") : nil
      return [
        Quad(subject, .iri("http://e/ns#p"), .string("строка «\(number)»\n\"\\"), graph: graph),
        Quad(subject, .iri("http://e/ns#q"), node, graph: graph),
        Quad(
          node, .iri("http://e/ns#r"), .literal(Literal("\(number).5", datatype: XSD.decimal)),
          graph: graph),
      ]
    }
    var options = RDFWriterOptions()
    options.prefixes["e"] = "http://e/ns#"
    return try RDFWriter.bytes(of: quads, as: format, options: options)
  }

  @Test(arguments: [RDFFormat.ntriples, .nquads, .turtle, .trig, .rdfxml])
  func piecesGiveTheSameStatements(_ format: RDFFormat) throws {
    let document = try Self.document(format)
    let whole = try RDFReader(format).quads(document)
    #expect(whole.count == 12_000)
    for step in [7919, 200_003] {
      let stream = try RDFReader(format).stream(SlowSource(document, step: step))
      #expect(try Self.quads(stream) == whole)
    }
  }

  @Test func errorsFarInTheDocumentSayTheirLine() throws {
    let line = "<http://e/s> <http://e/p> \"o\" .\n"
    let text = String(repeating: line, count: 30_000) + "<http://e/s> <http://e/p> oops .\n"
    #expect {
      try RDFReader(.ntriples).quads(Array(text.utf8))
    } throws: { error in
      let syntax = error as? SyntaxError
      return syntax?.line == 30_001 && syntax?.column == 27
    }
  }

  @Test func lenientReadingPassesBadLinesOver() throws {
    let text = """
      <http://e/s> <http://e/p> "1" .
      nonsense
      <http://e/s> <http://e/p> "2 .
      <http://e/s> <http://e/p> "3" .
      """
    var reader = RDFReader(.ntriples)
    reader.isLenient = true
    let stream = try reader.stream(MemorySource(text))
    #expect(try Self.quads(stream).count == 2)
    #expect(stream.skippedLines == 2)
    #expect(stream.firstSkipped?.line == 2)
  }

  /// A window may end inside white space that nothing looks behind.
  @Test(arguments: [100, 300_000])
  func bracketsMayBeFarApart(_ count: Int) throws {
    let space = String(repeating: " ", count: count)
    let text = "GRAPH [\(space)] {\(space)[\(space)] <http://e/p> (\(space)) }"
    let quads = try Self.quads(RDFReader(.trig).stream(MemorySource(text)))
    #expect(quads.count == 1)
    #expect(quads.first?.object == .iri(RDF.nil))
    #expect(throws: SyntaxError.self) {
      try RDFReader(.trig).quads(Array("GRAPH [\(space)<http://e/p>] { }".utf8))
    }
  }

  @Test func prefixesOfTheDocumentAreKnown() throws {
    let stream = try RDFReader(.turtle).stream(
      MemorySource("@prefix ex: <http://e/> . ex:a ex:b ex:c ."))
    _ = try Self.quads(stream)
    #expect(stream.prefixes["ex"] == "http://e/")
  }
}
