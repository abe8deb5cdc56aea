import Testing

@Suite struct ValidationTests {}
