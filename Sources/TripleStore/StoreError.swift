import ByteIO

/// What can go wrong with a graph folder; the description says what is wrong and what to do.
public enum StoreError: Error, Equatable, Sendable, CustomStringConvertible {
  case io(IOError)
  /// There is no graph at the path.
  case missing(String)
  /// There is a graph where a new one should come.
  case exists(String)
  /// The folder exists and holds something else.
  case foreign(String)
  /// A file stands where a graph's folder should.
  case notAFolder(String)
  /// Made by a version of the program that writes a later format.
  case newerFormat(String, version: Int)
  /// Made by a version of the program whose format is no longer read.
  case olderFormat(String, version: Int)
  /// A file is not what was written; `detail` names the place.
  case damaged(file: String, detail: String)
  /// Another process is writing; its number where known.
  case locked(String, process: String)
  case readOnly(String)
  /// The folder does not let us write.
  case unwritable(String)
  /// More terms or quads than 32-bit numbers can count.
  case tooLarge(String)
  /// An earlier write or sync failed, so that nobody knows what is on the disk: open again.
  case broken(String)
  case invalidName(String)

  public var description: String {
    switch self {
    case .io(let error): "\(error)"
    case .missing(let path): "\(path): there is no graph here"
    case .exists(let path): "\(path): there is a graph here already; give a new path"
    case .foreign(let path):
      "\(path): this folder is no graph; a new graph needs a new or an empty folder"
    case .notAFolder(let path): "\(path): this is a file; a graph is a folder"
    case .newerFormat(let path, let version):
      """
      \(path): written in format \(version), this program reads up to \
      \(StoreFormat.version); use a newer program, or build the graph again
      """
    case .olderFormat(let path, let version):
      """
      \(path): written in format \(version) by an older program, this one reads \
      \(StoreFormat.version); build or load the graph again
      """
    case .damaged(let file, let detail):
      "\(file): damaged (\(detail)); restore a backup, or build the graph again"
    case .locked(let path, let process):
      "\(path): process \(process) is writing to this graph; try again when it has ended"
    case .readOnly(let path): "\(path): opened for reading only"
    case .unwritable(let path): "\(path): the folder cannot be written"
    case .tooLarge(let what): "too many \(what) for one graph"
    case .broken(let path):
      "\(path): an earlier write failed, nothing more is written; open the graph again"
    case .invalidName(let name): "\(name): not a name for a side file"
    }
  }
}

/// Numbers of the file format that docs/file-format.md describes.
enum StoreFormat {
  static let version = 1
  static let manifestName = "MANIFEST"
  static let lockName = "LOCK"
  /// Bytes that one checksum of a segment covers.
  static let pageSize = 1 << 16
  /// Larger segments are verified page by page, when something is first read.
  static let verifiedAtOpening = 16 << 20
  /// Values in a block of a packed stream.
  static let blockSize = 256
  /// Terms in a block of the dictionary.
  static let dictionaryBlock = 16
  /// Bytes of blocks after which a frame of the dictionary ends.
  static let dictionaryFrame = 32 << 10
  /// The level of zstd for text that is short and read more often than written.
  static let smallestLevel: Int32 = 19
  /// Unpacked bytes up to which a dictionary is packed in few frames and hard.
  static let smallDictionary = 512 << 10
  /// Quads up to which the sections of a segment are packed too: a millisecond or two at opening.
  static let smallSegment = 1 << 15
  /// The most numbers of a section that is packed.
  static let mostPackedNumbers = 1 << 18
  /// Bytes of a side file up to which it is packed hard.
  static let smallSideFile = 1 << 20
}
