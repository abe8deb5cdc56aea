/// One token of a query; ranges count UTF-8 bytes.
struct Token: Equatable {
  enum Kind: Equatable {
    /// Without angle brackets, unresolved.
    case iri(String)
    case prefixedName(prefix: String, local: String)
    case blankNode(String)
    case variable(String)
    case string(String)
    case languageTag(String)
    case integer(String)
    case decimal(String)
    case double(String)
    /// A bare word: keyword, function, or a name of the short form.
    case word(String)
    /// `«…»` or `` `…` ``.
    case name(String)
    /// `@2023-06`, without the `@`.
    case date(String)
    case symbol(String)
    case end
    case bad(message: String, hint: String?)
  }

  var kind: Kind
  var range: Range<Int>
  /// Whether white space, a comment or an end of the text stands before the token.
  var spaceBefore: Bool
}
