/// What a regular expression says (XPath F&O §5.6.1; back-references are not supported, since no
/// search in linear time can follow them).
indirect enum RegexNode {
  case empty
  case set(CharacterSet)
  case sequence([RegexNode])
  case alternatives([RegexNode])
  case group(RegexNode, number: Int)
  case `repeat`(RegexNode, least: Int, most: Int?, isLazy: Bool)
  case start
  case end
}

/// Reads the syntax of XPath's regular expressions.
struct RegexParser {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private let dotMatchesAll: Bool
  private let ignoresSpace: Bool
  private(set) var groupCount = 0
  private var depth = 0

  init(_ pattern: String, dotMatchesAll: Bool, ignoresSpace: Bool) {
    scalars = Array(pattern.unicodeScalars)
    self.dotMatchesAll = dotMatchesAll
    self.ignoresSpace = ignoresSpace
  }

  /// The whole pattern, nil where it is wrong.
  mutating func parse() -> RegexNode? {
    guard let node = parseAlternatives(), position == scalars.count else { return nil }
    return node
  }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  private mutating func parseAlternatives() -> RegexNode? {
    depth += 1
    defer { depth -= 1 }
    guard depth < 200 else { return nil }
    var branches: [RegexNode] = []
    repeat {
      guard let branch = parseBranch() else { return nil }
      branches.append(branch)
    } while take("|")
    return branches.count == 1 ? branches[0] : .alternatives(branches)
  }

  private mutating func parseBranch() -> RegexNode? {
    var pieces: [RegexNode] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      if ignoresSpace, [0x20, 0x09, 0x0A, 0x0D].contains(scalar.value) {
        position += 1
        continue
      }
      guard let atom = parseAtom(), let piece = parseQuantifier(atom) else { return nil }
      pieces.append(piece)
    }
    return pieces.count == 1 ? pieces[0] : pieces.isEmpty ? .empty : .sequence(pieces)
  }

  private mutating func parseQuantifier(_ atom: RegexNode) -> RegexNode? {
    var bounds: (Int, Int?)?
    switch next {
    case "*": bounds = (0, nil)
    case "+": bounds = (1, nil)
    case "?": bounds = (0, 1)
    case "{":
      guard let range = parseBounds() else { return nil }
      bounds = range
      position -= 1
    default: break
    }
    guard let (least, most) = bounds else { return atom }
    position += 1
    return .repeat(atom, least: least, most: most, isLazy: take("?"))
  }

  /// `{n}`, `{n,}`, `{n,m}`; leaves the position behind the brace.
  private mutating func parseBounds() -> (Int, Int?)? {
    position += 1
    guard let least = parseNumber() else { return nil }
    var most: Int? = least
    if take(",") { most = next == "}" ? nil : parseNumber() }
    guard take("}"), most.map({ $0 >= least }) ?? true else { return nil }
    return (least, most)
  }

  private mutating func parseNumber() -> Int? {
    var value: Int?
    while let scalar = next, ("0"..."9").contains(scalar) {
      value = (value ?? 0) * 10 + Int(scalar.value - 48)
      if value ?? 0 > 10_000 { return nil }
      position += 1
    }
    return value
  }

  private mutating func parseAtom() -> RegexNode? {
    guard let scalar = next else { return nil }
    position += 1
    switch scalar {
    case "^": return .start
    case "$": return .end
    case ".": return .set(.any(except: dotMatchesAll ? [] : [0x0A, 0x0D]))
    case "(":
      let isCapturing =
        !(next == "?" && position + 1 < scalars.count && scalars[position + 1] == ":")
      if !isCapturing { position += 2 }
      if isCapturing { groupCount += 1 }
      let number = groupCount
      guard let inner = parseAlternatives(), take(")") else { return nil }
      return isCapturing ? .group(inner, number: number) : inner
    case "[": return parseClass().map { .set($0) }
    case "\\": return parseEscape().map { .set($0) }
    case "*", "+", "?", "{", "}", "]": return nil
    default: return .set(.range(scalar.value...scalar.value))
    }
  }

  private mutating func parseEscape() -> CharacterSet? {
    guard let scalar = next else { return nil }
    position += 1
    switch scalar {
    case "n": return .range(0x0A...0x0A)
    case "r": return .range(0x0D...0x0D)
    case "t": return .range(0x09...0x09)
    case "d": return .digit
    case "D": return .complement(.digit)
    case "s": return .space
    case "S": return .complement(.space)
    case "w": return .word
    case "W": return .complement(.word)
    case "i": return .nameStart
    case "I": return .complement(.nameStart)
    case "c": return .nameCharacter
    case "C": return .complement(.nameCharacter)
    case "p", "P":
      guard take("{"), let close = scalars[position...].firstIndex(of: "}") else { return nil }
      var name = ""
      for part in scalars[position..<close] { name.unicodeScalars.append(part) }
      position = close + 1
      guard !name.isEmpty, name.utf8.count <= 2 else { return nil }
      return scalar == "p" ? .category(name) : .complement(.category(name))
    default:
      guard "\\|.-^?*+{}()[]$/\"' ,:;=!<>@#%&~`_".unicodeScalars.contains(scalar) else {
        return nil
      }
      return .range(scalar.value...scalar.value)
    }
  }

  /// `[…]` behind its opening bracket.
  private mutating func parseClass() -> CharacterSet? {
    depth += 1
    defer { depth -= 1 }
    guard depth < 200 else { return nil }
    let isNegated = take("^")
    var sets: [CharacterSet] = []
    var less: CharacterSet?
    while let scalar = next, scalar != "]" || sets.isEmpty {
      position += 1
      if scalar == "-", next == "[", !sets.isEmpty {
        position += 1
        guard let set = parseClass() else { return nil }
        less = set
        break
      }
      if scalar == "[" { return nil }
      var first = CharacterSet.range(scalar.value...scalar.value)
      if scalar == "\\" {
        guard let set = parseEscape() else { return nil }
        first = set
      }
      if next == "-", position + 1 < scalars.count, scalars[position + 1] != "]",
        scalars[position + 1] != "[", case .range(let low) = first
      {
        position += 1
        guard let high = parseRangeEnd(), high >= low.lowerBound else { return nil }
        first = .range(low.lowerBound...high)
      }
      sets.append(first)
    }
    guard take("]") else { return nil }
    let union = CharacterSet.union(sets)
    let set = isNegated ? CharacterSet.complement(union) : union
    return less.map { .difference(set, $0) } ?? set
  }

  private mutating func parseRangeEnd() -> UInt32? {
    guard let scalar = next else { return nil }
    position += 1
    guard scalar == "\\" else { return scalar.value }
    guard case .range(let range)? = parseEscape() else { return nil }
    return range.upperBound
  }
}
