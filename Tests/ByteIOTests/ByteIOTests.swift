import Testing

@Suite struct ByteIOTests {}
