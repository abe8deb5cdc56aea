import CTaggerModel

/// The weights of a tagger: a chain for each language that was trained.
public struct TaggerModel: Sendable {
  let chains: [(language: ChainLanguage, model: ChainModel)]

  /// Reads a model. Throws ``TaggerModelError`` where the bytes are none.
  public init(_ bytes: UnsafeRawBufferPointer) throws(TaggerModelError) {
    chains = try ModelFile.read(bytes).map { ($0.language, ChainModel($0.parts)) }
  }

  /// The same of an array.
  public init(_ bytes: [UInt8]) throws(TaggerModelError) {
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(TaggerModelError) in try TaggerModel(bytes) }
    }
    self = try result.get()
  }

  init(chains: [(language: ChainLanguage, model: ChainModel)]) { self.chains = chains }

  /// The model that the program carries.
  public static func builtIn() throws(TaggerModelError) -> TaggerModel {
    try TaggerModel(
      UnsafeRawBufferPointer(
        start: birlik_tagger_model_start(), count: birlik_tagger_model_size))
  }

  /// The model as a file.
  public var bytes: [UInt8] { ModelFile.bytes(chains.map { ($0.language, $0.model.parts) }) }
}
