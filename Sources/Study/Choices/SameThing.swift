/// Whether two answers could both be right: other names, a part of one another, or what the check would accept.
struct SameThing: Sendable {
  let words: AnswerWords

  /// Whether one of two things is the other or a kind of it.
  func areOne(_ first: NamedThing, _ second: NamedThing) -> Bool {
    guard let mine = first.names.first, let theirs = second.names.first else { return true }
    guard first.folds.isDisjoint(with: second.folds) else { return true }
    for (place, name) in first.words.enumerated() {
      for (other, theirName) in second.words.enumerated() {
        // Of two names that are not shown, a single word ("ulcer", "jaw") is too little to go by.
        if Self.isContained(name, theirName, shown: place == 0 || other == 0) { return true }
      }
    }
    return accepts(mine, first.letters[0], second) || accepts(theirs, second.letters[0], first)
  }

  /// Whether the check would let a text pass for a thing; names whose letters are quite other ones are spared it.
  private func accepts(_ text: String, _ letters: LetterCounts, _ thing: NamedThing) -> Bool {
    let near = thing.names.indices.filter { !letters.areFar(from: thing.letters[$0]) }.map { thing.names[$0] }
    return !near.isEmpty && accepts(text, near)
  }

  /// Whether the check would let a text pass for one of some answers.
  func accepts(_ text: String, _ answers: [String]) -> Bool {
    AnswerCheck(typed: text, accepted: answers, words: words).verdict != .wrong
  }

  /// "arthritis" in "osteoarthritis", "sclerosis" in "systemic sclerosis", "calcinosis" in "calcinosis cutis".
  private static func isContained(_ first: PlainWords, _ second: PlainWords, shown: Bool) -> Bool {
    let isFirstShorter =
      (first.words.count, first.words.last?.utf8.count ?? 0) <= (second.words.count, second.words.last?.utf8.count ?? 0)
    let (short, long) = isFirstShorter ? (first, second) : (second, first)
    guard !short.words.isEmpty else { return true }
    guard shown || short.words.count > 1 else { return false }
    if short.words.count < long.words.count, short.words.allSatisfy(long.words.contains) { return true }
    if short.words.count == 1, let word = short.words.first, let last = long.words.last, word.utf8.count >= 6,
      last.utf8.count > word.utf8.count, last.hasSuffix(word)
    {
      return true
    }
    return false
  }
}
