/// An absolute IRI, kept as it was written (RDF 1.1 Concepts §3.2: IRIs are compared character by
/// character).
public struct IRI: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The IRI without angle brackets.
  public let value: String

  /// Takes `value` as it is; readers check its characters, this type does not.
  public init(_ value: String) { self.value = value }

  public var description: String { "<\(value)>" }

  public static func < (left: IRI, right: IRI) -> Bool { left.value < right.value }
}

extension IRI: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}

extension IRI {
  /// By code points: the standard equality of strings would take a composed й for a decomposed one.
  public static func == (left: IRI, right: IRI) -> Bool {
    CodePoints.areEqual(left.value, right.value)
  }

  public func hash(into hasher: inout Hasher) { CodePoints.hash(value, into: &hasher) }
}

extension IRI {
  /// Whether the bytes may stand between the angle brackets of Turtle and SPARQL (IRIREF of both
  /// grammars): no controls, no space, none of `<>"{}|^` and neither backquote nor backslash.
  public static func isWritable(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.allSatisfy { byte in
      switch byte {
      case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "{"),
        UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "`"),
        UInt8(ascii: "\\"):
        false
      default: true
      }
    }
  }
}
