/// A regular expression of REGEX and REPLACE. Time is linear in the text, whatever the pattern.
final class Regex {
  let program: RegexProgram
  let ignoresCase: Bool
  let isMultiline: Bool
  let groupCount: Int
  /// What stops a search that takes too long.
  private let meter: Meter
  /// The states of the automaton met so far, made when they are first needed.
  private var states: [State] = []
  private var numbers: [[Int32]: Int] = [:]
  private var initial: Int?
  /// For each state a row of next states, -1 where not known.
  private var table: UnsafeMutablePointer<Int32>
  /// For each state whether it is a match, and whether it is one where the text ends.
  private var flags: UnsafeMutablePointer<UInt8>
  private var capacity = 16

  private static let mostStates = 1000
  /// The limits are looked at each time so much text has been read.
  private static let part = 1 << 15

  /// Code points with a column of their own: ASCII and Cyrillic.
  private static let columns = 128 + 0x130
  private static let cyrillic: UInt32 = 0x400

  @inline(__always) private static func column(of value: UInt32) -> Int? {
    if value < 128 { return Int(value) }
    let place = value &- cyrillic
    return place < 0x130 ? 128 + Int(place) : nil
  }

  private enum Flag {
    static let match: UInt8 = 1
    static let matchAtEnd: UInt8 = 2
  }

  private struct State {
    var threads: [Int32]
    /// The next state by the code points without a column.
    var wide: [UInt32: Int32] = [:]
  }

  deinit {
    table.deallocate()
    flags.deallocate()
  }

  /// Nil for a pattern or flags that are wrong.
  init?(_ pattern: String, flags: String, meter: Meter) {
    self.meter = meter
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
    table = .allocate(capacity: capacity * Self.columns)
    self.flags = .allocate(capacity: capacity)
  }

  /// Counts work of a search; true where it must be given up.
  func spend(_ work: Int) -> Bool { meter.spend(work) }

  func accepts(_ set: CharacterSet, _ scalar: Unicode.Scalar) -> Bool {
    ignoresCase ? set.containsIgnoringCase(scalar) : set.contains(scalar)
  }

  /// Whether the pattern matches somewhere in the text.
  func matches(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { matches($0) }
  }

  /// The same over UTF-8.
  func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if meter.spend(min(text.count, Self.part)) { return false }
    var current = start()
    var place = 0
    var nextLook = Self.part
    while place < text.count {
      if place >= nextLook {
        if meter.spend(Self.part) { return false }
        nextLook += Self.part
      }
      if flags[current] & Flag.match != 0 { return true }
      let byte = text[place]
      if byte < 128 {
        place += 1
        let known = table[current &* Self.columns &+ Int(byte)]
        current = known >= 0 ? Int(known) : step(current, Unicode.Scalar(byte))
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      var value = UInt32(byte) & (0xFF >> UInt32(length + 1))
      for offset in 1..<length where place + offset < text.count {
        value = value << 6 | UInt32(text[place + offset] & 0x3F)
      }
      place += length
      if let column = Self.column(of: value) {
        let known = table[current &* Self.columns &+ column]
        if known >= 0 {
          current = Int(known)
          continue
        }
      }
      current = step(current, Unicode.Scalar(value) ?? "\u{FFFD}")
      if meter.isOver { return false }
    }
    return flags[current] != 0
  }

  private func start() -> Int {
    if let initial { return initial }
    let state = intern(closure([0], atStart: true))
    initial = state
    return state
  }

  private func step(_ state: Int, _ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    let column = Self.column(of: value)
    if let column {
      let known = table[state * Self.columns + column]
      if known >= 0 { return Int(known) }
    } else if let known = states[state].wide[value] {
      return Int(known)
    }
    var threads = states[state].threads
    // A step costs what there are threads.
    _ = meter.spend(8 * threads.count)
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
    let reached = closure(next, atStart: isNewline)
    // Many states: begin anew, where only this one is known.
    if states.count >= Self.mostStates { forget() } else { return note(intern(reached)) }
    return intern(reached)

    func note(_ result: Int) -> Int {
      if let column {
        table[state * Self.columns + column] = Int32(result)
      } else {
        if states[state].wide.count > 4096 { states[state].wide = [:] }
        states[state].wide[value] = Int32(result)
      }
      return result
    }
  }

  private func forget() {
    states = []
    numbers = [:]
    initial = nil
  }

  private func isMatch(_ thread: Int32) -> Bool {
    if case .match = program.code[Int(thread)] { true } else { false }
  }

  private func intern(_ threads: [Int32]) -> Int {
    if let known = numbers[threads] { return known }
    let number = states.count
    if number == capacity { grow() }
    states.append(State(threads: threads))
    (table + number * Self.columns).update(repeating: -1, count: Self.columns)
    flags[number] = 0
    if threads.contains(where: { isMatch($0) }) { flags[number] |= Flag.match }
    if closure(threads, atEnd: true).contains(where: { isMatch($0) }) {
      flags[number] |= Flag.matchAtEnd
    }
    numbers[threads] = number
    return number
  }

  private func grow() {
    let larger = UnsafeMutablePointer<Int32>.allocate(capacity: 2 * capacity * Self.columns)
    larger.update(from: table, count: capacity * Self.columns)
    table.deallocate()
    table = larger
    let more = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * capacity)
    more.update(from: flags, count: capacity)
    flags.deallocate()
    flags = more
    capacity *= 2
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
