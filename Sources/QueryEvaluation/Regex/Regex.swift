/// A regular expression of REGEX and REPLACE. Time is linear in the text, whatever the pattern.
final class Regex {
  let program: RegexProgram
  let ignoresCase: Bool
  let isMultiline: Bool
  let groupCount: Int
  /// The states of the automaton met so far, made when they are first needed.
  private var states: [State] = []
  private var numbers: [[Int32]: Int] = [:]
  private var initial: Int?

  private struct State {
    var threads: [Int32]
    var isMatch: Bool
    /// Whether the text may end here.
    var isMatchAtEnd: Bool
    /// The next state by ASCII code point, -1 where not known.
    var next: [Int32]
    var wide: [UInt32: Int32] = [:]
  }

  /// Nil for a pattern or flags that are wrong.
  init?(_ pattern: String, flags: String) {
    var ignoresCase = false
    var isMultiline = false
    var dotMatchesAll = false
    var ignoresSpace = false
    var isLiteral = false
    for flag in flags {
      switch flag {
      case "i": ignoresCase = true
      case "m": isMultiline = true
      case "s": dotMatchesAll = true
      case "x": ignoresSpace = true
      case "q": isLiteral = true
      default: return nil
      }
    }
    self.ignoresCase = ignoresCase
    self.isMultiline = isMultiline
    let node: RegexNode
    if isLiteral {
      node = .sequence(pattern.unicodeScalars.map { .set(.range($0.value...$0.value)) })
      groupCount = 0
    } else {
      var parser = RegexParser(
        pattern, dotMatchesAll: dotMatchesAll, ignoresSpace: ignoresSpace)
      guard let parsed = parser.parse() else { return nil }
      node = parsed
      groupCount = parser.groupCount
    }
    guard let program = RegexProgram(node) else { return nil }
    self.program = program
  }

  func accepts(_ set: CharacterSet, _ scalar: Unicode.Scalar) -> Bool {
    ignoresCase ? set.containsIgnoringCase(scalar) : set.contains(scalar)
  }

  /// Whether the pattern matches somewhere in the text.
  func matches(_ text: String) -> Bool {
    if states.count > 1000 {
      states = []
      numbers = [:]
      initial = nil
    }
    var current = start()
    for scalar in text.unicodeScalars {
      if states[current].isMatch { return true }
      current = step(current, scalar)
    }
    return states[current].isMatch || states[current].isMatchAtEnd
  }

  /// The same over UTF-8.
  func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if states.count > 1000 {
      states = []
      numbers = [:]
      initial = nil
    }
    var current = start()
    var place = 0
    while place < text.count {
      if states[current].isMatch { return true }
      let byte = text[place]
      if byte < 128 {
        place += 1
        let known = states[current].next[Int(byte)]
        current = known >= 0 ? Int(known) : step(current, Unicode.Scalar(byte))
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      var value = UInt32(byte) & (0xFF >> UInt32(length + 1))
      for offset in 1..<length where place + offset < text.count {
        value = value << 6 | UInt32(text[place + offset] & 0x3F)
      }
      place += length
      current = step(current, Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return states[current].isMatch || states[current].isMatchAtEnd
  }

  private func start() -> Int {
    if let initial { return initial }
    let state = intern(closure([0], atStart: true))
    initial = state
    return state
  }

  private func step(_ state: Int, _ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 128 {
      let known = states[state].next[Int(value)]
      if known >= 0 { return Int(known) }
    } else if let known = states[state].wide[value] {
      return Int(known)
    }
    var threads = states[state].threads
    let isNewline = isMultiline && scalar == "\n"
    if isNewline { threads = closure(threads, atEnd: true) }
    var next: [Int32] = []
    // Seen only at the line's end, a match must not be lost.
    if threads.contains(where: { isMatch($0) }) { next = threads.filter { isMatch($0) } }
    for thread in threads {
      if case .set(let set) = program.code[Int(thread)], accepts(set, scalar) {
        next.append(thread + 1)
      }
    }
    // The search may also begin behind this code point.
    next.append(0)
    let result = intern(closure(next, atStart: isNewline))
    if value < 128 {
      states[state].next[Int(value)] = Int32(result)
    } else {
      if states[state].wide.count > 4096 { states[state].wide = [:] }
      states[state].wide[value] = Int32(result)
    }
    return result
  }

  private func isMatch(_ thread: Int32) -> Bool {
    if case .match = program.code[Int(thread)] { true } else { false }
  }

  private func intern(_ threads: [Int32]) -> Int {
    if let known = numbers[threads] { return known }
    let number = states.count
    states.append(
      State(
        threads: threads, isMatch: threads.contains { isMatch($0) },
        isMatchAtEnd: closure(threads, atEnd: true).contains { isMatch($0) },
        next: Array(repeating: -1, count: 128)))
    numbers[threads] = number
    return number
  }

  /// All threads reachable without reading; those that wait for an end stay as they are.
  private func closure(_ threads: [Int32], atStart: Bool = false, atEnd: Bool = false) -> [Int32] {
    var seen = Set<Int32>()
    var stack = threads
    while let thread = stack.popLast() {
      guard seen.insert(thread).inserted else { continue }
      switch program.code[Int(thread)] {
      case .jump(let target): stack.append(Int32(target))
      case .split(let first, let second): stack += [Int32(first), Int32(second)]
      case .save: stack.append(thread + 1)
      case .start: if atStart { stack.append(thread + 1) }
      case .end: if atEnd { stack.append(thread + 1) }
      case .set, .match: break
      }
    }
    return seen.filter { thread in
      switch program.code[Int(thread)] {
      case .set, .match, .end: true
      default: false
      }
    }.sorted()
  }
}
