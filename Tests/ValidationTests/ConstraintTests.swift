import Testing
import Validation

/// Each constraint of SHACL Core on data of which a part is right and a part is not.
@Suite struct ConstraintTests {
  struct Case: Sendable {
    /// The constraint, within a property shape for :p (or as it stands, when it begins with `:`).
    let constraint: String
    let data: String
    let faults: [String]

    init(_ constraint: String, _ data: String, _ faults: [String]) {
      self.constraint = constraint
      self.data = data
      self.faults = faults
    }

    var shape: String {
      constraint.hasPrefix(":")
        ? constraint : ":S sh:targetClass :T ; sh:property [ sh:path :p ; \(constraint) ] ."
    }
  }

  static let values: [Case] = [
    Case("sh:class :C", ":a a :T ; :p :c , :d , 5 . :c a :C .", ["a Class 5", "a Class d"]),
    Case(
      "sh:class :C", ":a a :T ; :p :c . :c a :D . :D rdfs:subClassOf :E . :E rdfs:subClassOf :C .",
      []),
    Case(
      "sh:datatype xsd:integer", ":a a :T ; :p 1 , \"2\" , 3.0 , :b .",
      ["a Datatype 2", "a Datatype 3.0", "a Datatype b"]),
    Case(
      "sh:datatype xsd:date",
      ":a a :T ; :p \"2024-02-29\"^^xsd:date , \"2023-02-29\"^^xsd:date , \"x\"^^xsd:date .",
      ["a Datatype 2023-02-29", "a Datatype x"]),
    Case("sh:nodeKind sh:IRI", ":a a :T ; :p :b , 1 , [] .", ["a NodeKind 1", "a NodeKind _"]),
    Case("sh:nodeKind sh:BlankNodeOrLiteral", ":a a :T ; :p :b , 1 , [] .", ["a NodeKind b"]),
    Case(
      "sh:minCount 2", ":a a :T ; :p 1 . :b a :T ; :p 1 , 2 . :c a :T .",
      ["a MinCount", "c MinCount"]),
    Case("sh:maxCount 1", ":a a :T ; :p 1 , 2 . :b a :T ; :p 1 .", ["a MaxCount"]),
    Case(
      "sh:minInclusive 2 ; sh:maxExclusive 4", ":a a :T ; :p 1 , 2 , 3.9 , 4 , \"x\" .",
      ["a MaxExclusive 4", "a MaxExclusive x", "a MinInclusive 1", "a MinInclusive x"]),
    Case(
      "sh:maxInclusive \"2020-01-01\"^^xsd:date ; sh:minExclusive \"2019-01-01\"^^xsd:date",
      ":a a :T ; :p \"2019-01-01\"^^xsd:date , \"2020-01-01\"^^xsd:date , "
        + "\"2021-01-01\"^^xsd:date .",
      ["a MaxInclusive 2021-01-01", "a MinExclusive 2019-01-01"]),
    Case(
      "sh:minLength 2 ; sh:maxLength 3", ":a a :T ; :p \"я\" , \"ёж\" , \"четыре\" , [] .",
      ["a MaxLength _", "a MaxLength четыре", "a MinLength _", "a MinLength я"]),
    Case(
      "sh:pattern \"^[0-9]{4}(-[0-9]{2}){0,2}$\"",
      ":a a :T ; :p \"2022\" , \"2022-04\" , \"2022-4\" , \"год 2022\" .",
      ["a Pattern 2022-4", "a Pattern год 2022"]),
    Case(
      "sh:pattern \"сов.т\" ; sh:flags \"i\"", ":a a :T ; :p \"Наш СОВЕТ\" , \"свет\" .",
      ["a Pattern свет"]),
    Case(
      "sh:languageIn ( \"ru\" \"en\" )",
      ":a a :T ; :p \"a\"@ru , \"b\"@en-GB , \"c\"@kk , \"d\" .",
      ["a LanguageIn c", "a LanguageIn d"]),
    Case(
      "sh:uniqueLang true",
      ":a a :T ; :p \"a\"@ru , \"b\"@ru , \"c\"@kk . :b a :T ; :p \"a\"@ru , \"b\" , \"c\" .",
      ["a UniqueLang"]),
    Case("sh:in ( 1 :x )", ":a a :T ; :p 1 , :x , 2 .", ["a In 2"]),
    Case("sh:hasValue :x", ":a a :T ; :p :x , :y . :b a :T ; :p :y .", ["b HasValue"]),
    Case("sh:equals :q", ":a a :T ; :p 1 , 2 ; :q 2 , 3 .", ["a Equals 1", "a Equals 3"]),
    Case("sh:disjoint :q", ":a a :T ; :p 1 , 2 ; :q 2 .", ["a Disjoint 2"]),
    Case(
      "sh:lessThan :q", ":a a :T ; :p 1 , 3 , \"x\" ; :q 3 .", ["a LessThan 3", "a LessThan x"]),
    Case("sh:lessThanOrEquals :q", ":a a :T ; :p 3 , 4 ; :q 3 .", ["a LessThanOrEquals 4"]),
  ]

  static let shapes: [Case] = [
    Case("sh:not [ sh:class :C ]", ":a a :T ; :p :c , :d . :c a :C .", ["a Not c"]),
    Case(
      "sh:and ( [ sh:class :C ] [ sh:nodeKind sh:IRI ] )", ":a a :T ; :p :c , :d . :c a :C .",
      ["a And d"]),
    Case(
      "sh:or ( [ sh:class :C ] [ sh:datatype xsd:string ] )",
      ":a a :T ; :p :c , \"x\" , 1 . :c a :C .", ["a Or 1"]),
    Case(
      "sh:xone ( [ sh:class :C ] [ sh:class :D ] )",
      ":a a :T ; :p :c , :d , :e . :c a :C . :d a :C , :D .", ["a Xone d", "a Xone e"]),
    Case(
      "sh:node [ sh:property [ sh:path :q ; sh:minCount 1 ] ]", ":a a :T ; :p :c , :d . :c :q 1 .",
      ["a Node d"]),
    Case(
      "sh:property [ sh:path :q ; sh:minCount 1 ]", ":a a :T ; :p :c , :d . :c :q 1 .",
      ["d MinCount"]),
    Case(
      "sh:qualifiedValueShape [ sh:class :C ] ; sh:qualifiedMinCount 1 ; sh:qualifiedMaxCount 1",
      ":a a :T ; :p :c , :d . :c a :C . :b a :T ; :p :d . :e a :T ; :p :c , :f . :f a :C .",
      ["b QualifiedMinCount", "e QualifiedMaxCount"]),
    Case(
      ":S sh:targetClass :T ; sh:closed true ; sh:ignoredProperties ( rdf:type ) ; "
        + "sh:property [ sh:path :p ] .", ":a a :T ; :p 1 ; :q 2 .", ["a Closed 2"]),
    Case(
      ":S sh:targetClass :T ; "
        + "sh:or ( [ sh:path :p ; sh:minCount 1 ] [ sh:path :q ; sh:minCount 1 ] ) .",
      ":a a :T ; :p 1 . :b a :T ; :q 1 . :c a :T .", ["c Or c"]),
    Case(
      ":S sh:targetClass :T ; sh:deactivated true ; sh:nodeKind sh:BlankNode .", ":a a :T .", []),
  ]

  static let paths: [Case] = [
    Case(
      ":S sh:targetNode :a ; sh:property [ sh:path [ sh:inversePath :p ] ; sh:class :C ] .",
      ":b :p :a . :c :p :a ; a :C .", ["a Class b"]),
    Case(
      ":S sh:targetNode :a ; sh:property [ sh:path ( :p :q ) ; sh:in ( 1 ) ] .",
      ":a :p :b , :c . :b :q 1 . :c :q 2 .", ["a In 2"]),
    Case(
      ":S sh:targetNode :a ; "
        + "sh:property [ sh:path [ sh:alternativePath ( :p :q ) ] ; sh:maxCount 2 ] .",
      ":a :p 1 , 2 ; :q 2 , 3 .", ["a MaxCount"]),
    Case(
      ":S sh:targetNode :a ; sh:property [ sh:path [ sh:zeroOrMorePath :p ] ; sh:class :C ] .",
      ":a :p :b ; a :C . :b :p :a , :c . :c a :C .", ["a Class b"]),
    Case(
      ":S sh:targetNode :a ; "
        + "sh:property [ sh:path [ sh:oneOrMorePath [ sh:inversePath :p ] ] ; sh:in ( :x ) ] .",
      ":b :p :a . :c :p :b .", ["a In b", "a In c"]),
    Case(
      ":S sh:targetNode :a ; "
        + "sh:property [ sh:path [ sh:zeroOrOnePath :p ] ; sh:nodeKind sh:Literal ] .",
      ":a :p 1 .", ["a NodeKind a"]),
    Case(
      ":S sh:targetSubjectsOf :p ; sh:nodeKind sh:BlankNode .", ":a :p 1 . :b :q 1 .",
      ["a NodeKind a"]),
    Case(
      ":S sh:targetObjectsOf :p ; sh:datatype xsd:integer .", ":a :p 1 , \"x\" .",
      ["x Datatype x"]),
    Case(
      ":S a rdfs:Class , sh:NodeShape ; sh:nodeKind sh:BlankNode .", ":a a :S .",
      ["a NodeKind a"]),
    Case(
      ":S sh:targetNode :nowhere ; sh:property [ sh:path :p ; sh:minCount 1 ] .", ":a :p 1 .",
      ["nowhere MinCount"]),
  ]

  @Test(arguments: values + shapes + paths)
  func findsWhatIsWrong(test: Case) throws {
    #expect(try faults(test.shape, test.data) == test.faults, "\(test.constraint)")
  }
}
