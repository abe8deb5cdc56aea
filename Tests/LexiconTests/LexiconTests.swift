import Testing

@Suite struct LexiconTests {}
