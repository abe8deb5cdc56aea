/// What is made of each token's state as soon as it is there, so that a long text need not keep the
/// states: a product with a matrix.
package final class StateProjection: Sendable {
  let layer: LinearLayer

  var inputs: Int { layer.inputs }
  package var columns: Int { layer.outputs }

  /// `matrix`: inputs × columns.
  package init(matrix: FloatBuffer, inputs: Int, columns: Int) {
    precondition(matrix.count >= inputs * columns)
    layer = LinearLayer(matrix, inputs: inputs, outputs: columns)
  }
}

/// What the networks say of each token of one text. A column is empty where its network was not
/// asked or not installed; otherwise it has one entry a token.
public struct TokenAnnotations: Sendable {
  /// Names, by the network alone.
  public var names: [NameLabel] = []
  /// What the names network makes of each token before it decides: ``nameStateWidth`` numbers a
  /// token, one token after the other. Only where ``NeuralTagger/Layers/nameStates`` asked for it.
  public var nameStates: [Float] = []
  /// The number of each token's word among those that have vectors; with ``nameStates``.
  public var words: [Int32] = []
  /// Numbers a token in ``nameStates``.
  public var nameStateWidth = 0
  /// What ``nameStates`` were multiplied by, where the caller gave something.
  package var projection: StateProjection?
  /// Parts of speech and features, as numbers into ``tagset``; ``noTag`` in Kazakh and English
  /// sentences.
  public var tagNumbers: [UInt16] = []
  /// The tags that ``tagNumbers`` count.
  public var tagset: [UniversalTag] = []
  /// The token that each depends on, as its index in the text, or −1 at the root of a sentence;
  /// ``noHead`` in Kazakh and English sentences. Always within the same sentence. Chosen token by
  /// token: a sentence may have several roots or none, and cycles.
  public var heads: [Int32] = []
  public var relations: [DependencyRelation] = []

  /// In ``tagNumbers``: morphology did not read the token.
  public static let noTag = UInt16.max
  /// In ``heads``: syntax did not read the token.
  public static let noHead: Int32 = -2

  public init() {}

  /// The part of speech of a token and its features, nil without morphology.
  public func tag(of token: Int) -> UniversalTag? {
    guard tagNumbers.indices.contains(token), tagNumbers[token] != Self.noTag else { return nil }
    return tagset[Int(tagNumbers[token])]
  }

  /// The head of a token, nil at a root or without syntax.
  public func head(of token: Int) -> Int? {
    heads.indices.contains(token) && heads[token] >= 0 ? Int(heads[token]) : nil
  }

  /// nil without syntax.
  public func relation(of token: Int) -> DependencyRelation? {
    relations.indices.contains(token) && heads[token] != Self.noHead ? relations[token] : nil
  }
}
