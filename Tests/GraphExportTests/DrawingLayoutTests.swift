import GraphExport
import RDFModel
import TestSupport
import Testing

/// What Graphviz makes of our DOT: boxes as it placed them.
@Suite struct DrawingLayoutTests {
  let words = TestWords()

  func text(_ triples: [(String, String, String)], _ layout: DrawingLayout? = nil) -> String {
    var options = DrawingOptions()
    options.limit = 500
    let drawing = Drawing(
      triples: triples.map { Triple(.iri($0.0), .iri($0.1), .iri($0.2)) }, labels: words,
      vocabulary: words, options: options)
    return DOTWriter(drawing, vocabulary: words, layout: layout).text()
  }

  @Test func leavesOfOneHubShareABox() {
    let star = (0..<5).map { ("e:hub", "p:holds", "e:post\($0)") } + [("e:a", "p:x", "e:hub")]
    let dot = text(star)
    #expect(dot.split(separator: "\n").count { $0.contains("-> n") } == 2)
    for number in 0..<5 { #expect(dot.contains("href=\"e:post\(number)\"")) }
    #expect(dot.contains("<font point-size=\"8\" color=\"#555555\">5</font>"))
  }

  @Test func aListIsNeverLongerThanTwelve() {
    let dot = text((0..<30).map { ("e:hub", "p:holds", "e:post\($0)") } + [("e:a", "p:x", "e:hub")])
    #expect(dot.split(separator: "\n").count { $0.contains("<table border=\"1\"") } == 3)
  }

  @Test func leavesThatHangDifferentlyStayApart() {
    let dot = text([
      ("e:hub", "p:x", "e:a"), ("e:hub", "p:y", "e:b"), ("e:c", "p:x", "e:hub"),
    ])
    #expect(!dot.contains("<table"))
  }

  @Test(
    .enabled(if: Program.isInstalled("dot"), "Graphviz is not installed"),
    arguments: DrawingLayout.allCases)
  func noBoxLiesOnAnother(layout: DrawingLayout) throws {
    // A hub, a chain, small islands: what real graphs are made of.
    var triples = (0..<12).map {
      ("e:hub", "p:возглавляет\($0 % 5)", "e:орган общественного \($0)")
    }
    triples += (0..<12).map { ("e:орган общественного \($0)", "p:часть", "e:дом \($0 % 4)") }
    triples += (0..<6).map { ("e:island \($0)", "p:знает", "e:other \($0)") }
    let result = Program.shell("dot -Tplain", in: "/tmp", input: text(triples, layout))
    #expect(result.status == 0)
    #expect(result.error == "")
    let boxes = result.output.split(separator: "\n").filter { $0.hasPrefix("node ") }.compactMap {
      line -> (x: Double, y: Double, w: Double, h: Double)? in
      let parts = line.split(separator: " ").dropFirst(2).prefix(4).compactMap { Double($0) }
      return parts.count == 4 ? (parts[0], parts[1], parts[2], parts[3]) : nil
    }
    #expect(boxes.count > 25)
    for (index, a) in boxes.enumerated() {
      for b in boxes[(index + 1)...] {
        let isApart =
          abs(a.x - b.x) * 2 >= a.w + b.w - 0.01 || abs(a.y - b.y) * 2 >= a.h + b.h - 0.01
        #expect(isApart, "\(a) lies on \(b)")
      }
    }
  }
}
