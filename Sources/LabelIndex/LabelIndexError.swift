/// Why there is no index of labels.
public enum LabelIndexError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file is not as the builder writes it.
  case damaged(path: String)
  /// More than 4 GiB of names.
  case tooLarge

  public var description: String {
    switch self {
    case .damaged(let path):
      "\(path) is damaged: delete it and build or load the graph again"
    case .tooLarge: "the graph has more than 4 GiB of labels"
    }
  }
}
