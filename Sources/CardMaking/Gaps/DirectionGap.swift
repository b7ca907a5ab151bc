/// Takes the word that says which way a comparison goes, with the natural choices as a hint.
///
/// - "Bone density was lower in smokers than in others." has the gap *lower* (higher, lower or no different).
/// - "Early treatment reduced mortality." has the gap *reduced* (reduced, increased or not changed).
/// - "Joint pain was not associated with rain." has the gap *not associated* (associated or not associated).
/// - "Higher doses were given." gives nothing: nothing is compared.
struct DirectionGap: GapForm {
  func gaps(in statement: Statement) -> [Gap] {
    let tokens = statement.tokens
    for index in statement.range.dropLast() {
      let word = tokens[index].lower
      if let hint = Self.comparatives[word], index > statement.start,
        !["the", "in", "with", "of", "and"].contains(tokens[index - 1].lower),
        isCompared(statement, index)
      {
        return [Gap(range: index..<index + 1, weight: 9, hint: hint)]
      }
      if word == "more" || word == "less", Self.degrees.contains(tokens[index + 1].lower), index > statement.start,
        isCompared(statement, index)
      {
        let next = tokens[index + 1].lower
        return [Gap(range: index..<index + 2, weight: 9, hint: "more \(next), less \(next) or equally \(next)")]
      }
      if let hint = Self.changes[word], let gap = change(statement, index, hint) { return [gap] }
      if word == "associated" || word == "correlated", tokens[index + 1].lower == "with",
        let gap = association(statement, index)
      {
        return [gap]
      }
    }
    return []
  }

  /// Whether what is compared stands after the word.
  private func isCompared(_ statement: Statement, _ index: Int) -> Bool {
    let rest = statement.tokens[index..<statement.end]
    return rest.contains { ["than", "compared", "versus", "vs"].contains($0.lower) }
  }

  /// "was significantly reduced in", "reduced mortality", "an increased risk of".
  private func change(_ statement: Statement, _ index: Int, _ hint: String) -> Gap? {
    let tokens = statement.tokens
    guard index > statement.start else { return nil }
    var before = index - 1
    while before > statement.start, tokens[before].lower.hasSuffix("ly") { before -= 1 }
    let next = tokens[index + 1].lower
    if tokens[before].lower == "not", before > statement.start, tokens[before - 1].isIn(.auxiliaries) {
      return Gap(range: before..<index + 1, weight: 8, hint: "\(tokens[index].lower) or not \(tokens[index].lower)")
    }
    let isPassive = ["was", "were", "is", "are", "been"].contains(tokens[before].lower)
    let isOutcome = Self.outcomes.contains(next)
    let hasObject = tokens[index + 1].isIn(.articles) && tokens[before].isWord && !tokens[before].isIn(.all)
    guard isPassive || isOutcome || hasObject, !statement.isDenied(before: index) else { return nil }
    return Gap(range: index..<index + 1, weight: isPassive ? 8 : 7, hint: hint)
  }

  private func association(_ statement: Statement, _ index: Int) -> Gap? {
    guard index > statement.start else { return nil }
    let tokens = statement.tokens
    let before = tokens[index - 1].lower
    if ["positively", "negatively", "inversely", "directly"].contains(before) {
      let other = before == "negatively" ? "negatively" : before == "inversely" ? "inversely" : "positively"
      let first = before == "directly" ? "directly" : "positively"
      return Gap(
        range: index - 1..<index, weight: 8,
        hint: other == "positively" ? "\(first) or inversely" : "\(first) or \(other)")
    }
    guard before == "not", index - 2 >= statement.start, tokens[index - 2].isIn(.auxiliaries) else { return nil }
    let word = tokens[index].lower
    return Gap(range: index - 1..<index + 1, weight: 8, hint: "\(word) or not \(word)")
  }

  private static let comparatives: WordTable<String> = [
    "higher": "higher, lower or no different", "lower": "higher, lower or no different",
    "greater": "greater, smaller or no different", "smaller": "greater, smaller or no different",
    "longer": "longer, shorter or no different", "shorter": "longer, shorter or no different",
    "better": "better, worse or no different", "worse": "better, worse or no different",
    "superior": "superior, inferior or equal", "inferior": "superior, inferior or equal",
    "faster": "faster, slower or no different", "slower": "faster, slower or no different",
  ]

  private static let degrees: WordSet = [
    "likely", "common", "frequent", "effective", "sensitive", "often", "frequently", "severe",
  ]

  private static let changes: WordTable<String> = [
    "increased": "increased, decreased or not changed", "decreased": "increased, decreased or not changed",
    "reduced": "reduced, increased or not changed", "elevated": "elevated, reduced or normal",
    "improved": "improved, worsened or not changed", "worsened": "improved, worsened or not changed",
    "lowered": "lowered, raised or not changed", "raised": "lowered, raised or not changed",
    "prolonged": "prolonged, shortened or not changed", "shortened": "prolonged, shortened or not changed",
  ]

  private static let outcomes: WordSet = [
    "risk", "risks", "mortality", "survival", "incidence", "prevalence", "rates", "rate", "levels", "odds",
    "likelihood",
    "frequency", "pain", "symptoms", "outcomes", "expression", "function", "quality", "length",
  ]
}
