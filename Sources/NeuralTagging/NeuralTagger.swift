import Synchronization
import TextSegmentation

/// slovnet's three networks for Russian: names, morphology, syntax.
///
/// Reads the weights as the Python package natasha carries them and runs them natively. Any
/// thread may call ``annotate(_:layers:)``; each call works in its own buffers, which are kept for
/// the next one.
public final class NeuralTagger: Sendable {
  /// The networks to run.
  public struct Layers: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let names = Layers(rawValue: 1)
    public static let morphology = Layers(rawValue: 2)
    public static let syntax = Layers(rawValue: 4)
    /// With the names also what the network makes of each token on the way: for taggers that
    /// are trained on top of it. Not part of ``all``.
    public static let nameStates = Layers(rawValue: 8)
    public static let all: Layers = [.names, .morphology, .syntax]
  }

  /// The networks that are there.
  public let layers: Layers

  let vectors: WordVectors
  let vocabulary: WordVocabulary
  let counts: WordCounts
  let shapes: [String]
  let names: NameNetwork?
  let morphology: MorphologyNetwork?
  let syntax: SyntaxNetwork?
  let cacheBytes: Int
  private let idle = Mutex<[Workspace]>([])

  /// Reads the networks asked for from `directory`, which has the folders `navec`, `ner`,
  /// `morph`, `syntax`.
  ///
  /// `cacheBytes` bounds what each thread at work keeps of the words it has seen; by default 24 MiB
  /// for one network and 12 MiB for each further one.
  /// Throws ``NetworkError`` when a file is missing or damaged.
  public init(
    directory: String, layers: Layers = .all, cacheBytes: Int? = nil
  ) throws(NetworkError) {
    let vectors = try WordVectors(path: directory + "/navec/pq.bin")
    var folders: [NetworkFolder] = []
    func folder(_ name: String, _ layer: Layers) throws(NetworkError) -> NetworkFolder? {
      guard layers.contains(layer) else { return nil }
      let folder = try NetworkFolder(path: directory + "/" + name)
      folders.append(folder)
      return folder
    }
    var names: NameNetwork?
    if let folder = try folder("ner", .names) {
      names = try NameNetwork(folder: folder, vectors: vectors)
    }
    var morphology: MorphologyNetwork?
    if let folder = try folder("morph", .morphology) {
      morphology = try MorphologyNetwork(folder: folder, vectors: vectors)
    }
    var syntax: SyntaxNetwork?
    if let folder = try folder("syntax", .syntax) {
      syntax = try SyntaxNetwork(folder: folder, vectors: vectors)
    }
    guard let first = folders.first else {
      throw .malformed(path: directory, reason: "no network was asked for")
    }
    // All networks were trained over the same vectors, so one vocabulary serves them all.
    vocabulary = try WordVocabulary(path: first.path + "/vocabs/word")
    shapes = try first.lines("shape")
    guard vocabulary.count == vectors.count else {
      throw first.malformed("\(vocabulary.count) words for \(vectors.count) vectors")
    }
    counts = WordCounts(path: directory + "/navec/vocab.bin", words: vocabulary.count)
    for folder in folders.dropFirst() where try folder.lines("shape") != shapes {
      throw folder.malformed("its shapes are not those of the other networks")
    }
    self.vectors = vectors
    (self.names, self.morphology, self.syntax) = (names, morphology, syntax)
    self.layers = layers.intersection(.all)
    self.cacheBytes = cacheBytes ?? (12 + 12 * folders.count) << 20
  }

  /// Annotates every token of a text. `layers` that are not there are left out.
  ///
  /// Names are decided over the whole text at once, morphology and syntax sentence by sentence,
  /// as natasha does; Kazakh and English sentences get no morphology and no syntax. Complexity:
  /// linear in the tokens, for syntax quadratic in a sentence of up to ``longestSentence`` tokens;
  /// longer ones are read in pieces.
  public func annotate(_ text: SegmentedText, layers: Layers = .all) -> TokenAnnotations {
    annotate(text, layers: layers, projection: nil)
  }

  /// The same; where the states are asked for, they are multiplied by `projection`.
  package func annotate(
    _ text: SegmentedText, layers: Layers, projection: StateProjection?
  ) -> TokenAnnotations {
    let workspace = idle.withLock { $0.popLast() } ?? Workspace(self)
    defer { idle.withLock { $0.append(workspace) } }
    let asked = layers.intersection(self.layers.union(.nameStates))
    return workspace.annotate(text, layers: asked, projection: projection, networks: self)
  }

  /// Whether a word has a vector, by its number in ``TokenAnnotations/words``.
  public func hasVector(_ word: Int32) -> Bool { word >= 0 && word < vocabulary.unknown }

  /// The product of states that were kept as they are.
  package func project(_ states: [Float], by projection: StateProjection) -> [Float] {
    let count = states.count / projection.inputs
    return [Float](unsafeUninitializedCapacity: count * projection.columns) { output, initialized in
      if let states = states.withUnsafeBufferPointer({ $0.baseAddress }),
        let start = output.baseAddress
      {
        projection.layer.apply(states, rows: count, output: start)
      }
      initialized = count * projection.columns
    }
  }

  /// Sentences longer than this are cut for morphology and syntax.
  public static let longestSentence = 1024
}
