/// Finds asides that may say what the noun before them is; all are loose, the ranking decides.
///
/// - "The comb is sealed with propolis, a resin which bees gather from buds." gives *propolis*.
/// - "They marched in a testudo, which was a roof of raised shields." gives *testudo*.
/// - "The pope granted a dispensation, or the leave to break a rule." gives *dispensation*.
/// - "In some years, the river floods." gives nothing: the comma ends the opening phrase.
struct AsideFinder: SentenceFinder {
  let name = "aside"
  let cues = WordClasses.commas

  func facts(in sentence: Sentence) -> [Fact] {
    let tokens = sentence.tokens
    var facts: [Fact] = []
    for comma in tokens.indices.dropFirst() where comma + 3 < tokens.count && tokens[comma].lower == "," {
      guard !isLead(tokens, comma), let start = meaning(sentence, comma + 1),
        let words = NounBefore.term(comma, in: sentence),
        !isListed(tokens, words, comma), agrees(tokens, words, comma)
      else { continue }
      let end = AppositionFinder.end(sentence, start)
      guard end - start >= 3, !goesOn(tokens, start..<end, after: words),
        let answer = Answer.read(sentence, start..<end),
        let subject = Subject.plainName(sentence, words)
      else { continue }
      var article: String?
      if words.lowerBound > 0, tokens[words.lowerBound - 1].isIn(.articles) {
        article = tokens[words.lowerBound - 1].lower.text
      }
      facts.append(.loose(subject.term, article: article, answer, sentence, finder: name))
    }
    return facts
  }

  /// Where the meaning begins after the comma, or nil where the aside is none.
  private func meaning(_ sentence: Sentence, _ index: Int) -> Int? {
    let tokens = sentence.tokens
    let next = index + 1 < tokens.count ? tokens[index + 1].lower : ""
    switch tokens[index].lower {
    case "a", "an", "the", "any": return index
    case "or":
      let isPhrase =
        ["a", "an", "the"].contains(next) || tokens[index..<min(tokens.count, index + 5)].contains { $0.lower == "of" }
      return isPhrase ? index + 1 : nil
    case "which", "who":
      switch next {
      case "is", "are", "was", "were": return LoosePredicate.start(in: sentence, index + 2..<tokens.count)
      case "means", "meant":
        return index + 2 < tokens.count && tokens[index + 2].lower == "that" ? index + 3 : index + 2
      case "refers": return index + 3
      case "describes", "holds", "states", "involves", "occurs", "allows", "consists", "stated", "held", "required",
        "requires", "says", "lets", "prohibits", "guarantees":
        return index + 1
      default: return nil
      }
    case "where", "whereby": return index
    case "in": return next == "which" && index + 2 < tokens.count && tokens[index + 2].lower != "case" ? index : nil
    case "meaning", "i.e", "namely": return index + 1
    case "that": return next == "is" ? index + 2 : nil
    default: return nil
    }
  }

  /// Whether the comma only ends the phrase that opens the sentence: "In some plants, the bark ...".
  private func isLead(_ tokens: [Token], _ comma: Int) -> Bool {
    guard let first = tokens.first else { return true }
    guard
      first.isIn([.prepositions, .conjunctions]) || Leads.adverbs.contains(first.lower)
        || Leads.prepositions.contains(first.lower) || first.lower.hasSuffix("ly") || first.lower.hasSuffix("ing")
    else { return false }
    return !tokens[1..<comma].contains { $0.lower == "," }
  }

  /// "the breakdown of fats, which occurs at night": what occurs is not the noun before the comma.
  private func agrees(_ tokens: [Token], _ words: Range<Int>, _ comma: Int) -> Bool {
    guard ["which", "who"].contains(tokens[comma + 1].lower), let noun = tokens[words].last?.lower else { return true }
    let verb = tokens[comma + 2].lower
    let isSeveral = noun.hasSuffix("s") && !["ss", "us", "is", "ics"].contains(where: noun.hasSuffix)
    return !isSeveral || ["are", "were"].contains(verb) || !verb.hasSuffix("s")
  }

  /// Whether the aside is the rest of a list: "bring a plate, a cup and a chair", "from a jar, a tin box or paper".
  private func goesOn(_ tokens: [Token], _ range: Range<Int>, after words: Range<Int>) -> Bool {
    let isLink = { (token: Token) in Self.links.contains(token.lower) || token.isIn(.prepositions) }
    // "from a mug, a tin box, or a paper bag"
    if range.upperBound + 1 < tokens.count, tokens[range.upperBound].lower == ",",
      ["and", "or"].contains(tokens[range.upperBound + 1].lower), tokens[range.lowerBound].isIn(.articles),
      !tokens[range].contains(where: isLink), !tokens[range.upperBound...].contains(where: { $0.isIn(.auxiliaries) })
    {
      return true
    }
    let and = range.first { tokens[$0].lower == "and" || tokens[$0].lower == "or" }
    guard let and, and + 1 < range.upperBound else { return false }
    // "one hut, a row of huts or all huts of the village"
    if ["all", "both", "every"].contains(tokens[and + 1].lower) { return true }
    if !tokens[range.lowerBound..<and].contains(where: isLink) {
      return tokens[and + 1].isIn(.articles) || !tokens[and + 1..<range.upperBound].contains(where: isLink)
    }
    // "the mouth, the roof of the nose and the throat": all members have the same article.
    guard words.lowerBound > 0, !tokens[range].contains(where: { Self.links.contains($0.lower) }) else { return false }
    let articles = [tokens[words.lowerBound - 1].lower, tokens[range.lowerBound].lower, tokens[and + 1].lower]
    guard tokens[and + 1].isIn(.articles), Set(articles).count == 1 else { return false }
    return !tokens[range.lowerBound..<and].contains { GenusNouns.all.contains($0.lower) }
  }

  private static let links: WordSet = ["that", "which", "who", "whose", "where", "when", "used", "made", "found"]

  /// Whether the noun is a member of a list: "bread, a bowl of soup, and fruit", "a mug, a box, or a jar".
  private func isListed(_ tokens: [Token], _ words: Range<Int>, _ comma: Int) -> Bool {
    if tokens[comma + 1].lower == "or", words.lowerBound > 1 {
      // "stiffness, pain, swelling, or tenderness of the bone"
      let before = tokens[words.lowerBound - 1].isIn(.articles) ? words.lowerBound - 2 : words.lowerBound - 1
      if tokens[before].lower == "," { return true }
    }
    return words.lowerBound > 0 && [",", "and"].contains(tokens[words.lowerBound - 1].lower)
      && tokens[..<words.lowerBound].contains { ["include", "includes", "including"].contains($0.lower) }
  }
}
