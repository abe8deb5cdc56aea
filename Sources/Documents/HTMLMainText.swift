/// The part of a page that is its article.
///
/// Parts that say what they are (`nav`, `footer`, a role, a class with «menu» in it) are left out.
/// Of the rest, the element is taken that the page names (`article`, `main`, `articleBody`) when it
/// holds a good part of the text, else the one whose own paragraphs have the most text outside
/// links: the measure that reading modes of browsers use.
struct HTMLMainText {
  private let root: MarkupNode
  private let main: MarkupNode
  /// The only `h1` of the page where it stands outside the article.
  let heading: (text: String, line: Int?)?

  init(_ root: MarkupNode) {
    self.root = root
    let survey = HTMLSurvey(root)
    main = survey.main ?? root
    heading =
      survey.headings.count == 1 && !survey.isInside(survey.headings[0], main)
      ? (survey.headings[0].text, survey.headings[0].line) : nil
  }

  func append(to builder: inout TextBuilder) {
    HTMLText.append(main, to: &builder) { !HTMLSurvey.isFurniture($0) && !isListOfLinks($0) }
    if builder.text.isEmpty { HTMLText.append(root, to: &builder) { _ in true } }
  }

  /// A list, a table or a division that is nearly all links: «read also», tags, neighbours.
  private func isListOfLinks(_ node: MarkupNode) -> Bool {
    guard ["ul", "ol", "div", "section", "table", "p"].contains(node.name) else { return false }
    var all = 0
    var linked = 0
    var links = 0
    var depth = 0
    var steps = 0
    node.walk { step, node in
      steps += 1
      // Nested divisions are each asked: a bound keeps that linear. So much is no list of links.
      guard steps < 3000 else { return false }
      switch step {
      case .text:
        let count = node.content.count { $0 > 0x20 }
        all += count
        if depth > 0 { linked += count }
      case .enter:
        if HTMLText.silent.contains(node.name) { return false }
        if node.name == "a" {
          depth += 1
          links += 1
        }
      case .leave: if node.name == "a" { depth -= 1 }
      }
      return true
    }
    guard steps < 3000 else { return false }
    return links >= 2 && linked * 10 >= all * 8 || all > 0 && links == 1 && linked == all
  }
}

/// One walk over a page that counts where its text is.
struct HTMLSurvey {
  private(set) var headings: [MarkupNode] = []
  private(set) var main: MarkupNode?

  init(_ root: MarkupNode) {
    var named: [MarkupNode] = []
    var scores: [MarkupNode: Int] = [:]
    var order: [MarkupNode] = []
    var total = 0
    var linkDepth = 0
    var inside: [MarkupNode] = []
    root.walk { step, node in
      switch step {
      case .enter:
        if HTMLText.silent.contains(node.name) || Self.isFurniture(node) { return false }
        if node.name == "h1" { headings.append(node) }
        if node.name == "a" { linkDepth += 1 }
        if node.name == "article" || node.name == "main" || Self.isBody(node) {
          if named.count < 50 { named.append(node) }
        }
        inside.append(node)
      case .leave:
        if node.name == "a" { linkDepth -= 1 }
        inside.removeLast()
      case .text:
        guard linkDepth == 0 else { return true }
        let count = node.content.count { $0 > 0x20 }
        guard count > 0 else { return true }
        total += count
        // The block's parent has it whole, its grandparent half.
        guard count >= 25, let block = inside.lastIndex(where: { Self.holdsText($0) }) else {
          return true
        }
        let holders = inside[...block].suffix(3).dropLast().reversed()
        for (level, holder) in zip([1, 2], holders) {
          if scores[holder] == nil { order.append(holder) }
          scores[holder, default: 0] += count / level
        }
        if inside[block].name == "div" || inside[block].name == "td" || inside[block].name == "body"
        {
          if scores[inside[block]] == nil { order.append(inside[block]) }
          scores[inside[block], default: 0] += count
        }
      }
      return true
    }
    main = Self.choose(named: named, scores: scores, order: order, total: total)
  }

  private static func choose(
    named: [MarkupNode], scores: [MarkupNode: Int], order: [MarkupNode], total: Int
  ) -> MarkupNode? {
    let sizes = named.map { node in node.text.utf8.count { $0 > 0x20 } }
    // Several articles are a list of teasers: what holds them all is better.
    if let largest = sizes.indices.max(by: { sizes[$0] < sizes[$1] }), sizes[largest] >= 80,
      sizes[largest] * 10 >= total * 4
    {
      // Of nested ones the innermost that has nearly all of it.
      let best = named.indices.last { sizes[$0] * 10 >= sizes[largest] * 8 }
      return best.map { named[$0] }
    }
    let best = order.max { (scores[$0] ?? 0) < (scores[$1] ?? 0) }
    guard let best, let score = scores[best], score * 4 >= total else { return nil }
    return best
  }

  func isInside(_ node: MarkupNode, _ outer: MarkupNode) -> Bool {
    var current: MarkupNode? = node
    while let here = current {
      if here == outer { return true }
      current = here.parent
    }
    return false
  }

  private static func isBody(_ node: MarkupNode) -> Bool {
    node.attribute("itemprop") == "articleBody" || node.attribute("role") == "main"
  }

  private static func holdsText(_ node: MarkupNode) -> Bool { HTMLText.blocks.contains(node.name) }

  /// What stands around an article on every page of a site.
  static func isFurniture(_ node: MarkupNode) -> Bool {
    switch node.name {
    case "nav", "footer", "aside", "form": return true
    case "html", "body", "article", "main": return false
    default: break
    }
    if let role = node.attribute("role"), roles.contains(role) { return true }
    if node.attribute("hidden") != nil || node.attribute("aria-hidden") == "true" { return true }
    if let style = node.attribute("style"), style.contains("display:none") { return true }
    let names = (node.attribute("class") ?? "") + " " + (node.attribute("id") ?? "")
    guard names.utf8.count > 1 else { return false }
    return names.lowercased().split { !$0.isLetter }.contains { words.contains(String($0)) }
  }

  private static let roles: Set<String> = [
    "navigation", "banner", "complementary", "contentinfo", "search", "menu", "menubar", "dialog",
  ]
  private static let words: Set<String> = [
    "menu", "nav", "navbar", "navigation", "footer", "sidebar", "breadcrumb", "breadcrumbs",
    "comments", "comment", "share", "sharing", "social", "related", "recommend", "recommended",
    "banner", "ads", "advert", "advertisement", "adv", "cookie", "cookies", "subscribe",
    "subscription", "popup", "modal", "pagination", "pager", "widget", "promo", "copyright",
    "newsletter", "toolbar", "skip", "langs", "languages", "search",
  ]
}
