import Testing

@Suite struct FactExtractionTests {}
