import Testing

@Suite struct GraphAccessTests {}
