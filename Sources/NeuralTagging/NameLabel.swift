/// What the names network says of a token: outside any name, or at the beginning of or inside
/// one (BIO).
public enum NameLabel: UInt8, Hashable, Sendable, CaseIterable {
  case outside
  case beginPerson, insidePerson
  case beginLocation, insideLocation
  case beginOrganisation, insideOrganisation

  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    case person, location, organisation
  }

  /// The label's name as slovnet and CoNLL write it: `O`, `B-PER`, `I-ORG`.
  public init?(name: some StringProtocol) {
    guard let index = Self.names.firstIndex(of: String(name)) else { return nil }
    self = Self.allCases[index]
  }

  public var name: String { Self.names[Int(rawValue)] }

  /// nil outside names.
  public var kind: Kind? {
    self == .outside ? nil : Kind(rawValue: (rawValue - 1) / 2)
  }

  public var isBeginning: Bool { rawValue % 2 == 1 }

  private static let names = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG"]
}
