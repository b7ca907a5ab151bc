/// Takes what a participle after a comma says of the outcome.
///
/// - "The clot cuts off the blood, causing an ischemic stroke." has the gap *an ischemic stroke*.
/// - "The tendon thickens, leading to a trigger finger." has the gap *a trigger finger*.
/// - "The sac bursts, leaking a clear fluid." has the gap *a clear fluid*.
struct ParticipleGap: GapForm {
  func gaps(in statement: Statement) -> [Gap] {
    let tokens = statement.tokens
    var gaps: [Gap] = []
    for comma in statement.range where tokens[comma].lower == "," && comma + 2 < statement.end {
      var start = comma + 1
      while start + 1 < statement.end,
        tokens[start].lower.hasSuffix("ly") || ["thus", "often", "sometimes"].contains(tokens[start].lower)
      { start += 1 }
      guard let links = Self.participles[tokens[start].lower] else { continue }
      var object = start + 1
      if !links.isEmpty {
        guard object + 1 < statement.end, links.contains(tokens[object].lower) else { continue }
        object += 1
      }
      gaps += ObjectGap.phrases(from: object, in: statement)
    }
    return gaps
  }

  static let participles: WordTable<WordSet> = [
    "causing": [], "producing": [], "forming": [], "releasing": [], "leaving": [], "creating": [], "leaking": [],
    "blocking": [], "damaging": [], "destroying": [], "triggering": [], "leading": ["to"], "resulting": ["in"],
    "increasing": [], "reducing": [],
  ]
}
