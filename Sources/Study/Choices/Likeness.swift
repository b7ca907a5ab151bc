/// How easily one answer is taken for another by its letters: what a learner mixes up comes first among the options.
struct Likeness: Sendable {
  private let words: [String]
  /// The words that come out when a part of the answer's words is exchanged for another of its family.
  private let swaps: [Set<String>]

  init(_ answer: AnswerShape) {
    words = answer.words.words
    swaps = words.map { word in
      word.utf8.count < 5 ? [] : Set(Affix.swaps(of: word, isKnown: { _ in true }).map(\.word))
    }
  }

  /// From 0 (nothing alike) to 12 (one part of one word exchanged).
  func score(_ other: AnswerShape) -> Int {
    let theirs = other.words.words
    if theirs.count == words.count {
      let differing = words.indices.filter { words[$0] != theirs[$0] }
      if differing.count == 1, let place = differing.first {
        let pair = pairScore(place, theirs[place])
        return words.count == 1 ? pair : min(12, 8 + pair / 3)
      }
    }
    guard let mine = words.last, let last = theirs.last else { return 0 }
    if mine == last { return 6 }
    let shared = Set(words).intersection(theirs).filter { $0.utf8.count > 3 }.count
    return max(shared > 0 ? 3 : 0, pairScore(words.count - 1, last) * 2 / 3)
  }

  private func pairScore(_ place: Int, _ other: String) -> Int {
    let word = words[place]
    if swaps[place].contains(other) { return 12 }
    let shorter = min(word.utf8.count, other.utf8.count)
    if shorter >= 6, EditDistance.between(word, other, limit: 2) != nil { return 11 }
    let start = zip(word.utf8, other.utf8).prefix { $0 == $1 }.count
    let end = zip(word.utf8.reversed(), other.utf8.reversed()).prefix { $0 == $1 }.count
    return min(10, (start >= 4 ? start : 0) + (end >= 4 ? end : end == 3 ? 2 : 0))
  }
}
