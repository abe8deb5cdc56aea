import CLibXML2
import Glibc

/// What is wrong, without its place, which the parser knows.
struct XMLFailure: Error {
  let message: String

  init(_ message: String) { self.message = message }
}

/// libxml2's push parser: bytes in, events to an ``RDFXMLHandler`` out, nothing kept.
///
/// It reads no file and no network: an external subset is not loaded, an external entity is an
/// error where it is used. Entities of the document may make ten times its length and a mebibyte of
/// text, no more. The length of names and attributes (10 MB) is bounded by libxml2.
final class XMLPushParser {
  private let handler: RDFXMLHandler
  private var context: xmlParserCtxtPtr?

  init(_ handler: RDFXMLHandler) { self.handler = handler }

  deinit {
    guard let context else { return }
    if let document = context.pointee.myDoc { xmlFreeDoc(document) }
    xmlFreeParserCtxt(context)
  }

  /// Parses the next bytes; an empty buffer ends the document.
  func feed(_ bytes: UnsafeRawBufferPointer) throws(SyntaxError) {
    if context == nil { open() }
    handler.textLimit += 10 * bytes.count
    let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    xmlParseChunk(context, base, Int32(bytes.count), bytes.isEmpty ? 1 : 0)
    if let failure = handler.failure { throw failure }
  }

  private func open() {
    var callbacks = xmlSAXHandler()
    callbacks.initialized = UInt32(XML_SAX2_MAGIC)
    // The document's own entities are kept by libxml2's functions, in an empty document.
    callbacks.startDocument = xmlSAX2StartDocument
    callbacks.internalSubset = xmlSAX2InternalSubset
    callbacks.entityDecl = xmlSAX2EntityDecl
    callbacks.getEntity = { XMLPushParser.entity($0, $1) }
    callbacks.startElementNs = { context, name, prefix, uri, _, _, count, _, attributes in
      guard let name else { return }
      XMLPushParser.handle(context) { (handler) throws(XMLFailure) in
        try handler.start(
          XMLElement(
            namespace: handler.namespaces.namespace(uri), prefix: prefix,
            localName: XMLString(name), attributeCount: Int(count), attributes: attributes))
      }
    }
    callbacks.endElementNs = { context, name, prefix, _ in
      guard let name else { return }
      XMLPushParser.handle(context) { (handler) throws(XMLFailure) in
        try handler.end(name, prefix: prefix)
      }
    }
    callbacks.characters = { XMLPushParser.text($0, $1, $2) }
    callbacks.cdataBlock = { XMLPushParser.text($0, $1, $2) }
    callbacks.comment = { context, text in
      guard let text else { return }
      XMLPushParser.handle(context) { (handler) throws(XMLFailure) in
        handler.comment(XMLString(text))
      }
    }
    callbacks.processingInstruction = { context, target, data in
      guard let target else { return }
      XMLPushParser.handle(context) { (handler) throws(XMLFailure) in
        handler.instruction(XMLString(target), data.map { XMLString($0) })
      }
    }
    callbacks.serror = { context, error in XMLPushParser.report(context, error) }
    context = xmlCreatePushParserCtxt(&callbacks, nil, nil, 0, nil)
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NOENT.rawValue | XML_PARSE_NONET.rawValue))
    handler.stop = { [context] in xmlStopParser(context) }
    context?.pointee._private = Unmanaged.passUnretained(handler).toOpaque()
  }

  // MARK: Callbacks

  /// Calls `body` with the handler of a parser, unless something failed already.
  @inline(__always)
  private static func handle(
    _ context: UnsafeMutableRawPointer?, _ body: (RDFXMLHandler) throws(XMLFailure) -> Void
  ) {
    guard let context = context?.assumingMemoryBound(to: xmlParserCtxt.self),
      let own = context.pointee._private
    else { return }
    Unmanaged<RDFXMLHandler>.fromOpaque(own)._withUnsafeGuaranteedRef { handler in
      guard handler.failure == nil else { return }
      do throws(XMLFailure) { try body(handler) } catch {
        handler.failure = located(error.message, context)
        xmlStopParser(context)
        handler.stop()
      }
    }
  }

  private static func text(
    _ context: UnsafeMutableRawPointer?, _ text: UnsafePointer<UInt8>?, _ count: Int32
  ) {
    guard let text else { return }
    handle(context) { (handler) throws(XMLFailure) in
      try handler.text(XMLString(text, count: Int(count)))
      handler.textCount += Int(count)
      if handler.textCount > handler.textLimit {
        throw XMLFailure("the entities of the document make too much text")
      }
    }
  }

  /// The declaration of an entity; none for one that stands in another file.
  private static func entity(
    _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<UInt8>?
  ) -> xmlEntityPtr? {
    guard let entity = xmlSAX2GetEntity(context, name) else { return nil }
    if entity.pointee.etype == XML_EXTERNAL_GENERAL_PARSED_ENTITY
      || entity.pointee.etype == XML_EXTERNAL_GENERAL_UNPARSED_ENTITY
    {
      handle(context) { (_) throws(XMLFailure) in
        let name = name.map { XMLString($0).string } ?? ""
        throw XMLFailure("the entity &\(name); stands in another file")
      }
      return nil
    }
    return entity
  }

  private static func report(_ context: UnsafeMutableRawPointer?, _ error: xmlErrorPtr?) {
    guard let error = error?.pointee,
      error.level.rawValue >= XML_ERR_ERROR.rawValue,
      // A namespace that is an IRI and no URI is none of our business.
      error.code != XML_WAR_NS_URI.rawValue, error.code != XML_WAR_NS_URI_RELATIVE.rawValue
    else { return }
    let text = error.message.map { String(cString: $0) } ?? "this is no XML"
    let message = text.split(separator: "\n").joined(separator: " ")
    handle(context) { (_) throws(XMLFailure) in
      throw XMLFailure(message.hasSuffix(" ") ? String(message.dropLast()) : message)
    }
  }

  /// The place: the line from the parser's count, the text from what it still holds.
  private static func located(_ message: String, _ context: xmlParserCtxtPtr) -> SyntaxError {
    guard let input = context.pointee.input?.pointee, let base = input.base, let place = input.cur,
      let end = input.end, place >= base, end >= place
    else { return SyntaxError(message, line: 1, column: 1, text: "", caret: 0) }
    let window = Array(UnsafeBufferPointer(start: base, count: end - base))
    let found = SyntaxError(message, in: window, at: place - base)
    let hasStart = window[..<(place - base)].contains(0x0A) || input.line <= 1
    return SyntaxError(
      message, line: Int(input.line), column: hasStart ? found.column : Int(input.col),
      text: found.text, caret: found.caret)
  }
}
