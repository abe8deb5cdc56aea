import CTaggerModel
import Glibc

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
    let bytes = UnsafeRawBufferPointer(
      start: birlik_tagger_model_start(), count: birlik_tagger_model_size)
    let model = try TaggerModel(bytes)
    giveBack(bytes)
    return model
  }

  /// Tells the system that the pages of the program with the file are not needed for now; should
  /// they be read again, they come from the disk.
  private static func giveBack(_ bytes: UnsafeRawBufferPointer) {
    let page = UInt(sysconf(Int32(_SC_PAGESIZE)))
    let start = (UInt(bitPattern: bytes.baseAddress) + page - 1) / page * page
    let end = (UInt(bitPattern: bytes.baseAddress) + UInt(bytes.count)) / page * page
    guard start < end else { return }
    madvise(UnsafeMutableRawPointer(bitPattern: start), Int(end - start), MADV_DONTNEED)
  }

  /// The model as a file.
  public var bytes: [UInt8] { ModelFile.bytes(chains.map { ($0.language, $0.model.parts) }) }
}
