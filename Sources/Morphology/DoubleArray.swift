import ByteIO

/// A minimal acyclic automaton over bytes, as dawgdic writes it: a double array of 32-bit units,
/// and a guide of (first child, next sibling) labels for walking all keys below a state.
///
/// Reads the mapped file in place; a damaged file gives wrong answers, never a crash.
struct DoubleArray: @unchecked Sendable {
  /// A state of the automaton.
  typealias State = UInt32

  static let root: State = 0

  private let file: MappedFile
  /// The units and the guide. The file, which is held, keeps them where they are; asking it for
  /// each unit costs more than the step.
  private let units: UnsafeRawPointer
  private let guide: UnsafeRawPointer
  private let unitCount: Int
  private let guideCount: Int

  /// Throws ``DictionaryError`` when the file's length does not fit its own counts.
  init(path: String) throws(DictionaryError) {
    let file: MappedFile
    do { file = try MappedFile(path: path) } catch { throw .unreadable(error) }
    guard let units = DoubleArray.number(in: file, at: 0), units > 0, 4 + units * 4 <= file.count
    else { throw .malformed(path: path, reason: "not a double array: too short") }
    guard let guide = DoubleArray.number(in: file, at: 4 + units * 4),
      8 + units * 4 + guide * 2 <= file.count
    else { throw .malformed(path: path, reason: "not a double array: the guide is cut off") }
    guard let base = file.withUnsafeBytes({ $0.baseAddress }) else {
      throw .malformed(path: path, reason: "empty")
    }
    self.file = file
    self.units = base + 4
    self.guide = base + (8 + units * 4)
    unitCount = units
    guideCount = guide
  }

  private static func number(in file: MappedFile, at offset: Int) -> Int? {
    guard offset + 4 <= file.count else { return nil }
    return Int(
      UInt32(
        littleEndian: file.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }

  private func unit(_ state: State) -> UInt32 {
    guard Int(state) < unitCount else { return 0 }
    return UInt32(
      littleEndian: units.loadUnaligned(fromByteOffset: Int(state) * 4, as: UInt32.self))
  }

  private func offset(_ unit: UInt32) -> UInt32 { (unit >> 10) << ((unit & 0x200) >> 6) }

  /// The state after `label`, or nil.
  func follow(_ label: UInt8, from state: State) -> State? {
    let next = state ^ offset(unit(state)) ^ UInt32(label)
    guard Int(next) < unitCount, unit(next) & 0x8000_00FF == UInt32(label) else { return nil }
    return next
  }

  /// The state after all `labels`, or nil.
  func follow(_ labels: some Sequence<UInt8>, from state: State) -> State? {
    var state = state
    for label in labels {
      guard let next = follow(label, from: state) else { return nil }
      state = next
    }
    return state
  }

  /// Whether a key ends at `state`.
  func isFinal(_ state: State) -> Bool { unit(state) & 0x100 != 0 }

  /// The number stored for the key that ends at `state`, or nil.
  func value(at state: State) -> Int? {
    guard isFinal(state) else { return nil }
    return Int(unit(state ^ offset(unit(state))) & 0x7FFF_FFFF)
  }

  /// Calls `body` with the label and state of each child of `state`, in the order of the file.
  func forEachChild(of state: State, _ body: (UInt8, State) -> Void) {
    guard Int(state) < guideCount else { return }
    var label = guide.load(fromByteOffset: Int(state) * 2, as: UInt8.self)
    var seen = 0
    while label != 0, seen < 256, let child = follow(label, from: state),
      Int(child) < guideCount
    {
      body(label, child)
      label = guide.load(fromByteOffset: Int(child) * 2 + 1, as: UInt8.self)
      seen += 1
    }
  }
}
