import Testing

@Suite struct QueryPlanningTests {}
