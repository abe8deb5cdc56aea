import Testing

@Suite struct GraphExportTests {}
