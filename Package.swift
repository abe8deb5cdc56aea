// swift-tools-version: 6.2
import PackageDescription

// One table says what each target may use; everything below is mapped over it, and TidyTests
// compares every import in Sources with it. Lowest layer first: a target uses only what stands
// above it.
struct Room {
  let name: String
  let uses: [String]
  let libraries: [String]

  init(_ name: String, uses: [String] = [], libraries: [String] = []) {
    self.name = name
    self.uses = uses
    self.libraries = libraries
  }
}

let rooms: [Room] = [
  Room("ByteIO", libraries: ["CXXHash", "CZlib", "CZstd"]),
  Room("RDFModel"),
  Room("RDFSyntax", uses: ["RDFModel", "ByteIO"], libraries: ["CLibXML2"]),
  Room("GraphAccess", uses: ["RDFModel"]),
  Room(
    "TripleStore", uses: ["RDFModel", "GraphAccess", "ByteIO"], libraries: ["CXXHash"]),
  Room("QuerySyntax", uses: ["RDFModel"]),
  Room("QueryPlanning", uses: ["RDFModel", "QuerySyntax", "GraphAccess"]),
  Room("QueryEvaluation", uses: ["RDFModel", "QuerySyntax", "GraphAccess", "QueryPlanning"]),
  Room("Documents", uses: ["ByteIO"], libraries: ["CArchive", "CLibXML2", "CUchardet"]),
  Room("TextSegmentation"),
  Room("Morphology", uses: ["ByteIO", "TextSegmentation"], libraries: ["CStemmer"]),
  Room("Lexicon", uses: ["TextSegmentation", "Morphology"]),
  Room("NeuralTagging", uses: ["ByteIO", "TextSegmentation"], libraries: ["CMatrix"]),
  Room(
    "EntityTagging", uses: ["ByteIO", "TextSegmentation", "Morphology", "NeuralTagging"],
    libraries: ["CTaggerModel"]),
  Room(
    "FactExtraction",
    uses: ["TextSegmentation", "Morphology", "Lexicon", "NeuralTagging", "EntityTagging"]),
  Room(
    "Ontology", uses: ["RDFModel", "ByteIO", "RDFSyntax", "Lexicon"], libraries: ["COntologyData"]),
  Room("LabelIndex", uses: ["RDFModel", "ByteIO", "TextSegmentation", "Morphology"]),
  Room(
    "QuestionReading",
    uses: [
      "RDFModel", "GraphAccess", "QuerySyntax", "QueryEvaluation", "TextSegmentation", "Morphology",
      "Lexicon", "Ontology", "LabelIndex",
    ]),
  Room(
    "Validation",
    uses: ["RDFModel", "GraphAccess", "QuerySyntax", "QueryEvaluation", "Ontology"]),
  Room(
    "GraphBuilding",
    uses: [
      "RDFModel", "ByteIO", "GraphAccess", "TripleStore", "Documents", "TextSegmentation",
      "Morphology", "Lexicon", "NeuralTagging", "EntityTagging", "FactExtraction", "Ontology",
      "LabelIndex",
    ]),
  Room(
    "GraphExport",
    uses: [
      "RDFModel", "ByteIO", "RDFSyntax", "GraphAccess", "QuerySyntax", "QueryEvaluation",
      "Ontology",
    ], libraries: ["CPageData"]),
  Room(
    "Shell",
    uses: [
      "ByteIO", "RDFModel", "RDFSyntax", "GraphAccess", "TripleStore", "QuerySyntax",
      "QueryPlanning", "QueryEvaluation", "Documents", "TextSegmentation", "Morphology", "Lexicon",
      "NeuralTagging", "EntityTagging", "FactExtraction", "Ontology", "LabelIndex",
      "QuestionReading",
      "Validation", "GraphBuilding", "GraphExport",
    ], libraries: ["CEdit", "ArgumentParser", "Subprocess"]),
]

/// C libraries from Debian's packages, found through pkg-config.
let systemLibraries: [(name: String, pkgConfig: String, debian: String)] = [
  ("CXXHash", "libxxhash", "libxxhash-dev"),
  ("CZlib", "zlib", "zlib1g-dev"),
  ("CZstd", "libzstd", "libzstd-dev"),
  ("CLibXML2", "libxml-2.0", "libxml2-dev"),
  ("CArchive", "libarchive", "libarchive-dev"),
  ("CUchardet", "uchardet", "libuchardet-dev"),
  ("CEdit", "libedit", "libedit-dev"),
  ("CStemmer", "", "libstemmer-dev"),
]

/// Our own C: data, carried in the binary by `#embed`, and what Swift cannot say, products of
/// matrices for whichever registers the processor has.
let ownLibraries = ["COntologyData", "CPageData", "CTaggerModel", "CMatrix"]

let packageProducts: [String: Target.Dependency] = [
  "ArgumentParser": .product(name: "ArgumentParser", package: "swift-argument-parser"),
  "Subprocess": .product(name: "Subprocess", package: "swift-subprocess"),
]

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableExperimentalFeature("Lifetimes"),
]

func dependencies(of room: Room) -> [Target.Dependency] {
  room.uses.map { .target(name: $0) }
    + room.libraries.map { packageProducts[$0] ?? .target(name: $0) }
}

// `BIRLIK_ROOM=RDFSyntax swift test` builds one room, what it uses, and its tests: quick work on
// one part.
let only = Context.environment["BIRLIK_ROOM"]
func closure(of name: String) -> Set<String> {
  guard let room = rooms.first(where: { $0.name == name }) else { return [] }
  return room.uses.reduce(into: [name]) { $0.formUnion(closure(of: $1)) }
}
/// What the tests of a room use beyond what the room does.
let testUses: [String: [String]] = ["QueryEvaluation": ["RDFSyntax"]]
let chosen =
  only.map { name in
    (testUses[name] ?? []).reduce(into: closure(of: name)) { $0.formUnion(closure(of: $1)) }
  } ?? Set(rooms.map(\.name))
let chosenRooms = rooms.filter { chosen.contains($0.name) }
let testedRooms = rooms.filter { only == nil || $0.name == only }

/// Swift's own libraries inside the program: finding their symbols took a quarter of each start.
let staticRuntime: [LinkerSetting] = [
  .unsafeFlags(["-static-stdlib"], .when(platforms: [.linux])),
  .linkedLibrary("_FoundationCollections", .when(platforms: [.linux])),
  .linkedLibrary("_FoundationCShims", .when(platforms: [.linux])),
]

var targets: [Target] = chosenRooms.map {
  .target(name: $0.name, dependencies: dependencies(of: $0), swiftSettings: settings)
}
targets += testedRooms.map {
  .testTarget(
    name: $0.name + "Tests",
    dependencies: [.target(name: $0.name), "TestSupport"] + dependencies(of: $0)
      + (testUses[$0.name] ?? []).map { .target(name: $0) },
    swiftSettings: settings)
}
targets.append(
  .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings))
targets += systemLibraries.map {
  .systemLibrary(
    name: $0.name, path: "Sources/CLibraries/\($0.name)",
    pkgConfig: $0.pkgConfig.isEmpty ? nil : $0.pkgConfig, providers: [.apt([$0.debian])])
}
targets += ownLibraries.map { .target(name: $0, path: "Sources/CLibraries/\($0)") }
if only == nil {
  targets += [
    .executableTarget(
      name: "birlik", dependencies: ["Shell"], swiftSettings: settings,
      linkerSettings: staticRuntime),
    .testTarget(name: "TidyTests", dependencies: ["TestSupport"], swiftSettings: settings),
  ]
}

let package = Package(
  name: "birlik",
  products: chosenRooms.map { .library(name: $0.name, targets: [$0.name]) }
    + (only == nil ? [.executable(name: "birlik", targets: ["birlik"])] : []),
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
  ],
  targets: targets
)
