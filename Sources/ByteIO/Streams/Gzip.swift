import CZlib
import Glibc

/// The block between a packer and its neighbour, in bytes.
private let blockSize = 1 << 16

/// Packs into gzip (RFC 1952). The head carries no name and no time: the same bytes every time.
final class GzipSink: ByteSink {
  private let sink: any ByteSink
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private let block = UnsafeMutableRawBufferPointer.allocate(byteCount: blockSize, alignment: 16)

  init(into sink: any ByteSink) {
    self.sink = sink
    stream.initialize(to: z_stream())
    // Window bits above 15 ask for the gzip head.
    let size = Int32(MemoryLayout<z_stream>.size)
    _ = deflateInit2_(
      stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
    block.deallocate()
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(IOError) {
    var rest = bytes
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 30))
      try pack(part, flush: Z_NO_FLUSH)
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(part.count))
    }
  }

  func finish() throws(IOError) {
    try pack(UnsafeRawBufferPointer(start: nil, count: 0), flush: Z_FINISH)
    try sink.finish()
  }

  private func pack(_ bytes: UnsafeRawBufferPointer, flush: Int32) throws(IOError) {
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: bytes.baseAddress?.assumingMemoryBound(to: Bytef.self))
    stream.pointee.avail_in = UInt32(bytes.count)
    repeat {
      stream.pointee.next_out = block.baseAddress?.assumingMemoryBound(to: Bytef.self)
      stream.pointee.avail_out = UInt32(blockSize)
      guard deflate(stream, flush) != Z_STREAM_ERROR else {
        throw IOError(.compress, path: "gzip", code: EINVAL)
      }
      let count = blockSize - Int(stream.pointee.avail_out)
      try sink.write(UnsafeRawBufferPointer(rebasing: block[..<count]))
    } while stream.pointee.avail_out == 0
  }
}

/// Unpacks gzip, also of several members behind one another.
final class GzipSource: ByteSource {
  private let source: any ByteSource
  private let name: String
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private let block = UnsafeMutableRawBufferPointer.allocate(byteCount: blockSize, alignment: 16)
  /// Whether the stream stands between two members, where the file may end.
  private var isBetween = true
  private var isAtEnd = false

  init(_ source: any ByteSource, name: String) {
    self.source = source
    self.name = name
    stream.initialize(to: z_stream())
    inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    block.deallocate()
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(IOError) -> Int {
    guard !isAtEnd, !buffer.isEmpty else { return 0 }
    let room = min(buffer.count, 1 << 30)
    stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: Bytef.self)
    stream.pointee.avail_out = UInt32(room)
    while true {
      if stream.pointee.avail_in == 0 {
        let count = try source.read(into: block)
        if count == 0 {
          guard isBetween else { throw IOError(.decompress, path: name, code: 0) }
          isAtEnd = true
          return room - Int(stream.pointee.avail_out)
        }
        stream.pointee.next_in = block.baseAddress?.assumingMemoryBound(to: Bytef.self)
        stream.pointee.avail_in = UInt32(count)
      }
      if isBetween {
        inflateReset(stream)
        isBetween = false
      }
      let status = inflate(stream, Z_NO_FLUSH)
      switch status {
      case Z_STREAM_END: isBetween = true
      case Z_OK, Z_BUF_ERROR: break
      default: throw IOError(.decompress, path: name, code: 0)
      }
      let count = room - Int(stream.pointee.avail_out)
      if count > 0 { return count }
    }
  }
}
