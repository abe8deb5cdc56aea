// swift-tools-version: 6.2
import PackageDescription

// Speed of the parts, apart from the product so that it needs nothing of this. With BIRLIK_ROOM the
// product has one room and what this uses: then only that room's benchmark is built.
func benchmark(_ name: String, of room: String, uses rooms: [String]) -> [Target] {
  guard [nil, room].contains(Context.environment["BIRLIK_ROOM"]) else { return [] }
  return [
    .executableTarget(
      name: name, dependencies: rooms.map { .product(name: $0, package: "birlik") })
  ]
}

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "birlik", path: "..")],
  targets: benchmark("RDFBenchmark", of: "RDFSyntax", uses: ["ByteIO", "RDFModel", "RDFSyntax"])
    + benchmark(
      "StoreBenchmark", of: "TripleStore",
      uses: ["ByteIO", "GraphAccess", "RDFModel", "TripleStore"])
)
