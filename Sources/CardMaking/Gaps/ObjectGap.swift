/// Takes what a verb of cause, place or use leads to.
///
/// - "Nephritis is caused by tiny blood clots." has the gap *tiny blood clots*.
/// - "Untreated hepatitis may lead to liver scars." has the gap *liver scars*.
/// - "An arthroscope is used to examine the knee, and a lens is used to treat myopia." has the gap *myopia*.
/// - "Impetigo is not caused by cold air." gives nothing: anything else would be right as well.
struct ObjectGap: GapForm {
  func gaps(in statement: Statement) -> [Gap] {
    let tokens = statement.tokens
    var gaps: [Gap] = []
    for index in statement.range where tokens[index].isIn(.factVerbs) {
      guard index > statement.start || statement.opening != nil, !Self.isRelative(index, tokens),
        let object = Self.object(of: index, in: statement), !statement.isDenied(before: index)
      else { continue }
      gaps += Self.phrases(from: object, in: statement)
    }
    return gaps
  }

  /// Whether a verb only says which one is meant: "a wind that may carry sand".
  private static func isRelative(_ verb: Int, _ tokens: [Token]) -> Bool {
    var index = verb - 1
    while index > 0,
      tokens[index].isIn(.auxiliaries) || tokens[index].lower.hasSuffix("ly")
        || ["often", "usually", "also"].contains(tokens[index].lower)
    { index -= 1 }
    guard index > 0 else { return false }
    if tokens[index].lower == "that" || tokens[index].lower == "who" { return true }
    return tokens[index].lower == "which" && tokens[index - 1].lower != ","
  }

  /// Where the object of a verb begins, or nil where the word is no such verb here.
  static func object(of index: Int, in statement: Statement) -> Int? {
    let tokens = statement.tokens
    let limit = statement.end
    guard let verb = FactVerbs.verb(tokens[index]) else { return nil }
    guard isVerb(index, verb, statement) else { return nil }
    var next = index + 1
    if verb.links.isEmpty { return next < limit && !tokens[next].isIn(.auxiliaries) ? next : nil }
    if tokens[index].lower == "used", next + 2 < limit, tokens[next].lower == "to" {
      var use = next + 1
      // "used to help diagnose", "used to diagnose and treat"
      if tokens[use].lower == "help" { use += 1 }
      return use + 1 < limit && tokens[use].count >= 4 && !["describe", "have", "refer"].contains(tokens[use].lower)
        ? use + 1 : nil
    }
    if tokens[index].lower == "distinguished",
      let by = (next..<min(limit, next + 8)).first(where: { tokens[$0].lower == "by" })
    {
      return by + 1 < limit ? by + 1 : nil
    }
    while next < limit,
      tokens[next].lower.hasSuffix("ly") || ["most", "often", "in", "part"].contains(tokens[next].lower)
    {
      if verb.links.contains(tokens[next].lower),
        !(tokens[next].lower == "in" && next + 1 < limit && tokens[next + 1].lower == "part")
      {
        break
      }
      next += 1
    }
    guard next + 1 < limit, verb.links.contains(tokens[next].lower) else { return nil }
    return next + 1
  }

  /// Whether a word is a finite verb of cause, place or use, with its object or without.
  static func isVerb(_ index: Int, _ statement: Statement) -> Bool {
    guard let verb = FactVerbs.verb(statement.tokens[index]), verb.form != .participle else { return false }
    return (index > statement.start || statement.opening != nil) && isVerb(index, verb, statement)
  }

  private static func isVerb(_ index: Int, _ verb: FactVerbs.Verb, _ statement: Statement) -> Bool {
    let tokens = statement.tokens
    let before = index > statement.start ? tokens[index - 1] : nil
    switch verb.form {
    case .third:
      guard let before else { return true }
      return !before.isIn(.articles) && !MedicalWords.isAdjective(before.lower) && !before.isIn(.prepositions)
        && before.kind != .mark || before.lower == ")" || before.lower == ","
    case .plain:
      guard let before else { return false }
      if ["lower", "spread", "damage", "attack", "control", "block"].contains(tokens[index].lower) {
        return before.isIn(.auxiliaries) || before.lower == "to"
      }
      if before.isIn(.auxiliaries)
        || ["to", "not", "also", "often", "that", "which", "who", "and", "or", "usually", "sometimes"].contains(
          before.lower)
      {
        return true
      }
      return before.lower.hasSuffix("ly") || before.isWord && before.lower.hasSuffix("s") && !before.isIn(.all)
    case .participle:
      var place = index - 1
      while place >= statement.start, place > index - 4,
        tokens[place].lower.hasSuffix("ly")
          || ["most", "often", "also", "sometimes", "not", "commonly", "always", "less", "more", "well"].contains(
            tokens[place].lower)
      {
        place -= 1
      }
      guard place >= statement.start else { return statement.opening != nil }
      return tokens[place].isIn(.auxiliaries)
        || tokens[index].lower == "due" && (tokens[place].isWord && !tokens[place].isIn(.all))
    }
  }

  /// The phrase that begins at an index, and the place that follows it ("pain in the heel").
  static func phrases(from start: Int, in statement: Statement) -> [Gap] {
    let sentence = statement.sentence
    let tokens = statement.tokens
    var gaps: [Gap] = []
    var begin = start
    for round in 0..<2 {
      begin = pastQuantity(tokens, begin, statement.end)
      guard begin < statement.end else { break }
      let whole = Phrase.end(sentence, from: begin, limit: statement.end)
      guard whole > begin else { break }
      if let list = list(statement, begin..<whole) {
        gaps.append(list)
        break
      }
      let isListed = Phrase.isListed(sentence, begin..<whole, limit: statement.end)
      if !isListed, let range = cut(statement, begin..<whole),
        goesOnWell(statement, whole, isOneWord: whole - begin == 1)
      {
        gaps.append(Gap(range: range, weight: GapWeight.of(tokens, range) - round))
      }
      guard !isListed, round == 0, whole + 1 < statement.end, ["in", "on", "of"].contains(tokens[whole].lower) else {
        break
      }
      begin = whole + 1
    }
    return gaps
  }

  /// "certain types of cancer" asks for *cancer*, "more widespread pain" for *widespread pain*.
  private static func pastQuantity(_ tokens: [Token], _ start: Int, _ limit: Int) -> Int {
    var begin = start
    while begin < limit, ["the", "only", "both", "more", "less"].contains(tokens[begin].lower) { begin += 1 }
    if begin + 3 < limit, ["certain", "some", "many", "various", "several", "different"].contains(tokens[begin].lower),
      ["types", "kinds", "forms"].contains(tokens[begin + 1].lower), tokens[begin + 2].lower == "of"
    {
      begin += 3
    }
    return begin
  }

  /// The part of a phrase that a gap can take: a long one ends at its "of"; "other drugs or heat" asks for *heat*.
  private static func cut(_ statement: Statement, _ range: Range<Int>) -> Range<Int>? {
    let tokens = statement.tokens
    var range = range
    if tokens[range.lowerBound].lower == "other",
      let or = range.first(where: { ["or", "and"].contains(tokens[$0].lower) })
    {
      guard or + 1 < range.upperBound else { return nil }
      range = or + 1..<range.upperBound
    }
    if range.count > 6, let of = range.dropFirst().first(where: { tokens[$0].lower == "of" }) {
      range = range.lowerBound..<of
    }
    guard range.count <= 8, !range.isEmpty else { return nil }
    if range.count == 1, range.lowerBound > 0, tokens[range.lowerBound - 1].lower == "both" { return nil }
    return tokens[range].contains { $0.kind == .number || $0.lower.utf8.contains(0x2E) } ? nil : range
  }

  /// A short list as one gap: "are used to find *anemia, infections and leukemia*".
  private static func list(_ statement: Statement, _ first: Range<Int>) -> Gap? {
    let tokens = statement.tokens
    guard first.count <= 2, first.upperBound < statement.end, tokens[first.upperBound].lower == ",",
      let items = ListItems.read(statement.sentence, first.lowerBound..<statement.end), items.count == 3,
      statement.end - first.lowerBound <= 8
    else { return nil }
    return Gap(range: first.lowerBound..<statement.end, weight: 1)
  }

  /// Whether the words after a phrase leave it whole.
  private static func goesOnWell(_ statement: Statement, _ end: Int, isOneWord: Bool) -> Bool {
    guard end < statement.end else { return true }
    let tokens = statement.tokens
    if hasExamples(tokens, end, statement.end) { return false }
    let last = tokens[end - 1].lower
    let next = tokens[end].lower
    let after = end + 1 < statement.end ? tokens[end + 1] : nil
    // "causes the stomach to swell": the gap would be half of what it causes.
    // "causes a single, painless sore" is cut in its middle.
    if next == ",", end - 2 >= statement.start, tokens[end - 2].isIn(.articles) { return false }
    // "intense, throbbing pain" is one phrase.
    if next == ",", isOneWord, let after, after.isWord, !Self.continuations.contains(after.lower) { return false }
    if next == "and" || next == "or", after?.lower.hasSuffix("ing") == true { return false }
    if next == "to" { return after?.isIn(.articles) == true }
    if next == "than" { return !last.hasSuffix("er") && !last.hasSuffix("ly") }
    if next == "or" || next == "and", after?.lower == "/" { return false }
    if next == "or" || next == "and", after?.isIn(.prepositions) == true { return false }
    if tokens[end].isIn(.prepositions), last.hasSuffix("ed") { return false }
    if next == "with", ["association", "conjunction", "combination", "contact"].contains(last) { return false }
    return !phrasal.contains(last)
  }

  /// Words with which a sentence goes on after a comma; another one goes on with the phrase.
  private static let continuations: WordSet = [
    "which", "who", "where", "whose", "but", "and", "or", "although", "though", "while", "when", "so", "because",
    "causing", "leading", "resulting", "making", "a", "an", "the", "in", "with", "usually", "often", "however", "if",
  ]

  private static let phrasal: WordSet = [
    "association", "addition", "response", "contrast", "conjunction", "relation", "front", "turn", "order", "absence",
    "presence",
  ]

  private static func hasExamples(_ tokens: [Token], _ end: Int, _ limit: Int) -> Bool {
    guard end < limit else { return false }
    let next = tokens[end].lower == "," && end + 1 < limit ? tokens[end + 1].lower : tokens[end].lower
    return ["such", "including", "like", "especially", "particularly", "mainly", "e.g", "i.e"].contains(next)
  }
}

/// How much a phrase asks: learned words and short forms more than plain ones, a few words more than one or many.
enum GapWeight {
  static func of(_ tokens: [Token], _ range: Range<Int>) -> Int {
    let content = tokens[range].filter { $0.isWord && !$0.isIn(.all) }
    var weight = content.contains { MedicalWords.isLearned($0.lower) || $0.hasInnerCapital } ? 3 : 0
    if (2...4).contains(content.count) { weight += 2 }
    if content.count > 5 { weight -= 1 }
    return weight
  }
}
