/// The labels of a chain: outside, and for each type the first token of a span and the others
/// (BIO), or the first, the middle, the last and the only one (BIOES).
struct LabelSet: Sendable, Equatable {
  enum Scheme: UInt8, Sendable {
    case bio = 2
    case bioes = 4
  }

  let scheme: Scheme
  let types: [EntityType]

  /// Outside is 0; then `scheme.rawValue` labels a type: begin, inside(, end, single).
  var count: Int { 1 + types.count * Int(scheme.rawValue) }

  /// Rows of weights are filled up to a multiple of eight.
  var stride: Int { (count + 7) / 8 * 8 }

  func type(of label: Int) -> EntityType? {
    label == 0 ? nil : types[(label - 1) / Int(scheme.rawValue)]
  }

  private func position(of label: Int) -> Int { (label - 1) % Int(scheme.rawValue) }

  /// Whether a span starts with the label.
  func begins(_ label: Int) -> Bool {
    label > 0 && (position(of: label) == 0 || position(of: label) == 3)
  }

  /// Whether a span may go on after the label.
  func isOpen(_ label: Int) -> Bool {
    guard label > 0 else { return false }
    return scheme == .bio || position(of: label) < 2
  }

  /// Whether a span that goes on must go on: its end has a label of its own.
  private func mustGoOn(_ label: Int) -> Bool { scheme == .bioes && isOpen(label) }

  /// Whether `second` may follow `first`; −1 stands for the edge of the sentence.
  func allows(_ first: Int, _ second: Int) -> Bool {
    let goesOn = second > 0 && !begins(second)
    if first < 0 { return !goesOn }
    if second < 0 { return !mustGoOn(first) }
    if goesOn {
      return isOpen(first)
        && (first - 1) / Int(scheme.rawValue) == (second - 1) / Int(scheme.rawValue)
    }
    return !mustGoOn(first)
  }

  /// The labels of one sentence of `count` tokens, from spans that do not overlap.
  func labels(_ spans: [(tokens: Range<Int>, type: EntityType)], count: Int) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: count)
    for (tokens, type) in spans {
      guard let number = types.firstIndex(of: type) else { continue }
      let base = UInt8(1 + number * Int(scheme.rawValue))
      for token in tokens { result[token] = base + 1 }
      result[tokens.lowerBound] = base
      if scheme == .bioes {
        if tokens.count == 1 {
          result[tokens.lowerBound] = base + 3
        } else {
          result[tokens.upperBound - 1] = base + 2
        }
      }
    }
    return result
  }

  /// The spans that labels mark, as ranges into them.
  func spans(_ labels: some RandomAccessCollection<UInt8>) -> [(
    tokens: Range<Int>, type: EntityType
  )] {
    var result: [(tokens: Range<Int>, type: EntityType)] = []
    var open: (start: Int, type: EntityType)?
    for (index, label) in labels.enumerated() {
      let label = Int(label)
      if let span = open, label == 0 || begins(label) {
        result.append((span.start..<index, span.type))
        open = nil
      }
      if open == nil, let type = type(of: label) { open = (index, type) }
    }
    if let span = open { result.append((span.start..<labels.count, span.type)) }
    return result
  }
}
