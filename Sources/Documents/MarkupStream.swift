import CLibXML2

/// The elements and texts of an XML file in their order, without a tree: memory stays small however
/// many elements the file has (libxml2's reader).
enum MarkupStream {
  enum Event {
    /// The name without its prefix. False from the visitor leaves out what is in the element, and
    /// its end.
    case enter(String)
    case leave(String)
    case text([UInt8])
  }

  /// Entities are not replaced and nothing is fetched. False where the bytes, which are UTF-8, are
  /// not well-formed.
  static func read(_ bytes: [UInt8], _ visit: (Event) -> Bool) -> Bool {
    guard bytes.count < Int(Int32.max) else { return false }
    let options =
      XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NONET.rawValue
      | XML_PARSE_HUGE.rawValue
    return bytes.withUnsafeBytes { buffer in
      let reader = xmlReaderForMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil,
        "UTF-8", Int32(options))
      guard let reader else { return false }
      defer { xmlFreeTextReader(reader) }
      var status = xmlTextReaderRead(reader)
      while status == 1 {
        status = step(reader, visit) ? xmlTextReaderRead(reader) : xmlTextReaderNext(reader)
      }
      return status == 0
    }
  }

  /// Shows the visitor the node where the reader stands; false where its inside is not wanted.
  private static func step(_ reader: xmlTextReaderPtr, _ visit: (Event) -> Bool) -> Bool {
    switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
    case XML_READER_TYPE_ELEMENT.rawValue:
      let name = name(reader)
      guard visit(.enter(name)) else { return false }
      if xmlTextReaderIsEmptyElement(reader) == 1 { _ = visit(.leave(name)) }
    case XML_READER_TYPE_END_ELEMENT.rawValue: _ = visit(.leave(name(reader)))
    case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
      XML_READER_TYPE_WHITESPACE.rawValue, XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
      guard let start = xmlTextReaderConstValue(reader) else { return true }
      _ = visit(.text(Array(UnsafeBufferPointer(start: start, count: Int(xmlStrlen(start))))))
    default: break
    }
    return true
  }

  private static func name(_ reader: xmlTextReaderPtr) -> String {
    xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? ""
  }
}
