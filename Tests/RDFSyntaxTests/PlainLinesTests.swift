import RDFModel
import RDFSyntax
import Testing

/// Lines that the quick reader of N-Triples and N-Quads takes, and those that it must leave alone.
/// Every line of N-Triples is a statement of Turtle, which another reader reads.
@Suite struct PlainLinesTests {
  private static func both(_ text: String) throws -> (lines: [Quad], turtle: [Quad]) {
    (
      try RDFReader(.ntriples).quads(Array(text.utf8)),
      try RDFReader(.turtle).quads(Array(text.utf8))
    )
  }

  /// Terms that end at every place of a vector of sixteen bytes.
  @Test func termsOfAnyLengthAreReadWhole() throws {
    var text = ""
    for length in 0..<70 {
      let long = String(repeating: "x", count: length)
      text += "<http://e/\(long)> <https://e/p/\(long)> <urn:\(long)y> .\n"
      text += "<http://e/\(long)> <http://e/p> \"\(long)\" .\n"
      text += "<http://e/\(long)> <http://e/p> \"\(long)\"@en-GB .\n"
      text += "_:\(long)1 <http://e/p> _:a\(long) .\n"
      text += "<http://e/s> <http://e/p> \"\(long)\"^^<http://e/\(long)> .\n"
      text += "<http://e/s\(long)> <http://e/p> \"\(long)ж\" .\n"
    }
    let (lines, turtle) = try Self.both(text)
    #expect(lines.count == 420)
    #expect(lines == turtle)
  }

  @Test func subjectsThatOnlyBeginAlikeAreToldApart() throws {
    var text = ""
    for length in 1..<40 {
      let name = "http://e/" + String(repeating: "s", count: length)
      for end in ["", "1", "", "2", "23"] {
        text += "<\(name)\(end)> <http://e/p> <http://e/o> .\n"
      }
    }
    let (lines, turtle) = try Self.both(text)
    #expect(lines.count == 195)
    #expect(lines == turtle)
  }

  private static let unusual = [
    "<http://e/s>\t<http://e/p>  <http://e/o>.\r\n\r\n",
    "<http://e/s><http://e/p>\"o\"@EN.\n",
    "  # a comment\n<http://e/s> <http://e/p> \"o\" . # another\n",
    "<http://e/s> <http://e/p> \"o\\n\\\"\\u0416\" .\n",
    "<http://e/\\u0416> <http://e/ж> \"it's\" .\n",
    "<http://e/s> <http://e/p> \"\" .\n",
    "<http://e/s> <http://e/p> \"tab\tand nul\0\" .\n",
    "<http://e/s> <http://e/p> \"o\"^^<http://www.w3.org/2001/XMLSchema#string> .\n",
    "<http://e/s> <http://e/p> \"o\"@zh-Hant-a1 .\n",
    "_:a.b <http://e/p> _:ж .\n",
    "_:0 <http://e/p> _:a-b .\n",
  ]

  @Test(arguments: unusual) func unusualLinesAreReadAlike(_ line: String) throws {
    let plain = "<http://e/s> <http://e/p> <http://e/o> .\n"
    let (lines, turtle) = try Self.both(plain + line + plain)
    #expect(lines.count == 3)
    #expect(lines == turtle)
  }

  /// A line of which one byte is another: what N-Triples takes, Turtle takes too, alike.
  @Test func aChangedByteIsNeverReadAsSomethingElse() throws {
    let good = [
      "<http://e/s> <http://e/p> \"text\"@en .\n", "_:b1 <http://e/p> <http://e/oo> .\n",
      "<http://e/s> <urn:p> \"1\"^^<http://www.w3.org/2001/XMLSchema#string> .\n",
    ]
    var taken = 0
    for line in good {
      let bytes = Array(line.utf8)
      for place in bytes.indices {
        for byte in Array("<>\"\\^@_:.- \t\n\r#{|`0aZ\0".utf8) + [0x80, 0xC3, 0xFF] {
          var changed = bytes
          changed[place] = byte
          guard let lines = try? RDFReader(.ntriples).quads(changed) else { continue }
          taken += 1
          let turtle = try? RDFReader(.turtle).quads(changed)
          #expect(turtle == lines, "\(String(decoding: changed, as: UTF8.self))")
        }
      }
    }
    #expect(taken > 300)
  }

  @Test func graphsOfLinesAreRead() throws {
    let text = """
      <http://e/s> <http://e/p> "o" <http://e/g> .
      <http://e/s> <http://e/p> "o" _:g .
      <http://e/s> <http://e/p> "o" .
      <http://e/s> <http://e/p> <http://e/o> <http://e/g>.
      """
    let quads = try RDFReader(.nquads).quads(Array(text.utf8))
    let graph = Term.iri("http://e/g")
    #expect(quads.map(\.graph) == [graph, .blankNode(BlankNode("bg")), nil, graph])
    // A graph is no part of a triple.
    #expect(throws: SyntaxError.self) { try RDFReader(.ntriples).quads(Array(text.utf8)) }
  }

  @Test func aBadLineAmongPlainOnesSaysItsPlace() throws {
    let plain = String(repeating: "<http://e/s> <http://e/p> \"o\" .\n", count: 1500)
    for (line, column) in [
      ("<http://e/s> <http://e/p> \"o\" <http://e/g> .\n", 31), ("<s> <http://e/p> \"o\" .\n", 1),
      ("<http://e/s> \"p\" \"o\" .\n", 14), ("<http://e/s> <http://e/p> \"o\"@ .\n", 31),
      ("<http://e/s> <http://e/p> \"o\n\" .\n", 27),
    ] {
      #expect {
        try RDFReader(.ntriples).quads(Array((plain + line + plain).utf8))
      } throws: { error in
        let syntax = error as? SyntaxError
        return syntax?.line == 1501 && syntax?.column == column
      }
    }
  }
}
