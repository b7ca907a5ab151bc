/// Takes a word that says how something is or goes, where the sentence makes a point of it.
///
/// - "Migraine is not thought to be fatal." has the gap *fatal*.
/// - "The bones break easily because the marrow is thin and porous." has the gap *thin and porous*.
/// - "Slipped discs usually heal slowly." has the gap *slowly*.
/// - "Even after treatment, cold sores often recur." has the gap *recur*.
/// - "The stitches may be absorbed into the tissue." has the gap *absorbed*.
struct QualityGap: GapForm {
  func gaps(in statement: Statement) -> [Gap] {
    let tokens = statement.tokens
    var gaps: [Gap] = []
    for index in statement.range where index > statement.start && index + 1 < statement.end {
      let word = tokens[index].lower
      let next = tokens[index + 1].lower
      if Self.beliefs.contains(word), index + 3 < statement.end, next == "to", tokens[index + 2].lower == "be" {
        gaps += quality(statement, index + 3)
      } else if ["regarded", "considered"].contains(word) {
        gaps += quality(statement, next == "as" ? index + 2 : index + 1)
      } else if word == "is" || word == "are",
        let because = (max(statement.start, index - 6)..<index).last(where: {
          ["because", "since"].contains(tokens[$0].lower)
        }),
        because > statement.start + 2
      {
        gaps += quality(statement, index + 1)
      } else if word == "be", Self.modals.contains(tokens[index - 1].lower), index + 3 < statement.end,
        Self.isParticiple(next), !Self.sorting.contains(next), ["into", "through"].contains(tokens[index + 2].lower)
      {
        gaps.append(Gap(range: index + 1..<index + 2, weight: 1, isQuality: true))
      }
    }
    if let last = ending(statement) { gaps.append(last) }
    return gaps
  }

  /// The word for the pace and its opposite, the slower first.
  private static func pace(_ word: Word) -> String {
    switch word {
    case "slowly": "slowly or quickly"
    case "gradually", "suddenly": "gradually or suddenly"
    default: "slowly or \(word)"
    }
  }

  /// An adjective, or two with "and", that end their clause.
  private func quality(_ statement: Statement, _ start: Int) -> [Gap] {
    let tokens = statement.tokens
    guard start < statement.end, tokens[start].isWord else { return [] }
    var end = start + 1
    if end + 1 < statement.end, tokens[end].lower == "and", tokens[end + 1].isWord { end += 2 }
    guard end >= statement.end || tokens[end].kind == .mark || ["for", "to"].contains(tokens[end].lower) else {
      return []
    }
    guard tokens[start..<end].allSatisfy({ $0.lower == "and" || Self.isAdjective($0) }) else { return [] }
    return [Gap(range: start..<end, weight: 3, isQuality: true)]
  }

  private static func isAdjective(_ token: Token) -> Bool {
    token.isWord && token.count >= 4 && !token.isIn(.all) && !dull.contains(token.lower) && !token.lower.hasSuffix("ed")
      && !token.lower.hasSuffix("ing") && token.capitals == 0 && !token.lower.hasSuffix("ly")
  }

  private static func isParticiple(_ word: Word) -> Bool { word.hasSuffix("ed") && word.count >= 7 }

  /// The adverb of manner or the verb with which a statement ends.
  private func ending(_ statement: Statement) -> Gap? {
    let tokens = statement.tokens
    let last = statement.end - 1
    guard last > statement.start + 1 else { return nil }
    let before = tokens[last - 1]
    if Self.manners.contains(tokens[last].lower), before.isWord, !before.isIn(.all),
      !["happen", "happens", "occur", "occurs"].contains(before.lower), !statement.isDenied(before: last)
    {
      return Gap(range: last..<last + 1, weight: 2, hint: Self.pace(tokens[last].lower))
    }
    if Self.courses.contains(tokens[last].lower), Self.frequencies.contains(before.lower) {
      return Gap(range: last..<last + 1, weight: 1, isQuality: true)
    }
    return nil
  }

  static let cues: WordSet = beliefs.union(manners).union(courses).union(["regarded", "because", "since", "be"])

  private static let beliefs: WordSet = ["believed", "thought", "considered", "known", "said"]
  private static let sorting: WordSet = [
    "divided", "classified", "grouped", "separated", "categorized", "subdivided", "translated", "organized", "inserted",
  ]
  private static let modals: WordSet = ["may", "can", "must", "should", "could", "might"]
  private static let manners: WordSet = ["slowly", "quickly", "rapidly", "gradually", "suddenly"]
  private static let courses: WordSet = [
    "recur", "recurs", "fade", "fades", "heal", "heals", "return", "returns", "spread", "spreads", "disappear",
    "disappears", "worsen", "worsens",
  ]
  private static let frequencies: WordSet = [
    "commonly", "often", "usually", "frequently", "rarely", "always", "seldom", "sometimes", "eventually", "never",
    "generally",
  ]
  private static let dull: WordSet = [
    "rare", "common", "important", "possible", "present", "unknown", "unclear", "different", "necessary", "available",
    "true", "likely", "unlikely", "able", "needed", "involved", "responsible", "safe", "useful", "normal", "still",
    "part", "more", "less", "very", "similar", "involve", "many",
  ]
}
