import FoundationEssentials
import TestSupport
import Testing

/// `load`, `check`, `backup` and `compact` as a user runs them.
@Suite(.enabled(if: Program.path != nil, "birlik has not been built"))
struct StoreCommandTests {
  private static let triples = """
    <http://e.org/a> <http://e.org/p> "1" .
    <http://e.org/a> <http://e.org/p> "2" .
    _:b <http://e.org/p> <http://e.org/a> .

    """

  private func run(_ line: String, in folder: String, input: String = "") -> Program.Result {
    Program.shell(line, in: folder, input: input)
  }

  private func count(_ pattern: String, in folder: String) -> String {
    let query = "SELECT (COUNT(*) AS ?n) WHERE { \(pattern) }"
    let result = run("birlik query g.birlik '\(query)' --results csv", in: folder)
    return result.output.split(whereSeparator: \.isNewline).last.map(String.init) ?? result.error
  }

  @Test func filesAndStandardInputAreLoaded() throws {
    try withTemporaryFolder { folder in
      let first = run("birlik load g.birlik - --from nt", in: folder, input: Self.triples)
      #expect(first.status == 0, "\(first.error)")
      #expect(first.error.contains("3 statements read, 3 new; the graph has 3"))
      // The same again: a blank node of another load is another node.
      let second = run(
        "gzip -c > t.nt.gz && birlik load g.birlik t.nt.gz", in: folder, input: Self.triples)
      #expect(second.error.contains("3 statements read, 1 new; the graph has 4"), "\(second.error)")
      #expect(count("?s ?p ?o", in: folder) == "4")
      let named = run(
        "birlik load g.birlik - --from nt --graph http://e.org/g", in: folder, input: Self.triples)
      #expect(named.status == 0)
      #expect(count("GRAPH <http://e.org/g> { ?s ?p ?o }", in: folder) == "3")
      #expect(count("?s ?p ?o", in: folder) == "4")
    }
  }

  @Test func aBadFileLoadsNothing() throws {
    try withTemporaryFolder { folder in
      _ = run("birlik load g.birlik - --from nt", in: folder, input: Self.triples)
      let bad = run(
        "birlik load g.birlik - --from nt", in: folder,
        input: "<http://e.org/x> <http://e.org/p> \"new\" .\n<http://e.org/x> oops .\n")
      #expect(bad.status == 2)
      #expect(bad.error.contains("2"))
      #expect(count("?s ?p ?o", in: folder) == "3")
      let unknown = run("birlik load g.birlik - ", in: folder, input: Self.triples)
      #expect(unknown.status == 2)
      #expect(unknown.error.contains("--from"))
      #expect(run("birlik load g.birlik none.nt", in: folder).status == 3)
      #expect(run("birlik load g.birlik - --from nt --graph 'a b'", in: folder).status == 2)
    }
  }

  @Test func checkNamesTheFault() throws {
    try withTemporaryFolder { folder in
      _ = run("birlik load g.birlik - --from nt", in: folder, input: Self.triples)
      let whole = run("birlik check g.birlik --store", in: folder)
      #expect(whole.status == 0)
      #expect(whole.output.hasPrefix("whole: 3 statements, "))
      let files = run("birlik stats g.birlik --files", in: folder).output
      #expect(files.contains("\tsegment-2\n") && files.contains("\tdictionary\n"))
      let damaged = run(
        "printf X | dd of=g.birlik/segment-2 bs=1 seek=40 conv=notrunc status=none"
          + " && birlik check g.birlik --store", in: folder)
      #expect(damaged.status == 3)
      #expect(damaged.error.contains("segment-2: damaged (checksum"))
    }
  }

  @Test func backupAndCompact() throws {
    try withTemporaryFolder { folder in
      _ = run("birlik load g.birlik - --from nt", in: folder, input: Self.triples)
      let copied = run("birlik backup g.birlik copy.birlik", in: folder)
      #expect(copied.status == 0)
      #expect(copied.error.contains("copy.birlik: 3 statements"))
      #expect(run("birlik check copy.birlik --store", in: folder).status == 0)
      #expect(run("birlik backup g.birlik copy.birlik", in: folder).status == 3)
      let compacted = run("birlik compact g.birlik", in: folder)
      #expect(compacted.status == 0)
      #expect(compacted.error.contains("bytes before"))
      #expect(run("birlik compact none.birlik", in: folder).status == 3)
    }
  }

  @Test func whatIsNoGraphIsSaid() throws {
    try withTemporaryFolder { folder in
      let inputs = "echo x > file; mkdir full empty; echo x > full/file; "
      for (name, reason) in [
        ("file", "this is a file"), ("full", "is no graph"), ("empty", "there is no graph here"),
        ("none", "there is no graph here"),
      ] {
        let result = run(inputs + "birlik query \(name) 'ASK {}'", in: folder)
        #expect(result.status == 3)
        #expect(result.error.contains(reason), "\(result.error)")
        _ = run("rm -r file full empty", in: folder)
      }
    }
  }
}
