import CLibXML2
import Glibc

/// An XML or HTML tree of libxml2, walked without recursion: pages nest as deep as they like.
final class MarkupTree {
  private let document: xmlDocPtr

  /// Reads UTF-8. Nil where not even a damaged tree comes of it.
  init?(html bytes: [UInt8]) {
    guard bytes.count < Int(Int32.max) else { return nil }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue
    let parsed = bytes.withUnsafeBytes { buffer in
      htmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil,
        "UTF-8", Int32(options))
    }
    guard let parsed else { return nil }
    document = parsed
  }

  /// Entities are not replaced and nothing is fetched. Nil where the bytes are not well-formed.
  init?(xml bytes: [UInt8], encoding: String?) {
    guard bytes.count < Int(Int32.max) else { return nil }
    let options =
      XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NONET.rawValue
      | XML_PARSE_NOCDATA.rawValue
    let parsed = bytes.withUnsafeBytes { buffer in
      xmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil,
        encoding, Int32(options))
    }
    guard let parsed else { return nil }
    document = parsed
  }

  deinit { xmlFreeDoc(document) }

  var root: MarkupNode? { xmlDocGetRootElement(document).map { MarkupNode(pointer: $0) } }
}

/// A node of a ``MarkupTree``, which must outlive it.
struct MarkupNode: Hashable {
  let pointer: xmlNodePtr

  var isElement: Bool { pointer.pointee.type == XML_ELEMENT_NODE }
  var isText: Bool {
    pointer.pointee.type == XML_TEXT_NODE || pointer.pointee.type == XML_CDATA_SECTION_NODE
  }

  /// The name without its prefix.
  var name: String { pointer.pointee.name.map { String(cString: $0) } ?? "" }

  /// The line of the file where the node stands, from 1; nil where it is not known.
  var line: Int? {
    let line = xmlGetLineNo(pointer)
    return line > 0 && line != 65535 ? line : nil
  }

  /// The lines where a text node may begin. libxml2 notes the line where it stopped reading the
  /// first piece of the text, which ends at an entity or after a thousand bytes.
  var firstLines: ClosedRange<Int>? {
    guard let line else { return nil }
    return max(1, line - content.drop { $0 <= 0x20 }.count { $0 == 0x0A })...line
  }

  var parent: MarkupNode? { pointer.pointee.parent.map { MarkupNode(pointer: $0) } }

  /// The bytes of a text node.
  var content: [UInt8] {
    guard let start = pointer.pointee.content else { return [] }
    return Array(UnsafeBufferPointer(start: start, count: Int(xmlStrlen(start))))
  }

  /// The value of an attribute, whatever its namespace.
  func attribute(_ name: String) -> String? {
    var attribute = pointer.pointee.properties
    while let current = attribute {
      if let label = current.pointee.name, String(cString: label) == name {
        guard let value = xmlNodeListGetString(pointer.pointee.doc, current.pointee.children, 1)
        else { return "" }
        // libxml2 allocates with malloc unless a program tells it otherwise; ours does not.
        defer { free(value) }
        return String(cString: value)
      }
      attribute = current.pointee.next
    }
    return nil
  }

  /// Whether text other than white space stands directly in the element.
  var hasOwnText: Bool {
    var child = pointer.pointee.children
    while let current = child {
      let node = MarkupNode(pointer: current)
      if node.isText, node.content.contains(where: { $0 > 0x20 }) { return true }
      child = current.pointee.next
    }
    return false
  }

  enum Step {
    /// An element begins; false from the visitor leaves out what is in it, and its end.
    case enter, leave
    case text
  }

  /// Visits everything below the node, and the node, in the order of the text.
  func walk(_ visit: (Step, MarkupNode) -> Bool) {
    var current = self
    var isUp = false
    while true {
      if !isUp {
        var goesDown = false
        if current.isElement {
          goesDown = visit(.enter, current)
        } else if current.isText {
          _ = visit(.text, current)
        }
        if goesDown {
          if let child = current.pointer.pointee.children {
            current = MarkupNode(pointer: child)
            continue
          }
          _ = visit(.leave, current)
        }
      }
      if current == self { return }
      if let next = current.pointer.pointee.next {
        current = MarkupNode(pointer: next)
        isUp = false
      } else if let parent = current.parent {
        current = parent
        _ = visit(.leave, current)
        isUp = true
      } else {
        return
      }
    }
  }

  /// All elements below with a name, in order.
  func elements(named name: String) -> [MarkupNode] {
    var found: [MarkupNode] = []
    walk { step, node in
      if case .enter = step, node.name == name { found.append(node) }
      return true
    }
    return found
  }

  /// The text below, white space folded.
  var text: String {
    var builder = TextBuilder()
    walk { step, node in
      if case .text = step { builder.add(node.content) }
      return true
    }
    builder.endBlock()
    return String(decoding: builder.text, as: UTF8.self)
  }
}
