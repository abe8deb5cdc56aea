/// A property path over predicate ids.
indirect enum PathExpression {
  case step(UInt32)
  case inverse(PathExpression)
  case sequence(PathExpression, PathExpression)
  case alternative(PathExpression, PathExpression)
  case zeroOrMore(PathExpression)
  case oneOrMore(PathExpression)
  case zeroOrOne(PathExpression)
  /// Any predicate but these; a direction is nil where it is not walked at all.
  case negated(forward: Set<UInt32>?, backward: Set<UInt32>?)

  /// Whether a node without any triple reaches itself.
  var matchesEmpty: Bool {
    switch self {
    case .zeroOrMore, .zeroOrOne: true
    case .inverse(let inner), .oneOrMore(let inner): inner.matchesEmpty
    case .sequence(let left, let right): left.matchesEmpty && right.matchesEmpty
    case .alternative(let left, let right): left.matchesEmpty || right.matchesEmpty
    case .step, .negated: false
    }
  }
}
