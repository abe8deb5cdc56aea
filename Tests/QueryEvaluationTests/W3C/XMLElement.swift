/// An element of a small XML document: enough of XML for the result files of the suites.
final class XMLElement {
  let name: String
  let attributes: [String: String]
  var children: [XMLElement] = []
  var text = ""

  init(_ name: String, _ attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  func first(_ name: String) -> XMLElement? { children.first { $0.name == name } }

  func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

  /// The root of a document, nil where it holds none.
  static func parse(_ text: String) -> XMLElement? {
    var reader = Reader(bytes: Array(text.utf8))
    return reader.document()
  }

  private struct Reader {
    let bytes: [UInt8]
    var position = 0

    mutating func document() -> XMLElement? {
      let root = XMLElement("", [:])
      var open = [root]
      while position < bytes.count {
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
        open[open.count - 1].text += Self.decoded(bytes[start..<position])
        if position >= bytes.count { break }
        if starts("<!--") {
          skip(past: "-->")
        } else if starts("<![CDATA[") {
          let from = position + 9
          skip(past: "]]>")
          open[open.count - 1].text += String(decoding: bytes[from..<position - 3], as: UTF8.self)
        } else if starts("<?") {
          skip(past: "?>")
        } else if starts("<!") {
          skip(past: ">")
        } else if starts("</") {
          skip(past: ">")
          if open.count > 1 { open.removeLast() }
        } else {
          let (element, isClosed) = tag()
          open[open.count - 1].children.append(element)
          if !isClosed { open.append(element) }
        }
      }
      return root.children.first
    }

    private func starts(_ text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

    private mutating func skip(past text: String) {
      while position < bytes.count, !starts(text) { position += 1 }
      position = min(bytes.count, position + text.utf8.count)
    }

    private mutating func tag() -> (XMLElement, isClosed: Bool) {
      position += 1
      let name = word()
      var attributes: [String: String] = [:]
      while position < bytes.count {
        while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
        if starts("/>") {
          position += 2
          return (XMLElement(name, attributes), true)
        }
        if starts(">") {
          position += 1
          break
        }
        let key = word()
        while position < bytes.count, bytes[position] != 0x22, bytes[position] != 0x27 {
          position += 1
        }
        guard position < bytes.count else { break }
        let quote = bytes[position]
        let start = position + 1
        position = start
        while position < bytes.count, bytes[position] != quote { position += 1 }
        attributes[key] = Self.decoded(bytes[start..<position])
        position += 1
      }
      return (XMLElement(name, attributes), false)
    }

    private mutating func word() -> String {
      let start = position
      while position < bytes.count, bytes[position] > 0x20, !"=/>".utf8.contains(bytes[position]) {
        position += 1
      }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
      var result = String(decoding: bytes, as: UTF8.self)
      for (entity, character) in [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#13;", "\r"),
        ("&#10;", "\n"), ("&amp;", "&"),
      ] { result = result.replacing(entity, with: character) }
      return result
    }
  }
}
