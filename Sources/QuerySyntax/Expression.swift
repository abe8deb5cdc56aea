import RDFModel

/// An expression (SPARQL 1.1 §17).
public indirect enum Expression: Hashable, Sendable {
  case variable(Variable)
  case term(Term)
  case or(Expression, Expression)
  case and(Expression, Expression)
  case not(Expression)
  case compare(Comparison, Expression, Expression)
  case isIn(Expression, [Expression], negated: Bool)
  case arithmetic(Arithmetic, Expression, Expression)
  case negative(Expression)
  case positive(Expression)
  case call(BuiltIn, [Expression])
  /// A function named by an IRI: the casts of §17.5 and whatever else a query asks for.
  case function(IRI, [Expression])
  case exists(Pattern, negated: Bool)
  case aggregate(Aggregate)
}

public enum Comparison: String, Hashable, Sendable, CaseIterable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case greater = ">"
  case lessOrEqual = "<="
  case greaterOrEqual = ">="
}

public enum Arithmetic: String, Hashable, Sendable, CaseIterable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
}

/// The functions with a keyword of their own; the raw value is the keyword.
public enum BuiltIn: String, Hashable, Sendable, CaseIterable {
  case str = "STR"
  case lang = "LANG"
  case langMatches = "LANGMATCHES"
  case datatype = "DATATYPE"
  case bound = "BOUND"
  case iri = "IRI"
  case uri = "URI"
  case bnode = "BNODE"
  case rand = "RAND"
  case abs = "ABS"
  case ceil = "CEIL"
  case floor = "FLOOR"
  case round = "ROUND"
  case concat = "CONCAT"
  case strlen = "STRLEN"
  case ucase = "UCASE"
  case lcase = "LCASE"
  case encodeForURI = "ENCODE_FOR_URI"
  case contains = "CONTAINS"
  case strStarts = "STRSTARTS"
  case strEnds = "STRENDS"
  case strBefore = "STRBEFORE"
  case strAfter = "STRAFTER"
  case year = "YEAR"
  case month = "MONTH"
  case day = "DAY"
  case hours = "HOURS"
  case minutes = "MINUTES"
  case seconds = "SECONDS"
  case timezone = "TIMEZONE"
  case tz = "TZ"
  case now = "NOW"
  case uuid = "UUID"
  case strUUID = "STRUUID"
  case md5 = "MD5"
  case sha1 = "SHA1"
  case sha256 = "SHA256"
  case sha384 = "SHA384"
  case sha512 = "SHA512"
  case coalesce = "COALESCE"
  case `if` = "IF"
  case strLang = "STRLANG"
  case strDt = "STRDT"
  case sameTerm = "SAMETERM"
  case isIRI = "ISIRI"
  case isURI = "ISURI"
  case isBlank = "ISBLANK"
  case isLiteral = "ISLITERAL"
  case isNumeric = "ISNUMERIC"
  case regex = "REGEX"
  case substr = "SUBSTR"
  case replace = "REPLACE"

  /// How many arguments it takes.
  public var arity: ClosedRange<Int> {
    switch self {
    case .rand, .now, .uuid, .strUUID: 0...0
    case .bnode: 0...1
    case .langMatches, .contains, .strStarts, .strEnds, .strBefore, .strAfter, .strLang, .strDt,
      .sameTerm:
      2...2
    case .if: 3...3
    case .regex, .substr: 2...3
    case .replace: 3...4
    case .concat, .coalesce: 0...Int.max
    default: 1...1
    }
  }

  /// Whether two calls with the same arguments may give different values.
  public var isVolatile: Bool {
    switch self {
    case .rand, .uuid, .strUUID, .bnode: true
    default: false
    }
  }
}

/// COUNT, SUM … over a group.
public struct Aggregate: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case count = "COUNT"
    case sum = "SUM"
    case min = "MIN"
    case max = "MAX"
    case avg = "AVG"
    case sample = "SAMPLE"
    case groupConcat = "GROUP_CONCAT"
  }

  public var kind: Kind
  public var isDistinct: Bool
  /// Nil for `COUNT(*)`.
  public var argument: Expression?
  /// GROUP_CONCAT only; nil for the space that is the default.
  public var separator: String?

  public init(
    _ kind: Kind, _ argument: Expression?, isDistinct: Bool = false, separator: String? = nil
  ) {
    self.kind = kind
    self.argument = argument
    self.isDistinct = isDistinct
    self.separator = separator
  }
}
