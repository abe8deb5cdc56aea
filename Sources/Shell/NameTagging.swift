import EntityTagging
import Morphology
import NeuralTagging
import TextSegmentation

/// What `tag` and `train` read words with, from the installed data.
enum NameTagging {
  /// With the networks asked for. Throws ``Failure`` where the data is not installed.
  static func resources(
    layers: NeuralTagger.Layers = .names
  ) throws(Failure) -> TaggerResources {
    let data = try ProgramData.find()
    do {
      return TaggerResources(
        russian: try RussianAnalyzer(directory: data.dictionary),
        kazakh: try KazakhAnalyzer(dictionary: data.kazakh + "/kk_KZ.dic"),
        networks: try NeuralTagger(directory: data.networks, layers: layers))
    } catch {
      throw Failure(.inputOutput, "the data in \(data.folder) cannot be read: \(error)")
    }
  }

  /// The tagger with the model in the program, or with that in a file.
  static func tagger(modelPath: String?) throws(Failure) -> EntityTagger {
    let resources = try resources()
    do throws(TaggerModelError) {
      var model: TaggerModel?
      if let modelPath { model = try TaggerModel(try read(modelPath)) }
      // Held until the process ends: the system takes its memory back faster than we do.
      return Unmanaged.passRetained(try EntityTagger(resources, model: model))
        .takeUnretainedValue()
    } catch {
      throw Failure(.inputOutput, "\(modelPath ?? "the program"): \(error)")
    }
  }

  private static func read(_ path: String) throws(TaggerModelError) -> [UInt8] {
    do { return try ByteInput.readAll(path) } catch { throw .notAModel }
  }
}
