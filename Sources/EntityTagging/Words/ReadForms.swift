import Morphology
import NeuralTagging

/// What reading makes of a spelling under a tag in one kind of place, the same wherever the three
/// come together.
final class ReadForm: Sendable {
  let lemma: String
  let partOfSpeech: UniversalTag.PartOfSpeech?
  let reading: Analysis?
  /// The columns of CoNLL-U from LEMMA to FEATS.
  let columns: [UInt8]

  init(
    lemma: String, partOfSpeech: UniversalTag.PartOfSpeech?, reading: Analysis?,
    tag: UniversalTag?
  ) {
    self.lemma = lemma
    self.partOfSpeech = partOfSpeech
    self.reading = reading
    columns = Self.columns(
      lemma: lemma, partOfSpeech: partOfSpeech, reading: reading, tag: tag)
  }

  static func columns(
    lemma: String, partOfSpeech: UniversalTag.PartOfSpeech?, reading: Analysis?,
    tag: UniversalTag?
  ) -> [UInt8] {
    let features = (tag?.features ?? [:]).sorted { $0.key < $1.key }.map { "\($0)=\($1)" }
    let columns = [
      lemma, partOfSpeech?.rawValue ?? "_", reading.map { "\($0.grammemes)" } ?? "_",
      features.isEmpty ? "_" : features.joined(separator: "|"),
    ]
    return Array(columns.joined(separator: "\t").utf8)
  }
}

/// The forms seen of late; one thread at a time uses it. Bounded: past ``limit`` all are forgotten.
final class ReadForms: @unchecked Sendable {
  private var spellings = ByteStringTable()
  private var forms: [Key: ReadForm] = [:]

  private struct Key: Hashable {
    let spelling: Int
    let tag: Int
    let place: Int
  }

  private static let limit = 1 << 14

  /// The form of `token` in a place under the tag with the number `tag` (−1 for none), made where
  /// it is new.
  func form(
    _ token: UnsafeBufferPointer<UInt8>, tag: Int, place: WordPlace, make: () -> ReadForm
  ) -> ReadForm {
    if forms.count >= Self.limit {
      spellings.removeAll()
      forms.removeAll(keepingCapacity: true)
    }
    let key = Key(spelling: spellings.number(of: token).0, tag: tag, place: place.rawValue)
    if let known = forms[key] { return known }
    let form = make()
    forms[key] = form
    return form
  }
}
