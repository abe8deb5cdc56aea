import ByteIO
import Glibc
import RDFModel
import RDFSyntax

// RDFBenchmark FILE.nt FOLDER: writes the graph in every syntax into FOLDER and reads it back; a
// line for each with megabytes of text a second, in processor time of one thread.

func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func line(_ what: String, _ path: String, statements: Int, since start: Double) throws {
  let seconds = processorSeconds() - start
  let size = Double(try RealDisk.shared.map(path).count)
  print(
    "\(what): \(Int(size / seconds / 1e6)) MB/s, \(Int(seconds * 1000)) ms, "
      + "\(Int(size / 1e6)) MB, \(statements) statements")
}

func read(_ path: String, _ format: RDFFormat, _ take: (QuadBatch) -> Void) throws -> Int {
  let stream = try RDFReader(format).stream(try ByteStream.source(path))
  var batch = QuadBatch()
  var count = 0
  while try stream.next(into: &batch) {
    count += batch.count
    take(batch)
  }
  return count
}

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  print("usage: RDFBenchmark FILE.nt FOLDER")
  exit(2)
}
var batches: [QuadBatch] = []
let total = try read(arguments[1], .ntriples) { batches.append($0) }
for format in RDFFormat.allCases {
  let hasTwo = [.turtle, .trig, .rdfxml].contains(format)
  for isPretty in hasTwo ? [false, true] : [true] {
    let path = "\(arguments[2])/graph.\(format.rawValue)"
    let start = processorSeconds()
    let writer = RDFWriter(
      format, to: try ByteStream.sink(path), options: RDFWriterOptions(isPretty: isPretty))
    for batch in batches { try writer.write(batch) }
    try writer.finish()
    let name = "write \(format.title)\(hasTwo ? isPretty ? ", pretty" : ", plain" : "")"
    try line(name, path, statements: total, since: start)
  }
}
for format in RDFFormat.allCases where format != .jsonld {
  let path = "\(arguments[2])/graph.\(format.rawValue)"
  let start = processorSeconds()
  let count = try read(path, format) { _ in }
  try line("read \(format.title)", path, statements: count, since: start)
}
