import Testing

@Suite struct RDFSyntaxTests {}
