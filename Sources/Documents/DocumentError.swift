/// A file that could not be read: which, what is wrong, and what to do about it.
public struct DocumentError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Problem: Hashable, Sendable {
    case missing
    /// No file and no folder: a socket, a pipe, a device.
    case notRegular
    /// The system refuses: its own reason.
    case unreadable(reason: String)
    case empty
    /// A file without any text: scanned pages, pictures.
    case noText
    case binary
    /// Bytes that are no text in the encoding, or in any.
    case encoding(String)
    /// A limit in bytes that the file, or what it unpacks to, goes over.
    case tooLarge(limit: Int)
    case expandsTooMuch(limit: Int)
    case damaged(format: DocumentFormat, reason: String)
    case password
    case badJSON(line: Int, reason: String)
    case changedWhileRead
    case timedOut(seconds: Int)
    /// A program that reads the format is not installed.
    case programMissing(String)
    /// A format that is known and not read: `.doc`, `.xls`.
    case unsupported(String)
  }

  /// As the caller named it.
  public let path: String
  public let problem: Problem

  public init(_ problem: Problem, path: String) {
    self.problem = problem
    self.path = path
  }

  /// One line: the file, what is wrong, what to do.
  public var description: String { "\(path): \(what); \(advice)" }

  private var what: String {
    switch problem {
    case .missing: "there is no such file"
    case .notRegular: "this is not a file"
    case .unreadable(let reason): "cannot be read (\(reason))"
    case .empty: "the file is empty"
    case .noText: "the file has no text in it"
    case .binary: "this is binary data, not a document"
    case .encoding(let name): "the bytes are not text in \(name)"
    case .tooLarge(let limit): "larger than \(Self.size(limit))"
    case .expandsTooMuch(let limit): "unpacks to more than \(Self.size(limit))"
    case .damaged(let format, let reason): "damaged \(format.rawValue) (\(reason))"
    case .password: "protected by a password"
    case .badJSON(let line, let reason): "line \(line): \(reason)"
    case .changedWhileRead: "the file changed while it was read"
    case .timedOut(let seconds): "reading took more than \(seconds) s"
    case .programMissing(let program): "\(program) is not installed"
    case .unsupported(let format): "\(format) files are not read"
    }
  }

  private var advice: String {
    switch problem {
    case .missing: "check the name"
    case .notRegular: "name a file or a folder"
    case .unreadable: "check its permissions"
    case .empty: "remove it or put text into it"
    case .noText: "recognise its pages (OCR) and add the result"
    case .binary: "convert it to text, HTML, DOCX or PDF"
    case .encoding: "convert it to UTF-8"
    case .tooLarge: "split it"
    case .expandsTooMuch: "it may be a zip bomb: unpack it by hand"
    case .damaged: "save it again with the program that made it"
    case .password: "save it without the password"
    case .badJSON: "expected one object a line: {\"doc\": …, \"text\": …}"
    case .changedWhileRead: "run again when nothing writes to it"
    case .timedOut: "convert it to text by hand"
    case .programMissing: "install poppler-utils (make setup does)"
    case .unsupported: "save it as DOCX, ODT, PDF or text"
    }
  }

  private static func size(_ bytes: Int) -> String {
    bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : "\(bytes) bytes"
  }
}
