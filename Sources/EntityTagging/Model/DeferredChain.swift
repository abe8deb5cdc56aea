import Synchronization

/// A chain that is read when it is first needed: most texts are of one language.
final class DeferredChain: Sendable {
  private let known: Mutex<ChainModel?>
  private let make: @Sendable () -> ChainModel

  init(_ model: ChainModel) {
    known = Mutex(model)
    make = { model }
  }

  init(_ make: @escaping @Sendable () -> ChainModel) {
    known = Mutex(nil)
    self.make = make
  }

  var model: ChainModel {
    known.withLock { known in
      if let known { return known }
      let model = make()
      known = model
      return model
    }
  }
}
