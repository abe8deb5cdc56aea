/// A regular expression as instructions of an automaton.
struct RegexProgram {
  enum Instruction {
    case set(CharacterSet)
    /// The first way is preferred.
    case split(Int, Int)
    case jump(Int)
    case save(Int)
    case start
    case end
    case match
  }

  private(set) var code: [Instruction] = []
  /// More instructions than this are refused: `(a{1000}){1000}` would take all memory.
  private static let longest = 20_000
  private var isTooLong = false

  /// Nil where the program grows too long.
  init?(_ node: RegexNode) {
    emit(.save(0))
    compile(node)
    emit(.save(1))
    emit(.match)
    if isTooLong { return nil }
  }

  private mutating func emit(_ instruction: Instruction) {
    if code.count < Self.longest { code.append(instruction) } else { isTooLong = true }
  }

  private mutating func compile(_ node: RegexNode) {
    if isTooLong { return }
    switch node {
    case .empty: break
    case .set(let set): emit(.set(set))
    case .sequence(let parts): for part in parts { compile(part) }
    case .alternatives(let branches): compileAlternatives(branches)
    case .group(let inner, let number):
      emit(.save(2 * number))
      compile(inner)
      emit(.save(2 * number + 1))
    case .repeat(let inner, let least, let most, let isLazy):
      for _ in 0..<least {
        let before = code.count
        compile(inner)
        // What is empty once is empty however often: `(?:(?:){9999}){9999}`.
        if code.count == before { break }
      }
      if let most {
        compileOptional(inner, times: most - least, isLazy)
      } else {
        compileLoop(inner, isLazy)
      }
    case .start: emit(.start)
    case .end: emit(.end)
    }
  }

  private mutating func compileAlternatives(_ branches: [RegexNode]) {
    var jumps: [Int] = []
    for (index, branch) in branches.enumerated() {
      if index == branches.count - 1 {
        compile(branch)
        break
      }
      let split = code.count
      emit(.split(split + 1, 0))
      compile(branch)
      jumps.append(code.count)
      emit(.jump(0))
      patch(split, .split(split + 1, code.count))
    }
    for jump in jumps { patch(jump, .jump(code.count)) }
  }

  private mutating func compileOptional(_ inner: RegexNode, times: Int, _ isLazy: Bool) {
    var splits: [Int] = []
    for _ in 0..<times where !isTooLong {
      splits.append(code.count)
      emit(.split(0, 0))
      compile(inner)
    }
    let end = code.count
    for split in splits {
      patch(split, isLazy ? .split(end, split + 1) : .split(split + 1, end))
    }
  }

  private mutating func compileLoop(_ inner: RegexNode, _ isLazy: Bool) {
    let split = code.count
    emit(.split(0, 0))
    compile(inner)
    emit(.jump(split))
    let end = code.count
    patch(split, isLazy ? .split(end, split + 1) : .split(split + 1, end))
  }

  private mutating func patch(_ place: Int, _ instruction: Instruction) {
    if place < code.count { code[place] = instruction }
  }
}
