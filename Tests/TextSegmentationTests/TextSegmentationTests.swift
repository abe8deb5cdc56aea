import Testing

@Suite struct TextSegmentationTests {}
