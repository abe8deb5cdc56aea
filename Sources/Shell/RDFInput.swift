import ArgumentParser
import ByteIO
import Glibc
import RDFModel
import RDFSyntax

extension RDFFormat: ExpressibleByArgument {}

/// RDF files by their paths; `-` is standard input.
struct RDFInput {
  let path: String
  let format: RDFFormat

  /// - Parameter format: nil guesses from the name.
  /// Throws ``Failure`` where there is no such file, or its name says nothing.
  init(_ path: String, format: RDFFormat?) throws(Failure) {
    if path != "-" {
      var status = stat()
      guard stat(path, &status) == 0 else {
        throw Failure(.inputOutput, "\(IOError(.open, path: path))")
      }
      guard status.st_mode & S_IFMT != S_IFDIR else {
        throw Failure(.inputOutput, "\(IOError(.read, path: path, code: EISDIR))")
      }
    }
    guard let known = format ?? RDFFormat(fileName: path) else {
      let names = RDFFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(
        .usage, "\(path == "-" ? "standard input" : path): which syntax? Say --from \(names)")
    }
    self.path = path
    self.format = known
  }

  /// The file's own address, against which its relative IRIs are resolved.
  var base: String {
    guard path != "-" else { return "file:///stdin" }
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else {
      return "file://" + Self.escaped(path)
    }
    defer { free(folder) }
    return "file://" + Self.escaped(String(cString: folder) + "/" + path)
  }

  /// What an IRI cannot hold, or would read as something else than a part of the path, as `%XX`
  /// (RFC 3987 §3.1).
  private static func escaped(_ path: String) -> String {
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      if IRI.isWritable(CollectionOfOne(byte)), !"%?#".utf8.contains(byte) {
        bytes.append(byte)
      } else {
        let digits = Array("0123456789ABCDEF".utf8)
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Calls `body` with each batch of statements. `base` overrides the file's own address.
  @discardableResult
  func read(
    base: String? = nil, blankScope: String = "", isLenient: Bool = false,
    _ body: (QuadBatch) throws(Failure) -> Void
  ) throws(Failure) -> QuadStream {
    var reader = RDFReader(format, base: base ?? self.base)
    reader.blankScope = blankScope
    reader.isLenient = isLenient
    let source: any ByteSource
    do { source = try ByteStream.source(path) } catch { throw Failure(.inputOutput, "\(error)") }
    let stream: QuadStream
    do { stream = try reader.stream(source) } catch { throw Failure(reading: path, error) }
    var batch = QuadBatch()
    while true {
      let hasMore: Bool
      do { hasMore = try stream.next(into: &batch) } catch { throw Failure(reading: path, error) }
      guard hasMore else { return stream }
      try body(batch)
    }
  }
}
