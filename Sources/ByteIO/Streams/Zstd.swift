import CZstd
import Glibc

/// Packs into one zstd frame (RFC 8878) with a checksum.
final class ZstdSink: ByteSink {
  private let sink: any ByteSink
  private let context: OpaquePointer?
  private let block: UnsafeMutableRawBufferPointer

  init(into sink: any ByteSink) {
    self.sink = sink
    context = ZSTD_createCCtx()
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
    block = .allocate(byteCount: ZSTD_CStreamOutSize(), alignment: 16)
  }

  deinit {
    ZSTD_freeCCtx(context)
    block.deallocate()
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(IOError) {
    var input = ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: 0)
    while input.pos < input.size { _ = try pack(&input, ZSTD_e_continue) }
  }

  func finish() throws(IOError) {
    var input = ZSTD_inBuffer(src: nil, size: 0, pos: 0)
    while try pack(&input, ZSTD_e_end) != 0 {}
    try sink.finish()
  }

  private func pack(
    _ input: inout ZSTD_inBuffer, _ directive: ZSTD_EndDirective
  ) throws(IOError) -> Int {
    var output = ZSTD_outBuffer(dst: block.baseAddress, size: block.count, pos: 0)
    let left = ZSTD_compressStream2(context, &output, &input, directive)
    guard ZSTD_isError(left) == 0 else { throw IOError(.compress, path: "zstd", code: EINVAL) }
    try sink.write(UnsafeRawBufferPointer(rebasing: block[..<output.pos]))
    return left
  }
}

/// Unpacks zstd, also of several frames behind one another.
final class ZstdSource: ByteSource {
  private let source: any ByteSource
  private let name: String
  private let context: OpaquePointer?
  private let block: UnsafeMutableRawBufferPointer
  private var input = ZSTD_inBuffer(src: nil, size: 0, pos: 0)
  /// What the last call of the decompressor answered: 0 where a frame is complete.
  private var expected = 0
  private var isAtEnd = false

  init(_ source: any ByteSource, name: String) {
    self.source = source
    self.name = name
    context = ZSTD_createDCtx()
    block = .allocate(byteCount: ZSTD_DStreamInSize(), alignment: 16)
  }

  deinit {
    ZSTD_freeDCtx(context)
    block.deallocate()
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(IOError) -> Int {
    guard !isAtEnd, !buffer.isEmpty else { return 0 }
    var output = ZSTD_outBuffer(dst: buffer.baseAddress, size: buffer.count, pos: 0)
    while true {
      // What the decompressor still holds comes out without more input.
      if input.pos < input.size || expected != 0 {
        let before = input.pos
        let left = ZSTD_decompressStream(context, &output, &input)
        guard ZSTD_isError(left) == 0 else { throw IOError(.decompress, path: name, code: 0) }
        expected = left
        if output.pos > 0 { return output.pos }
        if input.pos > before { continue }
      }
      let count = try source.read(into: block)
      if count == 0 {
        guard expected == 0 else { throw IOError(.decompress, path: name, code: 0) }
        isAtEnd = true
        return 0
      }
      input = ZSTD_inBuffer(src: block.baseAddress, size: count, pos: 0)
    }
  }
}
