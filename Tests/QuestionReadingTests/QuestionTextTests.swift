import Testing

@Suite struct QuestionTextTests { @Test func t() { #expect(1 + 1 == 2) } }
