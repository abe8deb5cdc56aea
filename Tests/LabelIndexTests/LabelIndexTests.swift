import Testing

@Suite struct LabelIndexTests {}
