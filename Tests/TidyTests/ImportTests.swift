import Foundation
import TestSupport
import Testing

/// Every import in Sources stands in the table of Package.swift: the compiler's own check lets a
/// module through that comes with another one.
@Suite struct ImportTests {
  static let known: Set<String> = ["Glibc", "FoundationEssentials", "Dispatch", "Synchronization"]

  @Test func everyImportStandsInTheTable() throws {
    let table = try RoomTable(Checkout.read("Package.swift"))
    #expect(table.rooms.count > 20)
    var checked = 0
    for (room, allowed) in table.rooms {
      for file in Checkout.swiftFiles(under: "Sources/\(room)") {
        for (number, line) in try Checkout.lines(of: file) {
          guard let module = Self.importedModule(line) else { continue }
          checked += 1
          #expect(
            allowed.contains(module) || Self.known.contains(module),
            "\(file):\(number) imports \(module), which the table does not give to \(room)")
        }
      }
    }
    #expect(checked > 0)
  }

  @Test func arrowsPointDown() throws {
    let table = try RoomTable(Checkout.read("Package.swift"))
    var above: Set<String> = []
    for name in table.order {
      for used in table.uses[name] ?? [] {
        #expect(above.contains(used), "\(name) uses \(used), which stands below it in the table")
      }
      above.insert(name)
    }
  }

  /// The module of `import M`, `public import M`, `import struct M.X`.
  static func importedModule(_ line: String) -> String? {
    var words = line.split(separator: " ").map(String.init)
    while let first = words.first,
      ["@preconcurrency", "@_exported", "public", "package", "internal", "private"].contains(first)
    {
      words.removeFirst()
    }
    guard words.first == "import", words.count > 1 else { return nil }
    let kinds = ["struct", "class", "enum", "protocol", "func", "typealias", "var", "let"]
    let name = kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]
    return name.split(separator: ".").first.map(String.init)
  }
}

/// The `Room(…)` lines of Package.swift.
struct RoomTable {
  var order: [String] = []
  /// What each room may import: what it uses, and its libraries.
  var rooms: [String: Set<String>] = [:]
  var uses: [String: [String]] = [:]

  init(_ manifest: String) throws {
    let start = try #require(manifest.range(of: "let rooms: [Room] = ["))
    let end = try #require(manifest[start.upperBound...].range(of: "\n]"))
    let table = manifest[start.upperBound..<end.lowerBound]
    for entry in table.components(separatedBy: "Room(").dropFirst() {
      let name = try #require(Self.strings(in: entry).first)
      order.append(name)
      rooms[name] = Set(Self.strings(in: entry).dropFirst())
      let uses = entry.range(of: "uses: [").map { entry[$0.upperBound...] } ?? ""
      self.uses[name] = Self.strings(in: uses.prefix { $0 != "]" })
    }
  }

  private static func strings(in text: some StringProtocol) -> [String] {
    text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}
