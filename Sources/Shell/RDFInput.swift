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
  /// Throws ``Failure`` where the name says nothing.
  init(_ path: String, format: RDFFormat?) throws(Failure) {
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
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return "file://" + path }
    defer { free(folder) }
    return "file://" + String(cString: folder) + "/" + path
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
