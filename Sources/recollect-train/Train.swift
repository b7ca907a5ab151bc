import CardMaking
import Foundation

/// Trains the ranking of definitions from the texts in `Training` and writes its weights.
@main struct Train {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let texts = URL(fileURLWithPath: arguments.first ?? "Training")
    let output = URL(fileURLWithPath: arguments.dropFirst().first ?? "Sources/CardMaking/Ranking/weights.tsv")
    var lessons: [RankingLesson] = []
    for (names, text) in try rows(texts.appendingPathComponent("sentences.tsv")) {
      lessons += RankingLessons.ofSentence(text, term: names.isEmpty ? nil : names)
    }
    let own = lessons.count
    for (names, text) in try rows(texts.appendingPathComponent("medquad.tsv")) {
      let all = names.split(separator: "|").map(String.init)
      lessons += RankingLessons.ofPassage(text.replacingOccurrences(of: "\\n", with: "\n"), names: all)
    }
    let weights = weights(from: lessons)
    try Data(weights.utf8).write(to: output)
    print(
      "\(lessons.count) lessons, \(own) of them of our own sentences; \(weights.split(separator: "\n").count) weights.")
  }

  /// The rows of a file: what a text defines, a tab, the text.
  private static func rows(_ file: URL) throws -> [(String, String)] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }
  }

  /// The weights of the features that occur more than once, those that matter, sorted by name.
  private static func weights(from lessons: [RankingLesson]) -> String {
    let sets = lessons.map { Set($0.features).sorted() }
    var counts: [String: Int] = [:]
    for set in sets { for name in set { counts[name, default: 0] += 1 } }
    let names = counts.filter { $0.value > 1 }.keys.sorted()
    var places: [String: Int] = [:]
    for (index, name) in names.enumerated() { places[name] = index }
    let indexed = zip(sets, lessons).map { set, lesson in
      (features: set.compactMap { places[$0] }, isTrue: lesson.isDefinition, weight: lesson.weight)
    }
    let (bias, rounded) = LogisticRegression(features: names.count, lessons: indexed).rounded
    var lines = zip(names, rounded).filter { abs($0.1) >= least }.map { "\($0.0)\t\($0.1)\n" }
    lines.append("always\t\(bias)\n")
    return lines.sorted().joined()
  }

  /// Smaller weights decide nothing.
  private static let least = 12
}
