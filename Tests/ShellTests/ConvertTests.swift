import FoundationEssentials
import TestSupport
import Testing

/// `birlik convert` as a user runs it: needs no installed data.
@Suite(.enabled(if: Program.path != nil, "the program was not built"))
struct ConvertTests {
  static let triple = "<http://e.org/a> <http://e.org/b> \"ы\"@ru .\n"

  @Test(arguments: ["nt", "nq", "ttl", "trig", "rdf"])
  func aSyntaxAndBackIsTheSame(ending: String) throws {
    try withTemporaryFolder { folder in
      let line =
        "birlik convert - --from nt -o x.\(ending).gz && birlik convert x.\(ending).gz --to nt"
      let result = Program.shell(line, in: folder, input: Self.triple)
      #expect(result.status == 0, "\(result.error)")
      #expect(result.output == Self.triple)
    }
  }

  @Test func aBadDocumentEndsWith2AndLeavesNoFile() throws {
    try withTemporaryFolder { folder in
      let result = Program.shell(
        "birlik convert - --from ttl -o x.nt; echo $? && ls", in: folder, input: "<a> <b")
      #expect(result.output == "2\n")
      #expect(result.error.contains("1:"), "\(result.error)")
    }
  }

  @Test func lenientReadingCountsWhatItLeavesOut() throws {
    try withTemporaryFolder { folder in
      let result = Program.shell(
        "birlik convert - --from nt --to nt --lenient", in: folder,
        input: Self.triple + "nonsense\n")
      #expect(result.status == 5)
      #expect(result.output == Self.triple)
      #expect(result.error.contains("1 lines left out"))
    }
  }

  @Test func aPredicateThatRDFXMLCannotSayIsAnError() throws {
    try withTemporaryFolder { folder in
      let bad = "<http://e.org/a> <http://e.org/1> \"x\" .\n"
      let refused = Program.shell("birlik convert - --from nt --to rdfxml", in: folder, input: bad)
      #expect(refused.status == 2)
      #expect(refused.error.contains("http://e.org/1"))
      let skipped = Program.shell(
        "birlik convert - --from nt --to rdfxml --skip-unrepresentable", in: folder,
        input: bad + Self.triple)
      #expect(skipped.status == 0)
      #expect(skipped.error.contains("1 statements left out"))
    }
  }

  /// A file's own address is an IRI, whatever its name.
  @Test func namesOfFilesMayHoldAnything() throws {
    try withTemporaryFolder { folder in
      let name = "a b<c>%20#?ы.ttl"
      let result = Program.shell(
        "cat > '\(name)'; birlik convert '\(name)' --to nt", in: folder,
        input: "<> <#p> <x y> .".replacing("x y", with: "x"))
      #expect(result.status == 0, "\(result.error)")
      #expect(result.output.contains("/a%20b%3Cc%3E%2520%23%3Fы.ttl> <file:///"))
      #expect(result.output.contains("%3Fы.ttl#p> <file:///"))
    }
  }

  @Test(arguments: ["a b", "rel", "http://e/>", ""])
  func aBaseIsAnAbsoluteIRI(_ base: String) throws {
    try withTemporaryFolder { folder in
      for command in [
        "convert a.ttl --to nt", "load g.birlik a.ttl", "query --data a.ttl 'ASK {}'",
      ] {
        let result = Program.shell(
          "cat > a.ttl; birlik \(command) --base '\(base)'", in: folder, input: "<> <> <> .")
        #expect(result.status == 2, "\(command)")
        #expect(result.error.contains("is not an absolute IRI"), "\(result.error)")
      }
    }
  }

  @Test func whatIsNotThereIsSaidFirst() throws {
    try withTemporaryFolder { folder in
      for command in [
        "convert nothing", "load g.birlik nothing.ttl", "query --data no.ttl 'ASK {}'",
      ] {
        let result = Program.shell("birlik \(command); echo $?; ls", in: folder)
        #expect(result.output == "3\n", "\(command): no graph is made either")
        #expect(result.error.contains("No such file"), "\(result.error)")
      }
      #expect(Program.shell("birlik convert .", in: folder).error.contains("Is a directory"))
    }
  }
}
