import FoundationEssentials
import TestSupport
import Testing

/// The program as a user runs it: needs the installed data.
@Suite(.enabled(if: Checkout.data != nil && Program.path != nil, "`make setup` has not been run"))
struct BuildTests {
  /// A folder of its own for each test, gone afterwards.
  final class Folder {
    let path: String

    init() {
      path = "/tmp/birlik-test-\(UInt64.random(in: 0 ..< .max))"
      try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

    func write(_ bytes: [UInt8], to name: String) throws {
      try Data(bytes).write(to: URL(filePath: path + "/" + name))
    }

    func run(_ line: String, input: String = "") -> Program.Result {
      Program.shell(line, in: path, input: input)
    }
  }

  static let sentence = "Комитет по делам религий возглавляет Ерлан Саиров."

  @Test func aSecondBuildReadsNothing() throws {
    let folder = Folder()
    try folder.write(Self.sentence, to: "a.txt")
    let first = folder.run("birlik build a.txt -o g.birlik")
    #expect(first.status == 0, "\(first.error)")
    #expect(first.error.contains("1 documents read"))
    let second = folder.run("birlik build a.txt -o g.birlik")
    #expect(second.error.contains("0 documents read"))
    #expect(second.error.contains("1 unchanged"))
  }

  @Test func badFilesAreNamedAndTheOthersAreBuilt() throws {
    let folder = Folder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/d", withIntermediateDirectories: true)
    try folder.write(Self.sentence, to: "d/good.txt")
    try folder.write("", to: "d/empty.txt")
    try folder.write(
      [0, 1, 2, 0xFF, 0, 0, 9, 0x80] + Array(repeating: 0, count: 99), to: "d/x.bin")
    try folder.write("<html><body><p>\(Self.sentence)<div><b>", to: "d/broken.html")
    // «Ерлан» in windows-1251.
    let cyrillic = Self.sentence.unicodeScalars.map { scalar -> UInt8 in
      (0x410...0x44F).contains(scalar.value)
        ? UInt8(scalar.value - 0x410 + 0xC0)
        : UInt8(truncatingIfNeeded: scalar.value)
    }
    try folder.write(cyrillic, to: "d/old.txt")
    let result = folder.run("birlik build d missing -o g.birlik")
    #expect(result.status == 5)
    for name in ["missing", "empty.txt", "x.bin"] {
      let lines = result.error.split(separator: "\n").filter { $0.contains(name) }
      #expect(lines.count == 1, "\(name): \(result.error)")
    }
    #expect(result.error.contains("3 documents read"), "\(result.error)")
  }

  @Test func whatIsStoredStaysWhenABuildIsRefused() throws {
    let folder = Folder()
    try folder.write(Self.sentence, to: "a.txt")
    #expect(folder.run("birlik build a.txt -o g.birlik").status == 0)
    let before = folder.run("birlik stats g.birlik").output
    #expect(folder.run("birlik build nothing-here -o g.birlik").status == 5)
    #expect(folder.run("birlik stats g.birlik").output == before)
    #expect(!before.isEmpty)
  }

  /// Said before hours of reading, and nothing is left behind.
  @Test func aGraphThatCannotBeMadeIsSaidFirst() throws {
    let folder = Folder()
    try folder.write(Self.sentence, to: "a.txt")
    let none = folder.run("birlik build missing.txt -o g.birlik; echo $?; ls")
    #expect(none.output == "5\na.txt\n", "\(none.error)")
    #expect(none.error.contains("no graph was made"))
    for (output, reason) in [
      ("a.txt", "this is a file"), ("nowhere/g.birlik", "No such file"), (".", "is no graph"),
    ] {
      let result = folder.run("birlik build missing.txt -o \(output)")
      #expect(result.status == 3)
      #expect(result.error.contains(reason), "\(result.error)")
      #expect(!result.error.contains("missing.txt"), "\(result.error)")
    }
  }

  @Test func graphsAmongTheDocumentsAreNoDocuments() throws {
    let folder = Folder()
    try folder.write(Self.sentence, to: "a.txt")
    #expect(folder.run("birlik build . -o g.birlik").status == 0)
    let again = folder.run("birlik build . -o g.birlik")
    #expect(again.status == 0, "\(again.error)")
    #expect(again.error.contains("1 unchanged; the graph has 1 documents"), "\(again.error)")
  }

  @Test func whyShowsTheSentence() throws {
    let folder = Folder()
    try folder.write("Введение. " + Self.sentence, to: "a.txt")
    #expect(folder.run("birlik build a.txt -o g.birlik").status == 0)
    let why = folder.run("birlik why g.birlik 'Ерлан Саиров' возглавляет '*'")
    #expect(why.status == 0, "\(why.error)")
    #expect(why.output.contains("возглавляет"))
    #expect(why.output.contains("a.txt"))
  }

  @Test func wrongCommandLinesEndWith2() {
    let folder = Folder()
    #expect(folder.run("birlik build").status == 2)
    #expect(folder.run("birlik nonsense").status == 2)
    #expect(folder.run("birlik why nothing.birlik x").status == 3)
  }
}
