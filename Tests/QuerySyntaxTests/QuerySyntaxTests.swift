import Testing

@Suite struct QuerySyntaxTests {}
