import Testing

@Suite struct QueryEvaluationTests {}
