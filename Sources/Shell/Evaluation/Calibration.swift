import FactExtraction
import GraphBuilding

/// How often facts were right, by the confidence that they were given and by the rule that found
/// them.
struct Calibration {
  struct Share: Equatable {
    var right = 0
    var all = 0

    mutating func add(_ isRight: Bool) {
      all += 1
      if isRight { right += 1 }
    }

    var text: String {
      guard all > 0 else { return "–" }
      return ".\(String(1000 + min(999, right * 1000 / all)).dropFirst())"
    }
  }

  private struct Rule {
    var property: String
    var share = Share()
  }

  /// From the highest: facts of at least so much.
  static let bands = [0.9, 0.8, 0.7, 0.0]

  private(set) var byBand = Array(repeating: Share(), count: Calibration.bands.count)
  private var rules: [String: Rule] = [:]
  private var properties: [String: Share] = [:]
  private var all = Share()

  mutating func add(_ verdict: Scorer.Verdict) {
    let relation = verdict.relation
    if let band = Self.bands.firstIndex(where: { relation.confidence >= $0 - 0.000_001 }) {
      byBand[band].add(verdict.isRight)
    }
    rules[relation.rule, default: Rule(property: relation.predicate)].share.add(verdict.isRight)
    properties[relation.predicate, default: Share()].add(verdict.isRight)
    all.add(verdict.isRight)
  }

  // MARK: - Smoothing

  /// So many facts of the property weigh as much as one's own count of a rule, and so many facts of
  /// any property as those of the property.
  private static let weight = 6.0

  private func smoothed(_ share: Share, toward prior: Double) -> Double {
    (Double(share.right) + Self.weight * prior) / (Double(share.all) + Self.weight)
  }

  /// What a fact of any rule is worth; nothing is known of texts to come, so a little is taken off.
  private var general: Double { 0.95 * smoothed(all, toward: 0.7) }

  private func confidence(ofProperty name: String) -> Double {
    smoothed(properties[name] ?? Share(), toward: general)
  }

  /// The section of the lexicon that carries the measured precision of rules.
  var lexicon: [String] {
    func line(_ name: String, _ share: Share, _ confidence: Double) -> String {
      let hundredths = Int((confidence * 100).rounded(.down))
      let text = hundredths >= 100 ? "1" : "0.\(hundredths < 10 ? "0" : "")\(hundredths)"
      return "* | \(name) | confidence=\(text) right=\(share.right) of=\(share.all)"
    }
    var lines = ["[confidence of property]"]
    for (name, share) in properties.sorted(by: { $0.key < $1.key }) {
      lines.append(line(name, share, confidence(ofProperty: name)))
    }
    lines += ["", "[confidence]"]
    for (name, rule) in rules.sorted(by: { $0.key < $1.key }) where !name.contains(",") {
      lines.append(
        line(name, rule.share, smoothed(rule.share, toward: confidence(ofProperty: rule.property))))
    }
    return lines
  }

  /// Rows of the table: the band, facts, right ones, their share.
  var rows: [[String]] {
    zip(Self.bands, byBand).map { band, share in
      [
        band == 0 ? "below \(Self.bands[Self.bands.count - 2])" : "\(band) and more",
        "\(share.all)",
        "\(share.right)", share.text,
      ]
    }
  }
}
