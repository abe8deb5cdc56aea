// swift-tools-version: 6.2
import PackageDescription

// Speed of the parts, apart from the product so that it needs nothing of this.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "birlik", path: "..")],
  targets: [
    .executableTarget(
      name: "RDFBenchmark",
      dependencies: [
        .product(name: "ByteIO", package: "birlik"),
        .product(name: "RDFModel", package: "birlik"),
        .product(name: "RDFSyntax", package: "birlik"),
      ])
  ])
