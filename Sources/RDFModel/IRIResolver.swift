/// Resolves relative IRI references against a base (RFC 3986 §5.2, which RFC 3987 §6.5 takes over).
public struct IRIResolver: Sendable {
  private struct Parts: Sendable {
    var scheme: Substring?
    var authority: Substring?
    var path: Substring
    var query: Substring?
    var fragment: Substring?

    init(_ text: String) {
      var rest = Substring(text)
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
        rest = rest.dropFirst(2)
        let slash = rest.firstIndex(of: "/") ?? rest.endIndex
        authority = rest[..<slash]
        rest = rest[slash...]
      }
      path = rest
    }

    static func isScheme(_ text: Substring) -> Bool {
      guard let first = text.utf8.first, (first | 0x20) >= 0x61, (first | 0x20) <= 0x7A else {
        return false
      }
      return text.utf8.allSatisfy { byte in
        ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
          || byte == 0x2B || byte == 0x2D || byte == 0x2E
      }
    }
  }

  /// Boxed, so that a copy of the resolver costs one reference.
  private final class Base: Sendable {
    let parts: Parts

    init(_ parts: Parts) { self.parts = parts }
  }

  private let base: Base?

  public init(base: String?) { self.base = base.map { Base(Parts($0)) } }

  /// Whether the reference has a scheme.
  public static func isAbsolute(_ reference: String) -> Bool { Parts(reference).scheme != nil }

  /// The absolute IRI of a reference, or the reference itself where no base with a scheme is known.
  public static func resolve(_ reference: String, against base: String?) -> String {
    guard let base, isAbsolute(base) else { return reference }
    return IRIResolver(base: base).resolve(reference) ?? reference
  }

  /// The absolute IRI of a reference, or nil when it is relative and there is no base.
  public func resolve(_ reference: String) -> String? {
    var parts = Parts(reference)
    if parts.scheme != nil { return reference }
    guard let base = base?.parts else { return nil }
    var path: String
    if parts.authority != nil {
      path = Self.removeDots(parts.path)
    } else {
      if parts.path.isEmpty {
        path = String(base.path)
        if parts.query == nil { parts.query = base.query }
      } else if parts.path.hasPrefix("/") {
        path = Self.removeDots(parts.path)
      } else {
        path = Self.removeDots(Substring(merged(parts.path, with: base)))
      }
      parts.authority = base.authority
    }
    var result = ""
    if let scheme = base.scheme { result += scheme + ":" }
    if let authority = parts.authority { result += "//" + authority }
    result += path
    if let query = parts.query { result += "?" + query }
    if let fragment = parts.fragment { result += "#" + fragment }
    return result
  }

  private func merged(_ path: Substring, with base: Parts) -> String {
    if base.authority != nil, base.path.isEmpty { return "/" + path }
    guard let slash = base.path.lastIndex(of: "/") else { return String(path) }
    return String(base.path[...slash]) + path
  }

  /// RFC 3986 §5.2.4.
  private static func removeDots(_ path: Substring) -> String {
    guard path.contains(".") else { return String(path) }
    var output: [Substring] = []
    let isRooted = path.hasPrefix("/")
    var segments = path.split(separator: "/", omittingEmptySubsequences: false)
    if isRooted { segments.removeFirst() }
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch segment {
      case ".":
        if isLast { output.append("") }
      case "..":
        if !output.isEmpty { output.removeLast() }
        if isLast { output.append("") }
      default: output.append(segment)
      }
    }
    return (isRooted ? "/" : "") + output.joined(separator: "/")
  }
}
