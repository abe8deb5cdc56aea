import Testing

@Suite struct MorphologyTests {}
