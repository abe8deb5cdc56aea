import RDFModel
import Testing

@Suite struct IRIResolverTests {
  /// The examples of RFC 3986 §5.4.
  @Test(arguments: [
    ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
    ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"),
    ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"),
    (";x", "http://a/b/c/;x"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"),
    ("..", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"),
    ("../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"),
    ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"), ("./g/.", "http://a/b/c/g/"),
    ("g/../h", "http://a/b/c/h"), ("g?y/../x", "http://a/b/c/g?y/../x"),
    ("закон", "http://a/b/c/закон"),
  ])
  func referencesResolve(reference: String, iri: String) {
    #expect(IRIResolver(base: "http://a/b/c/d;p?q").resolve(reference) == iri)
    #expect(IRIResolver.resolve(reference, against: "http://a/b/c/d;p?q") == iri)
  }

  @Test func withoutABaseAReferenceStays() {
    #expect(IRIResolver(base: nil).resolve("x") == nil)
    #expect(IRIResolver.resolve("x", against: nil) == "x")
    #expect(IRIResolver.resolve("x", against: "no-scheme") == "x")
    #expect(IRIResolver(base: nil).resolve("a:x") == "a:x")
  }
}
