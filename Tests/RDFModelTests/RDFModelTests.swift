import Testing

@Suite struct RDFModelTests {}
