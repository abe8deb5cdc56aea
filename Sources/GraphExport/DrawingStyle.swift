/// Shape and colours of the nodes of a class; the fill is light enough for black text (contrast
/// above 7:1).
struct DrawingStyle: Equatable {
  let shape: String
  let fill: String
  let border: String
  var isRounded = false

  private static let ontology = "https://w3id.org/birlik/ontology#"

  /// By the local name of a class; what is not here takes the style of the class above it.
  private static let styles: [String: DrawingStyle] = [
    "Person": DrawingStyle(shape: "ellipse", fill: "#FFE3B3", border: "#B26A00"),
    "Body": DrawingStyle(shape: "box", fill: "#CFE4FA", border: "#1F5FA8"),
    "Post": DrawingStyle(shape: "note", fill: "#FFF3D6", border: "#B28A2E"),
    "LegalAct": DrawingStyle(shape: "folder", fill: "#DCEFD3", border: "#3C7A26"),
    "Provision": DrawingStyle(shape: "tab", fill: "#EBF7E5", border: "#3C7A26"),
    "PolicyItem": DrawingStyle(
      shape: "box", fill: "#F6D9E6", border: "#A33369", isRounded: true),
    "Event": DrawingStyle(shape: "octagon", fill: "#E5DCF7", border: "#5F3FA8"),
    "Place": DrawingStyle(shape: "house", fill: "#E3E3E3", border: "#5A5A5A"),
    "Building": DrawingStyle(shape: "house", fill: "#EFE7DA", border: "#7A6242"),
    "EthnicGroup": DrawingStyle(shape: "ellipse", fill: "#F3F0C9", border: "#85802A"),
    "Document": DrawingStyle(shape: "note", fill: "#FFFFFF", border: "#5A5A5A"),
  ]

  static let plain = DrawingStyle(shape: "box", fill: "#F5F5F5", border: "#777777")

  /// The style of a class, given the class and those above it, nearest first.
  static func of(_ classes: [String]) -> DrawingStyle {
    for iri in classes where iri.hasPrefix(ontology) {
      if let style = styles[String(iri.dropFirst(ontology.count))] { return style }
    }
    return plain
  }
}
