import EntityTagging
import Testing

@Suite struct EntityTypeTests {
  @Test func onlyNamesAreCore() {
    #expect(EntityType.geopoliticalEntity.core == .location)
    #expect(EntityType.organisation.core?.rawValue == "ORG")
    #expect(EntityType.allCases.count { $0.core != nil } == 4)
  }
}
