import Morphology
import NeuralTagging

/// Names that the dictionary knows as forms of something else only: «Алексей Угаров» is not of
/// «угар», «Леонард Вулли» not of «вуль».
enum NameAsWritten {
  /// Whether a word that the networks have as a name in the nominative singular stands in its
  /// dictionary form, though the best of its readings is another form.
  static func isDictionaryForm(
    _ reading: Analysis, tag: UniversalTag, place: WordPlace
  ) -> Bool {
    guard !place.isDisjoint(with: [.person, .otherName]), reading.form.utf8.count > 4,
      [.properNoun, .noun, .adjective].contains(tag.partOfSpeech),
      tag.case == .nominative, tag.number == .singular,
      tag.gender == .masculine || tag.gender == .feminine
    else { return false }
    let grammemes = reading.grammemes
    guard !grammemes.meets([.latin, .unknown, .initial, .abbreviation, .indeclinable]),
      !grammemes.isSuperset(of: [.noun, .nominative, .singular]),
      place.contains(.person) || !reading.isKnown && !place.contains(.first)
    else { return false }
    if grammemes.contains(.shortAdjective) { return true }
    guard grammemes.contains(.noun) else { return false }
    return grammemes.contains(.plural) && grammemes.meets([.genitive, .accusative])
      || !reading.isKnown && !grammemes.meets([.dative, .instrumental])
  }
}
