import Testing

@Suite struct FactExtractionTests {
  @Test func lexiconReads() { #expect(Fixture.lexicon != nil) }
}
