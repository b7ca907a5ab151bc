/// Reads "There are three types of X": the words that the list after it belongs to.
enum CountedKinds {
  /// Returns the question and the words before the members, or nil where the words count nothing.
  static func wording(_ sentence: Sentence, upTo end: Int) -> ListQuestion.Wording? {
    let tokens = sentence.tokens
    guard end >= 6, end <= 14, tokens[0].lower == "there", tokens[1].lower == "are" else { return nil }
    let counted = tokens[2..<end]
    guard counted.first.map({ numbers.contains($0.lower) }) == true,
      let of = counted.firstIndex(where: { $0.lower == "of" }), of + 1 < end,
      ListLead.kinds.contains(tokens[of - 1].lower),
      counted.allSatisfy({ $0.isWord && !$0.isIn(.auxiliaries) && !$0.isIn(.pronouns) })
    else { return nil }
    let text = sentence.text(2..<end)
    return ListQuestion.Wording(text: "What are the \(text)?", lead: "The \(text) are")
  }

  /// How many a word counts.
  static func number(_ word: Word) -> Int? { numbers.firstIndex(of: word).map { $0 + 2 } }

  private static let numbers: [Word] = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
}
