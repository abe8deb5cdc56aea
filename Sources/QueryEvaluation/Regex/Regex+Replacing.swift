extension Regex {
  /// The text with every match replaced (fn:replace); nil where the pattern matches the empty
  /// string or the replacement is malformed.
  func replacing(in text: String, with replacement: String) -> String? {
    if matchesEmpty { return nil }
    // The automaton is quicker than the search for groups.
    if !matches(text) { return parse(replacement) == nil ? nil : text }
    guard let parts = parse(replacement) else { return nil }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var position = 0
    while position <= scalars.count, let match = firstMatch(in: scalars, from: position) {
      result.append(contentsOf: scalars[position..<match[0]])
      for part in parts {
        switch part {
        case .scalar(let scalar): result.append(scalar)
        case .group(let number):
          let start = match[2 * number]
          let end = match[2 * number + 1]
          if start >= 0, end >= start { result.append(contentsOf: scalars[start..<end]) }
        }
      }
      if match[1] == match[0] { return nil }
      position = match[1]
    }
    if position < scalars.count { result.append(contentsOf: scalars[position...]) }
    return String(result)
  }

  private var matchesEmpty: Bool {
    firstMatch(in: [], from: 0) != nil
  }

  private enum Part {
    case scalar(Unicode.Scalar)
    case group(Int)
  }

  private func parse(_ replacement: String) -> [Part]? {
    var parts: [Part] = []
    let scalars = Array(replacement.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if scalar == "\\" {
        guard index < scalars.count, scalars[index] == "\\" || scalars[index] == "$" else {
          return nil
        }
        parts.append(.scalar(scalars[index]))
        index += 1
      } else if scalar == "$" {
        guard index < scalars.count, ("0"..."9").contains(scalars[index]) else { return nil }
        var number = Int(scalars[index].value - 48)
        index += 1
        // As many digits as still name a group.
        while index < scalars.count, ("0"..."9").contains(scalars[index]) {
          let longer = number * 10 + Int(scalars[index].value - 48)
          if longer > groupCount { break }
          number = longer
          index += 1
        }
        if number <= groupCount { parts.append(.group(number)) }
      } else {
        parts.append(.scalar(scalar))
      }
    }
    return parts
  }

  private struct Thread {
    var place: Int
    var saved: [Int]
  }

  /// The places of the first match and its groups, found by following all threads at once, those
  /// that are preferred first.
  private func firstMatch(in text: [Unicode.Scalar], from start: Int) -> [Int]? {
    let empty = [Int](repeating: -1, count: 2 * (groupCount + 1))
    var current: [Thread] = []
    var best: [Int]?
    var position = start
    while true {
      if spend(program.code.count) { return nil }
      var seen = [Bool](repeating: false, count: program.code.count)
      var ready: [Thread] = []
      for thread in current { follow(thread, text, position, &seen, &ready) }
      if best == nil { follow(Thread(place: 0, saved: empty), text, position, &seen, &ready) }
      var next: [Thread] = []
      search: for thread in ready {
        switch program.code[thread.place] {
        case .match:
          best = thread.saved
          // Threads behind a match are worse than it.
          break search
        case .set(let set):
          if position < text.count, accepts(set, text[position]) {
            next.append(Thread(place: thread.place + 1, saved: thread.saved))
          }
        default: break
        }
      }
      if next.isEmpty, best != nil || position >= text.count { return best }
      if position >= text.count { return best }
      current = next
      position += 1
    }
  }

  private func follow(
    _ thread: Thread, _ text: [Unicode.Scalar], _ position: Int, _ seen: inout [Bool],
    _ ready: inout [Thread]
  ) {
    var stack = [thread]
    while var thread = stack.popLast() {
      if seen[thread.place] { continue }
      seen[thread.place] = true
      switch program.code[thread.place] {
      case .jump(let target):
        thread.place = target
        stack.append(thread)
      case .split(let first, let second):
        stack.append(Thread(place: second, saved: thread.saved))
        stack.append(Thread(place: first, saved: thread.saved))
      case .save(let slot):
        thread.saved[slot] = position
        thread.place += 1
        stack.append(thread)
      case .start:
        if position == 0 || (isMultiline && text[position - 1] == "\n") {
          thread.place += 1
          stack.append(thread)
        }
      case .end:
        if position == text.count || (isMultiline && text[position] == "\n") {
          thread.place += 1
          stack.append(thread)
        }
      case .set, .match: ready.append(thread)
      }
    }
  }
}
