/// Finds short forms with what they stand for, by their letters.
///
/// - "systemic lupus erythematosus (SLE)" gives *SLE*: systemic lupus erythematosus.
/// - "OTC (over the counter)" gives *OTC*.
/// - "proton pump inhibitors (PPIs)" gives *PPIs*.
/// - "in a helicopter (Oxford)" gives nothing.
struct AbbreviationFinder: FactFinder {
  let name = "abbreviation"

  func facts(in passage: Passage) -> [Fact] {
    switch passage.block.kind {
    case .prose, .item, .study, .heading, .navigation: break
    default: return []
    }
    var facts: [Fact] = []
    for sentence in passage.sentences where sentence.cues.contains(.openings) {
      for open in sentence.tokens.indices where sentence.tokens[open].isIn(.openings) {
        guard let close = sentence.closing(open), close > open + 1 else { continue }
        if let fact = shortInside(sentence, open, close) ?? longInside(sentence, open, close)
          ?? bothInside(sentence, open, close)
        {
          facts.append(fact)
        }
      }
    }
    return facts
  }

  /// "long form (SF)".
  private func shortInside(_ sentence: Sentence, _ open: Int, _ close: Int) -> Fact? {
    let tokens = sentence.tokens
    let end = (open + 1..<close).first { [",", ";", "=", "/", ":"].contains(tokens[$0].lower) } ?? close
    guard let short = ShortForm(sentence, open + 1..<end) else { return nil }
    let start = Self.windowStart(sentence, before: open)
    let places = (start..<open).filter { tokens[$0].kind != .mark }.suffix(short.letters.count * 2 + 4)
    guard let long = short.longForm(sentence, Array(places)), let last = places.last else { return nil }
    let first = places[places.endIndex - long.words]
    return fact(short, long: sentence.text(first..<last + 1), sentence)
  }

  /// "SF (long form)".
  private func longInside(_ sentence: Sentence, _ open: Int, _ close: Int) -> Fact? {
    let tokens = sentence.tokens
    guard open > 0, let short = ShortForm(sentence, open - 1..<open), short.isAcronym else { return nil }
    let end = (open + 1..<close).first { [";", "="].contains(tokens[$0].lower) } ?? close
    let places = (open + 1..<end).filter { tokens[$0].kind != .mark }
    guard places.count >= 2, places.count <= short.letters.count + 4, let last = places.last,
      let long = short.longForm(sentence, places, wholeOnly: true), long.cost < 0.35 * Double(short.letters.count)
    else { return nil }
    return fact(short, long: sentence.text(places[0]..<last + 1), sentence)
  }

  /// "(long form, SF)".
  private func bothInside(_ sentence: Sentence, _ open: Int, _ close: Int) -> Fact? {
    let tokens = sentence.tokens
    guard let comma = (open + 1..<close).last(where: { tokens[$0].lower == "," }), comma > open + 1,
      let short = ShortForm(sentence, comma + 1..<close), short.isAcronym
    else { return nil }
    let places = (open + 1..<comma).filter { tokens[$0].kind != .mark }
    guard let last = places.last, let long = short.longForm(sentence, places, wholeOnly: true),
      long.cost < 0.35 * Double(short.letters.count)
    else { return nil }
    return fact(short, long: sentence.text(places[0]..<last + 1), sentence)
  }

  private func fact(_ short: ShortForm, long: String, _ sentence: Sentence) -> Fact? {
    guard long.utf8.count > short.text.utf8.count else { return nil }
    return Fact(
      kind: .abbreviation, question: .standsFor, term: short.text, answer: long, sentence: sentence, finder: name)
  }

  /// The long form cannot reach over these marks.
  private static func windowStart(_ sentence: Sentence, before open: Int) -> Int {
    var start = open
    while start > 0 {
      let token = sentence.tokens[start - 1]
      if token.kind == .mark, [";", ":", "(", ")", "[", "]", ".", "?", "!"].contains(token.lower) { break }
      start -= 1
    }
    return start
  }
}
