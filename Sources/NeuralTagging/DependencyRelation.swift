/// How a word depends on its head: the relations of Universal Dependencies version 2 that the
/// syntax network knows.
public enum DependencyRelation: String, Hashable, Sendable, CaseIterable {
  case adjectivalClause = "acl"
  case relativeClause = "acl:relcl"
  case adverbialClause = "advcl"
  case adverbialModifier = "advmod"
  case adjectivalModifier = "amod"
  case apposition = "appos"
  case auxiliary = "aux"
  case passiveAuxiliary = "aux:pass"
  case caseMarker = "case"
  case coordinatingConjunction = "cc"
  case clausalComplement = "ccomp"
  case compound
  case conjunct = "conj"
  case copula = "cop"
  case clausalSubject = "csubj"
  case passiveClausalSubject = "csubj:pass"
  case dependency = "dep"
  case determiner = "det"
  case discourse
  case dislocated
  case expletive = "expl"
  case fixed
  case flat
  case flatForeign = "flat:foreign"
  case flatName = "flat:name"
  case goesWith = "goeswith"
  case indirectObject = "iobj"
  case list
  case mark
  case nominalModifier = "nmod"
  case subject = "nsubj"
  case passiveSubject = "nsubj:pass"
  case numericModifier = "nummod"
  case numericEntity = "nummod:entity"
  case governingNumber = "nummod:gov"
  case object = "obj"
  case oblique = "obl"
  case agent = "obl:agent"
  case orphan
  case parataxis
  case punctuation = "punct"
  case root
  case vocative
  case openComplement = "xcomp"
}
