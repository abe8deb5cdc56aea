import Testing

@Suite struct EntityTaggingTests {}
