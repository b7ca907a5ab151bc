/// A sentence, or a part of it between semicolons, as a card may show it.
struct Statement {
  let sentence: Sentence
  /// What stands in place of the tokens before `start`: the name that a pronoun meant.
  let opening: String?
  /// The first token that is shown as it is written.
  let start: Int
  /// Where it ends, before its stop.
  let end: Int

  var tokens: [Token] { sentence.tokens }
  var range: Range<Int> { start..<end }

  /// The card's words before and after a gap, with the statement's stop.
  func gap(_ range: Range<Int>) -> (before: String, after: String) {
    var before = start < range.lowerBound ? textUp(to: range.lowerBound) : ""
    if let opening {
      before = opening + (isTight(start) ? "" : " ") + before
    } else if start > 0 {
      before = before.prefix(1).uppercased() + before.dropFirst()
    }
    let last = tokens[end - 1].end
    var from = tokens[range.upperBound - 1].end
    // The short form of the answer would give it away: "a computed tomography (CT) scan".
    if range.upperBound + 2 < end, tokens[range.upperBound].lower == "(",
      let close = sentence.closing(range.upperBound),
      close < end, tokens[range.upperBound + 1..<close].contains(where: { $0.capitals > 1 })
    {
      from = tokens[close].end
    }
    let after = from < last ? Sentence.text(sentence.text[from..<last]) : ""
    // "(the gap closes.)" has its stop inside.
    let hasStop = tokens[end - 1].lower == "." || tokens[end - 1].lower == ")" && tokens[end - 2].lower == "."
    return (before, after + (hasStop ? "" : "."))
  }

  private func isTight(_ index: Int) -> Bool { tokens[index].lower == "'s" || tokens[index].lower == "," }

  private func textUp(to index: Int) -> String {
    Sentence.text(sentence.text[tokens[start].start..<tokens[index].start])
  }

  /// Whether "not", "never" or the like stands in the words before an index of the same clause.
  func isDenied(before index: Int) -> Bool {
    for place in stride(from: index - 1, through: max(start, index - 6), by: -1) {
      let word = tokens[place].lower
      if [",", ";", "but", "that", "which"].contains(word) { return false }
      if Self.denials.contains(word) || word.hasSuffix("n't") { return true }
    }
    return false
  }

  private static let denials: WordSet = [
    "not", "never", "no", "cannot", "without", "neither", "nor", "unlikely", "rarely", "hardly", "seldom",
  ]
}
