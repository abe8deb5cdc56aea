/// What a page says about itself: Open Graph, `meta`, JSON-LD, `time`, microdata.
struct HTMLMetadata {
  private(set) var title: String?
  private(set) var author: String?
  private(set) var date: String?
  private(set) var site: String?

  private var meta: [String: String] = [:]
  private var headTitle: String?
  private var heading: String?
  private var timeStamp: String?
  private var items: [String: String] = [:]
  private var linkedData: [JSONValue] = []

  init(_ root: MarkupNode) {
    root.walk { step, node in
      if case .enter = step { return collect(node) }
      return true
    }
    let article = linkedArticle
    title = first([
      meta["og:title"], article?["headline"]?.string, heading, meta["twitter:title"], headTitle,
    ])
    author = first([
      Self.name(article?["author"]), meta["author"], meta["article:author"], items["author"],
    ]).flatMap { $0.contains("://") ? nil : $0 }
    date =
      [
        meta["article:published_time"], article?["datePublished"]?.string, items["datePublished"],
        meta["datepublished"], meta["pubdate"], meta["dc.date"], meta["dc.date.issued"],
        meta["dcterms.date"], meta["date"], timeStamp,
      ].lazy.compactMap { $0.flatMap(DateText.iso) }.first
    site = first([
      meta["og:site_name"], Self.name(article?["publisher"]), meta["application-name"],
      meta["dc.publisher"],
    ])
  }

  private mutating func collect(_ node: MarkupNode) -> Bool {
    let name = node.name
    switch name {
    case "meta":
      let key = node.attribute("property") ?? node.attribute("name") ?? node.attribute("itemprop")
      if let key = key?.lowercased(), let value = node.attribute("content"), meta[key] == nil {
        meta[key] = value
      }
    case "title": if headTitle == nil { headTitle = node.text }
    case "h1": if heading == nil { heading = node.text }
    case "time":
      if timeStamp == nil { timeStamp = node.attribute("datetime") ?? node.text }
    case "script":
      if node.attribute("type") == "application/ld+json", linkedData.count < 20 {
        var bytes: [UInt8] = []
        node.walk { step, text in
          if case .text = step { bytes += text.content }
          return true
        }
        if let value = try? JSONValue(parsing: bytes) { linkedData.append(value) }
      }
    default: break
    }
    if let item = node.attribute("itemprop"), items[item] == nil {
      items[item] = node.attribute("content") ?? node.attribute("datetime") ?? node.text
    }
    return name != "svg" && name != "style"
  }

  /// The first object of JSON-LD that has a headline or a date of publication.
  private var linkedArticle: JSONValue? {
    var open = linkedData
    var seen = 0
    while !open.isEmpty, seen < 1000 {
      let value = open.removeFirst()
      seen += 1
      if value["headline"] != nil || value["datePublished"] != nil { return value }
      if case .array(let parts) = value { open += parts }
      if let graph = value["@graph"] { open.append(graph) }
    }
    return nil
  }

  private static func name(_ value: JSONValue?) -> String? {
    switch value {
    case .string(let name): return name
    case .array(let all): return name(all.first)
    case .object: return value?["name"]?.string
    default: return nil
    }
  }

  private func first(_ candidates: [String?]) -> String? {
    candidates.lazy.compactMap { $0 }.map(TextBuilder.folded).first { !$0.isEmpty }
  }
}

extension TextBuilder {
  /// A text on one line.
  static func folded(_ text: String) -> String {
    var builder = TextBuilder()
    builder.add(Array(text.utf8))
    return String(decoding: builder.text, as: UTF8.self)
  }
}
