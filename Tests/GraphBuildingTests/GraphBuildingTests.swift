import Testing

@Suite struct GraphBuildingTests {}
