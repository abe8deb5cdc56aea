import Morphology
import NeuralTagging

/// The dictionary form that Universal Dependencies gives a word, where the dictionary has another:
/// it makes an infinitive of each participle, and one pronoun of «его», «её» and «их».
struct UniversalLemma {
  let analyzer: RussianAnalyzer

  func lemma(_ reading: Analysis, tag: UniversalTag) -> String {
    let grammemes = reading.grammemes
    switch tag.partOfSpeech {
    case .adjective, .noun, .properNoun:
      // «следующий», «данный», «раненый»: participles that have become adjectives or nouns.
      if grammemes.meets([.participle, .shortParticiple]) {
        return adjective(reading) ?? reading.normalForm
      }
    case .determiner:
      if grammemes.contains(.pronoun) { return reading.form }
    case .adverb, .adposition, .particle, .coordinatingConjunction, .subordinatingConjunction:
      return reading.form
    default: break
    }
    return reading.normalForm
  }

  private func adjective(_ reading: Analysis) -> String? {
    let required: Grammemes = [.participle, .masculine, .singular, .nominative]
    return analyzer.inflect(reading, to: required)?.form
  }
}
