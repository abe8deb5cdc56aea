import Testing

@Suite struct TripleStoreTests {}
