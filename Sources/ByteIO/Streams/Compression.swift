import Glibc

/// How the bytes of a file are packed.
public enum Compression: String, CaseIterable, Sendable {
  case none
  case gzip
  case zstd

  /// What the file's name says: `.gz`, `.zst`, or neither.
  public init(fileName: String) {
    let name = fileName.lowercased()
    self = name.hasSuffix(".gz") ? .gzip : name.hasSuffix(".zst") ? .zstd : .none
  }

  /// A sink that packs what is written to it into `sink`.
  public func packing(into sink: any ByteSink) -> any ByteSink {
    switch self {
    case .none: sink
    case .gzip: GzipSink(into: sink)
    case .zstd: ZstdSink(into: sink)
    }
  }

  /// A source of the bytes that are packed in `source`; `name` stands in errors.
  public func unpacking(_ source: any ByteSource, name: String) -> any ByteSource {
    switch self {
    case .none: source
    case .gzip: GzipSource(source, name: name)
    case .zstd: ZstdSource(source, name: name)
    }
  }
}

/// Files as streams: `-` is standard input or output, `.gz` and `.zst` are unpacked and packed.
public enum ByteStream {
  /// Opens a file for reading. Throws ``IOError``; a damaged packed file fails while it is read.
  public static func source(_ path: String) throws(IOError) -> any ByteSource {
    if path == "-" { return DescriptorSource(STDIN_FILENO, name: "standard input") }
    let source = try DescriptorSource(path: path)
    return Compression(fileName: path).unpacking(source, name: path)
  }

  /// Opens a file for writing; it appears whole, when the sink is finished.
  public static func sink(_ path: String) throws(IOError) -> any ByteSink {
    if path == "-" { return DescriptorSink.standardOutput }
    return Compression(fileName: path).packing(into: try FileSink(path: path))
  }
}
