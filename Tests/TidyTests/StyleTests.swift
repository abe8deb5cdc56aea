import FoundationEssentials
import TestSupport
import Testing

/// The style rules that a machine can check.
@Suite struct StyleTests {
  static let files =
    Checkout.swiftFiles(under: "Sources") + Checkout.swiftFiles(under: "Tests") + ["Package.swift"]

  @Test func linesAreAtMost100CodePoints() throws {
    for file in Self.files {
      for (number, line) in try Checkout.lines(of: file) {
        #expect(line.unicodeScalars.count <= 100, "\(file):\(number) is too long")
      }
    }
  }

  @Test func filesAreAtMost500Lines() throws {
    for file in Self.files {
      let count = try Checkout.lines(of: file).count
      #expect(count <= 500, "\(file) has \(count) lines")
    }
  }

  @Test func functionsAreAtMost70Lines() throws {
    for file in Self.files {
      var start: (line: Int, indent: Int)?
      for (number, line) in try Checkout.lines(of: file) {
        let indent = line.prefix { $0 == " " }.count
        let words = line.split(separator: " ")
        if start == nil, words.contains("func") || words.contains(where: { $0.hasPrefix("init(") }),
          !line.contains("//")
        {
          start = (number, indent)
        } else if let open = start, indent == open.indent,
          line.hasPrefix(String(repeating: " ", count: indent) + "}")
        {
          #expect(
            number - open.line < 70,
            "\(file):\(open.line) is a function of \(number - open.line + 1) lines")
          start = nil
        } else if let open = start, indent < open.indent, !words.isEmpty {
          start = nil
        }
      }
    }
  }

  @Test func noForcedTriesAndNoPlaceholders() throws {
    for file in Self.files where !file.hasPrefix("Tests/TidyTests") {
      for (number, line) in try Checkout.lines(of: file) {
        for word in ["try!", "@testable", "fatalError(\"TODO", "// TODO", "// FIXME", "\t"] {
          #expect(!line.contains(word), "\(file):\(number) holds \(word)")
        }
      }
    }
  }

  /// `Sources/X/Y.swift` is tested by `Tests/XTests/YTests.swift`; a test file may also be named
  /// after an aspect (`Type+Aspect`) or a suite of its room, but never stand in the wrong room.
  @Test func everyRoomHasTests() throws {
    let table = try RoomTable(Checkout.read("Package.swift"))
    for room in table.order {
      let tests = Checkout.swiftFiles(under: "Tests/\(room)Tests")
      let count = try tests.reduce(0) { sum, file in
        try sum + Checkout.lines(of: file).filter { $0.text.contains("@Test") }.count
      }
      #expect(count > 0, "\(room) has no test")
    }
  }
}
