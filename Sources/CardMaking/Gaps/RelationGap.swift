/// Takes what stands after a noun or phrase that relates two things: a sign of, a risk of, known as.
///
/// - "A hoarse voice is a sign of laryngeal cancer." has the gap *laryngeal cancer*.
/// - "Smokers are at higher risk of emphysema." has the gap *emphysema*.
/// - "Rickets is diagnosed when an X-ray shows soft bones." has the gap *an X-ray shows soft bones*.
/// - "Chickenpox, also called varicella, spreads through the air." has the gap *varicella*.
struct RelationGap: GapForm {
  func gaps(in statement: Statement) -> [Gap] {
    let tokens = statement.tokens
    var gaps: [Gap] = []
    for index in statement.range where index + 2 < statement.end && index > statement.start {
      let word = tokens[index].lower
      let next = tokens[index + 1].lower
      if Self.signs.contains(word), next == "of" || next == "for" && word != "cause" {
        guard Self.isPredicate(statement, index) else { continue }
        gaps += ObjectGap.phrases(from: index + 2, in: statement).prefix(1)
      } else if Self.risks.contains(word), next == "of" || next == "for", Self.degrees.contains(tokens[index - 1].lower)
      {
        var start = index + 2
        if ["developing", "having", "getting"].contains(tokens[start].lower) { start += 1 }
        if start < statement.end { gaps += ObjectGap.phrases(from: start, in: statement).prefix(1) }
      } else if word == "called" || word == "known" && next == "as" {
        guard tokens[index - 1].lower == "also" else { continue }
        let start = word == "called" ? index + 1 : index + 2
        let end = Phrase.end(statement.sentence, from: start, limit: statement.end)
        guard end > start, end - start <= 4,
          !tokens[start..<end].contains(where: { $0.lower == "or" || $0.lower == "and" })
        else { continue }
        if Phrase.isListed(statement.sentence, start..<end, limit: statement.end) { continue }
        gaps.append(Gap(range: start..<end, weight: 3 + GapWeight.of(tokens, start..<end)))
      } else if word == "diagnosed", next == "when" || next == "whenever", !statement.isDenied(before: index) {
        var start = index + 2
        if start + 2 < statement.end, tokens[start].lower == "there", ["is", "are"].contains(tokens[start + 1].lower) {
          start += 2
        }
        let end = statement.sentence.first(in: start..<statement.end) { $0.kind == .mark } ?? statement.end
        if end > start, end - start <= 7 { gaps.append(Gap(range: start..<end, weight: 3)) }
      }
    }
    return gaps
  }

  /// Whether "a sign" is what the subject is said to be: "is a red flag for", "are a common cause of".
  private static func isPredicate(_ statement: Statement, _ noun: Int) -> Bool {
    let tokens = statement.tokens
    for index in stride(from: noun - 1, through: max(statement.start, noun - 7), by: -1) {
      if ["is", "are", "be"].contains(tokens[index].lower) { return !statement.isDenied(before: index) }
      if tokens[index].isIn([.prepositions, .pronouns, .conjunctions]) { return false }
      if tokens[index].kind == .mark && tokens[index].lower != "," { return false }
    }
    return false
  }

  static let signs: WordSet = [
    "sign", "signs", "symptom", "flag", "marker", "complication", "feature", "hallmark", "cause", "predictor",
    "indicator",
  ]
  static let risks: WordSet = ["risk", "incidence", "rate", "chance", "prevalence", "likelihood"]
  private static let degrees: WordSet = ["increased", "higher", "greater", "lower", "reduced", "high", "decreased"]
}
