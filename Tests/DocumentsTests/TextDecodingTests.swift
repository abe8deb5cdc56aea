import Documents
import Testing

@Suite struct TextDecodingTests {
  /// «Глава государства принял участие в заседании Ассамблеи.» in code pages, by their arithmetic.
  static let sentence = "Глава государства принял участие в заседании Ассамблеи."

  static func windows1251(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { $0.value < 0x80 ? UInt8($0.value) : UInt8($0.value - 0x350) }
  }

  static func koi8(_ text: String) -> [UInt8] {
    let small = Array("юабцдефгхийклмнопярстужвьызшэщчъ".unicodeScalars)
    let large = Array("ЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ".unicodeScalars)
    return text.unicodeScalars.map { scalar in
      if let index = small.firstIndex(of: scalar) { return UInt8(0xC0 + index) }
      if let index = large.firstIndex(of: scalar) { return UInt8(0xE0 + index) }
      return UInt8(truncatingIfNeeded: scalar.value)
    }
  }

  static func utf16(_ text: String, littleEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return littleEndian ? pair.reversed() : pair
    }
  }

  @Test(arguments: [
    Array(sentence.utf8), [0xEF, 0xBB, 0xBF] + Array(sentence.utf8), windows1251(sentence),
    koi8(sentence), utf16(sentence, littleEndian: true, mark: true),
    utf16(sentence, littleEndian: false, mark: true),
    utf16(sentence, littleEndian: true, mark: false),
    utf16(sentence, littleEndian: false, mark: false),
  ])
  func `encodings are told by the bytes`(bytes: [UInt8]) throws {
    let document = try DocumentReader().document(bytes, name: "a.txt")
    #expect(document.string == Self.sentence)
  }

  @Test(arguments: ["UTF-8", "windows-1251", "koi8-r"])
  func `a page in KOI8-R is read whatever it says`(declared: String) throws {
    let page = "<html><head><meta charset='\(declared)'></head><body><p>\(Self.sentence)</p></body>"
    let document = try DocumentReader().document(Self.koi8(page), name: "a.html")
    #expect(document.string == Self.sentence)
  }

  @Test func `a text of UTF-8 with a few broken bytes is repaired`() throws {
    var bytes = Array(String(repeating: Self.sentence + "\n", count: 20).utf8)
    bytes[100] = 0xFF
    let document = try DocumentReader().document(bytes, name: "a.txt")
    #expect(document.string.contains("\u{FFFD}"))
    #expect(document.string.hasPrefix("Глава государства"))
  }

  @Test func `the map leads back over the mark`() throws {
    let document = try DocumentReader().document([0xEF, 0xBB, 0xBF, 0x41], name: "a.txt")
    #expect(document.sourceMap.map(\.textOffset) == [0])
    #expect(document.sourceMap.map(\.fileOffset) == [3])
  }
}
