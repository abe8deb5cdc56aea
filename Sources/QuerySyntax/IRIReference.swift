/// Resolution of a relative reference against a base (RFC 3986 §5.2).
public enum IRIReference {
  private struct Parts {
    var scheme: Substring?
    var authority: Substring?
    var path: Substring
    var query: Substring?
    var fragment: Substring?

    init(_ text: String) {
      var rest = text[...]
      if let hash = rest.firstIndex(of: "#") {
        fragment = rest[rest.index(after: hash)...]
        rest = rest[..<hash]
      }
      if let mark = rest.firstIndex(of: "?") {
        query = rest[rest.index(after: mark)...]
        rest = rest[..<mark]
      }
      if let colon = rest.firstIndex(of: ":"), Self.isScheme(rest[..<colon]) {
        scheme = rest[..<colon]
        rest = rest[rest.index(after: colon)...]
      }
      if rest.hasPrefix("//") {
        let start = rest.index(rest.startIndex, offsetBy: 2)
        let end = rest[start...].firstIndex(of: "/") ?? rest.endIndex
        authority = rest[start..<end]
        rest = rest[end...]
      }
      path = rest
    }

    private static func isScheme(_ text: Substring) -> Bool {
      guard let first = text.utf8.first, first | 0x20 >= 0x61, first | 0x20 <= 0x7A else {
        return false
      }
      return text.utf8.allSatisfy {
        ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39)
          || "+-.".utf8.contains($0)
      }
    }

    var text: String {
      var result = ""
      if let scheme { result += scheme + ":" }
      if let authority { result += "//" + authority }
      result += path
      if let query { result += "?" + query }
      if let fragment { result += "#" + fragment }
      return result
    }
  }

  /// The reference as an absolute IRI, or as it is where there is no usable base.
  public static func resolve(_ reference: String, against base: String?) -> String {
    var parts = Parts(reference)
    if parts.scheme != nil { return reference }
    guard let base else { return reference }
    let origin = Parts(base)
    guard origin.scheme != nil else { return reference }
    parts.scheme = origin.scheme
    if parts.authority == nil {
      parts.authority = origin.authority
      if parts.path.isEmpty {
        parts.path = origin.path
        if parts.query == nil { parts.query = origin.query }
      } else if parts.path.hasPrefix("/") {
        parts.path = removingDots(parts.path)
      } else {
        parts.path = removingDots(Substring(merge(origin, parts.path)))
      }
    } else {
      parts.path = removingDots(parts.path)
    }
    return parts.text
  }

  private static func merge(_ origin: Parts, _ path: Substring) -> String {
    if origin.authority != nil, origin.path.isEmpty { return "/" + String(path) }
    guard let slash = origin.path.lastIndex(of: "/") else { return String(path) }
    return String(origin.path[...slash]) + String(path)
  }

  private static func removingDots(_ path: Substring) -> Substring {
    var kept: [Substring] = []
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch segment {
      case ".": if isLast { kept.append("") }
      case "..":
        if kept.count > 1 || (kept.count == 1 && kept[0] != "") { kept.removeLast() }
        if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return Substring(kept.joined(separator: "/"))
  }
}
