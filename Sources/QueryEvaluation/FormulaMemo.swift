import QuerySyntax

/// The values of a formula that reads one variable alone, by that variable's id: texts and dates
/// repeat, and what they give need be computed once. Gives up where they do not.
struct FormulaMemo {
  private let slot: Int?
  private var known: [UInt32: UInt32] = [:]
  private var looks = 0
  private var hits = 0
  private var isOn: Bool

  private static let trial = 2048
  private static let most = 1 << 16

  init(_ formula: Formula) {
    slot = formula.slots.count == 1 && formula.isRepeatable ? formula.slots.first : nil
    isOn = slot != nil
  }

  /// The id of the value for the row in the frame.
  @inline(__always) mutating func value(_ frame: Frame, _ make: () -> UInt32) -> UInt32 {
    guard isOn, let slot else { return make() }
    let key = frame.binding[slot]
    looks += 1
    if let value = known[key] {
      hits += 1
      return value
    }
    let value = make()
    if looks > Self.trial, hits < looks / 8 { isOn = false }
    if known.count < Self.most { known[key] = value }
    return value
  }
}

extension Formula {
  /// Whether the formula gives the same for the same values, in every row.
  var isRepeatable: Bool {
    switch self {
    case .slot, .constant, .unknownFunction, .failure: true
    case .exists: false
    case .or(let left, let right), .and(let left, let right), .compare(_, let left, let right),
      .arithmetic(_, let left, let right), .replace(_, let left, let right):
      left.isRepeatable && right.isRepeatable
    case .not(let inner), .negative(let inner), .positive(let inner), .regex(_, let inner),
      .cast(_, let inner):
      inner.isRepeatable
    case .isIn(let item, let list, _): item.isRepeatable && list.allSatisfy(\.isRepeatable)
    case .call(let builtIn, let arguments):
      ![.rand, .uuid, .strUUID, .bnode].contains(builtIn) && arguments.allSatisfy(\.isRepeatable)
    }
  }
}
