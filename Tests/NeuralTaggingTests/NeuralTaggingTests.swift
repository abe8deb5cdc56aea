import Testing

@Suite struct NeuralTaggingTests {}
