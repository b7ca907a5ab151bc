/// A part of a sentence that has a subject and a verb of its own.
struct Clause {
  let sentence: Sentence
  /// Its tokens in the sentence, without the stop.
  let range: Range<Int>

  /// Cuts a sentence at the semicolons that stand between statements.
  static func clauses(of sentence: Sentence) -> Clauses { Clauses(of: sentence) }
}

/// The clauses of a sentence in order; most have one only.
struct Clauses: Sequence, IteratorProtocol {
  private let sentence: Sentence
  private let end: Int
  private var start = 0

  init(of sentence: Sentence) {
    self.sentence = sentence
    let tokens = sentence.tokens
    var end = tokens.count
    while end > 0, tokens[end - 1].kind == .mark, [".", "!", "?", ";", ":"].contains(tokens[end - 1].lower) { end -= 1 }
    self.end = end
  }

  mutating func next() -> Clause? {
    if start <= end, sentence.cues.contains(.semicolons),
      let cut = sentence.first(in: start..<end, where: { $0.lower == ";" })
    {
      defer { start = cut + 1 }
      return Clause(sentence: sentence, range: start..<cut)
    }
    guard start < end else { return nil }
    defer { start = end }
    return Clause(sentence: sentence, range: start..<end)
  }
}
