import CTaggerModel
import Glibc

/// The weights of a tagger: a chain for each language that was trained.
public struct TaggerModel: Sendable {
  let chains: [(language: ChainLanguage, chain: DeferredChain)]

  /// Reads a model. Throws ``TaggerModelError`` where the bytes are none.
  public init(_ bytes: UnsafeRawBufferPointer) throws(TaggerModelError) {
    var chains: [(language: ChainLanguage, model: ChainModel)] = []
    for chain in try ModelFile.chains(bytes) {
      chains.append((chain.language, ChainModel(try ModelFile.parts(chain, of: bytes))))
    }
    self.init(chains: chains)
  }

  /// The same of an array.
  public init(_ bytes: [UInt8]) throws(TaggerModelError) {
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(TaggerModelError) in try TaggerModel(bytes) }
    }
    self = try result.get()
  }

  init(chains: [(language: ChainLanguage, model: ChainModel)]) {
    self.chains = chains.map { ($0.language, DeferredChain($0.model)) }
  }

  private init(deferred: [(language: ChainLanguage, chain: DeferredChain)]) { chains = deferred }

  /// The model that the program carries; each chain is read when a text asks for it.
  public static func builtIn() throws(TaggerModelError) -> TaggerModel {
    var chains: [(language: ChainLanguage, chain: DeferredChain)] = []
    for chain in try ModelFile.chains(carried) {
      let deferred = DeferredChain {
        let parts = try? ModelFile.parts(chain, of: carried)
        giveBack(carried)
        return ChainModel(parts ?? .nothing(chain.labels))
      }
      chains.append((chain.language, deferred))
    }
    return TaggerModel(deferred: chains)
  }

  private static var carried: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: birlik_tagger_model_start(), count: birlik_tagger_model_size)
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
  public var bytes: [UInt8] { ModelFile.bytes(chains.map { ($0.language, $0.chain.model.parts) }) }
}
