/// Finds where one of two answers denies what the other says, or turns its direction around.
enum Opposites {
  /// Whether two texts differ in a negation, or hold the two sides of a pair of opposites.
  static func differ(_ typed: String, _ reference: String) -> Bool {
    let mine = AnswerPiece.pieces(of: typed)
    let right = AnswerPiece.pieces(of: reference)
    if (PhraseCheck.negations(mine) > 0) != (PhraseCheck.negations(right) > 0) { return true }
    let numbers = (mine: Set(mine.filter(\.isNumber)), right: Set(right.filter(\.isNumber)))
    if !numbers.mine.isEmpty, !numbers.right.isEmpty, numbers.mine.isDisjoint(with: numbers.right) { return true }
    let words = (mine: Set(mine.compactMap(side)), right: Set(right.compactMap(side)))
    return words.right.contains { words.mine.contains($0.opposite) && !words.mine.contains($0) }
  }

  private struct Side: Hashable {
    let pair: Int
    let isFirst: Bool
    var opposite: Side { Side(pair: pair, isFirst: !isFirst) }
  }

  private static func side(_ piece: AnswerPiece) -> Side? {
    switch piece {
    case .sign("<"), .sign("<="): sides["less"]
    case .sign(">"), .sign(">="): sides["more"]
    case .word(let word): sides[word]
    default: nil
    }
  }

  private static let sides: [String: Side] = {
    var sides: [String: Side] = [:]
    for (number, (first, second)) in pairs.enumerated() {
      for word in first.split(separator: " ") { sides[String(word)] = Side(pair: number, isFirst: true) }
      for word in second.split(separator: " ") { sides[String(word)] = Side(pair: number, isFirst: false) }
    }
    return sides
  }()

  private static let pairs = [
    (
      "more higher high increase increases increased increasing raised rise rises greater larger above excess too",
      "less lower low decrease decreases decreased decreasing reduced reduces fewer smaller below lack loss"
    ),
    ("before pre earlier", "after post later"), ("inside internal inner within", "outside external outer"),
    ("acute sudden", "chronic"), ("left", "right"), ("upper top", "bottom"), ("benign harmless", "malignant"),
    ("open opens opened", "closed close closes"), ("fast faster quick", "slow slower slowly"),
    ("thick thicker thickening", "thin thinner thinning"), ("hard harder hardening", "soft softer softening"),
    ("wide wider widening", "narrow narrower narrowing"), ("same", "different"), ("first", "last"),
    ("positive", "negative"), ("good better", "bad worse"), ("strong stronger", "weak weaker"),
    ("formation build builds building", "resorption breakdown destruction"), ("arteries artery", "veins vein"),
    ("near", "far"), ("connected", "disconnected separated"),
  ]
}
