/// What a span names. Russian and English texts give persons, locations and organisations;
/// Kazakh ones all classes of KazNERD.
public enum EntityType: String, Hashable, Sendable, CaseIterable {
  case person = "PERSON"
  /// A place; in Kazakh one without a government: a mountain, a river, a region of the world.
  case location = "LOCATION"
  /// A country, a region, a town; Kazakh only, elsewhere ``location``.
  case geopoliticalEntity = "GPE"
  case organisation = "ORGANISATION"
  case facility = "FACILITY"
  case position = "POSITION"
  case date = "DATE"
  case time = "TIME"
  case event = "EVENT"
  case law = "LAW"
  case project = "PROJECT"
  /// Nations, religions, political groups.
  case group = "NORP"
  case language = "LANGUAGE"
  case artwork = "ART"
  case product = "PRODUCT"
  case disease = "DISEASE"
  case cardinal = "CARDINAL"
  case ordinal = "ORDINAL"
  case money = "MONEY"
  case percentage = "PERCENTAGE"
  case quantity = "QUANTITY"
  case contact = "CONTACT"
  case adage = "ADAGE"
  case nonHuman = "NON_HUMAN"
  case miscellaneous = "MISCELLANEOUS"

  /// The type as the three that all languages have, nil for the others.
  public var core: CoreType? {
    switch self {
    case .person: .person
    case .location, .geopoliticalEntity: .location
    case .organisation: .organisation
    default: nil
    }
  }

  /// The three types of names that all languages have.
  public enum CoreType: String, Hashable, Sendable, CaseIterable {
    case person = "PER"
    case location = "LOC"
    case organisation = "ORG"
  }
}
