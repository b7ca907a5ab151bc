/// The options that a gap's hint names: "higher, lower or no different".
enum HintOptions {
  /// Returns the options of a hint in its order, the answer among them; nil where it names fewer than three, or others.
  static func texts(_ hint: String, answer: String) -> [String]? {
    var parts = hint.split(separator: ",").map { $0.drop { $0 == " " } }
    guard let last = parts.popLast(), let or = last.firstRange(of: " or ") else { return nil }
    parts += [last[..<or.lowerBound], last[or.upperBound...]]
    let texts = parts.map { String($0.drop { $0 == " " }) }
    let form = AnswerForm(answer).unordered
    guard texts.count >= 3, texts.count <= 5, texts.allSatisfy({ !$0.isEmpty }),
      texts.contains(where: { AnswerForm($0).unordered == form })
    else { return nil }
    return texts
  }

  /// The options of an answer that is one of a few directions; nil where it is none.
  static func directions(_ answer: String) -> [String]? {
    let word = answer.lowercased()
    return directions.first { $0.contains(word) }
  }

  private static let directions = [
    ["higher", "lower", "no different"], ["increased", "decreased", "not changed"],
    ["increases", "decreases", "does not change"], ["improved", "worsened", "not changed"],
    ["rises", "falls", "stays the same"], ["raised", "lowered", "not changed"], ["longer", "shorter", "equally long"],
    ["larger", "smaller", "equally large"], ["more", "less", "equally"], ["more often", "less often", "equally often"],
    ["before", "after", "during"], ["faster", "slower", "equally fast"], ["greater", "smaller", "no different"],
  ]
}
