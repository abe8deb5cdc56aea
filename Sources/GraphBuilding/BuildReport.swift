/// What a build did.
public struct BuildReport: Equatable, Sendable {
  /// Documents read anew, in the order of their paths.
  public var changed: [String] = []
  /// Documents that are as the graph has them.
  public var unchanged: [String] = []
  /// Code points read.
  public var characters = 0
  /// In the whole graph after the build.
  public var documents = 0
  public var entities = 0
  public var facts = 0
  /// Triples of the dataset that came and went.
  public var added = 0
  public var removed = 0

  public init() {}
}
