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
}
