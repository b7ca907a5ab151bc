/// A part of a sentence that has a subject and a verb of its own.
struct Clause {
  let sentence: Sentence
  /// Its tokens in the sentence, without the stop.
  let range: Range<Int>

  /// Cuts a sentence at the semicolons that stand between statements.
  static func clauses(of sentence: Sentence) -> [Clause] {
    let tokens = sentence.tokens
    var end = tokens.count
    while end > 0, tokens[end - 1].kind == .mark, [".", "!", "?", ";", ":"].contains(tokens[end - 1].lower) { end -= 1 }
    var clauses: [Clause] = []
    var start = 0
    while let cut = sentence.first(in: start..<end, where: { $0.lower == ";" }) {
      clauses.append(Clause(sentence: sentence, range: start..<cut))
      start = cut + 1
    }
    if start < end { clauses.append(Clause(sentence: sentence, range: start..<end)) }
    return clauses
  }
}
