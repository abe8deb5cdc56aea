import Morphology
import QuestionReading

/// The installed dictionaries, each opened when it is first needed: most questions do without.
enum Dictionaries {
  private static let data = Lazy { try? ProgramData.find() }

  static let russian = Lazy { () -> RussianAnalyzer? in
    data.value.flatMap { try? RussianAnalyzer(directory: $0.dictionary) }
  }

  static let kazakh = Lazy { () -> KazakhAnalyzer? in
    data.value.flatMap { try? KazakhAnalyzer(dictionary: $0.kazakh + "/kk_KZ.dic") }
  }

  static let questions = QuestionMorphology(
    russian: { russian.value }, kazakh: { kazakh.value })
}
