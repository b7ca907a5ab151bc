/// Decides whether what follows "is" says what a thing is.
enum Predicate {
  /// Returns where the definition begins, or nil where the words after the verb are no definition.
  static func start(in sentence: Sentence, _ range: Range<Int>, after verb: Word) -> Int? {
    let tokens = sentence.tokens
    var start = range.lowerBound
    while start < range.upperBound, adverbs.contains(tokens[start].lower) { start += 1 }
    guard start + 1 < range.upperBound else { return nil }
    if tokens[start].lower == "\"", ["a", "an", "the", "any"].contains(tokens[start + 1].lower) { start += 1 }
    guard start + 1 < range.upperBound else { return nil }
    let first = tokens[start].lower
    if first == "a" || first == "an" || first == "any" {
      let noun = head(sentence, start + 1..<range.upperBound)
      return isEmpty(tokens, noun, range.upperBound) || isComparison(tokens, start + 1..<noun + 1) ? nil : start
    }
    if first == "one", tokens[start + 1].lower == "of" { return isOneOfKind(tokens, start, range) ? start : nil }
    if first == "the" {
      let noun = head(sentence, start + 1..<range.upperBound)
      guard noun + 2 < range.upperBound, !isEmpty(tokens, noun, range.upperBound),
        !isSuperlative(tokens[noun].lower), !definiteBars.contains(tokens[start + 1].lower),
        !isComparison(tokens, start + 1..<noun + 1)
      else { return nil }
      // "the tendency to fall": what the thing does comes right after the noun.
      return tokens[noun + 1].lower == "to"
        || tokens[start + 1..<range.upperBound].contains { definiteOpens.contains($0.lower) } ? start : nil
    }
    if first == "defined" || first == "described", start + 2 < range.upperBound {
      let isGiven = tokens[start + 1].lower == "as" || tokens[start + 1].lower == "by"
      return isGiven ? start + 2 : nil
    }
    if first == "characterized" || first == "characterised" || first == "marked", tokens[start + 1].lower == "by" {
      return start
    }
    return bareNoun(sentence, start..<range.upperBound, isPlural: verb == "are" || verb == "were") ? start : nil
  }

  /// Whether a noun says nothing of what a thing is: "a problem", "a number of", but not "a way of" nor "a number that".
  private static func isEmpty(_ tokens: [Token], _ noun: Int, _ end: Int) -> Bool {
    let next = noun + 1 < end ? tokens[noun + 1].lower : ""
    switch tokens[noun].lower {
    case "way": return next != "of"
    case "number", "variety", "source": return next == "of"
    case "problem": return !["that", "in", "of"].contains(next)
    case let word: return emptyHeads.contains(word)
    }
  }

  /// A noun without an article: "inflammation of the muscles", "cells that stop bleeding".
  private static func bareNoun(_ sentence: Sentence, _ range: Range<Int>, isPlural: Bool) -> Bool {
    let tokens = sentence.tokens
    guard tokens[range.lowerBound].isWord, !tokens[range.lowerBound].isIn(.all) else {
      return false
    }
    let noun = head(sentence, range)
    guard noun + 1 < range.upperBound, noun - range.lowerBound <= 5 else { return false }
    let head = tokens[noun].lower
    let isOtherForm = isPlural && tokens[range.lowerBound].lower == "different" && noun > range.lowerBound
    guard !emptyHeads.contains(head), isOtherForm || !isComparison(tokens, range.lowerBound..<noun + 1) else {
      return false
    }
    let next = follower(sentence, noun, range.upperBound)
    if GenusNouns.all.contains(head), genusOpens.contains(next) { return true }
    if !isPlural, abstractEndings.contains(where: head.hasSuffix), abstractOpens.contains(next) { return true }
    return isPlural && head.hasSuffix("s") && !head.hasSuffix("ous") && pluralOpens.contains(next)
      && noun > range.lowerBound - 1
  }

  /// The word after a noun, past parentheses and a second noun: "laws (of a state) and rules that" gives "that".
  private static func follower(_ sentence: Sentence, _ noun: Int, _ end: Int) -> Word {
    let tokens = sentence.tokens
    var index = noun + 1
    if tokens[index].lower == "(", let close = sentence.closing(index) { index = close + 1 }
    guard index < end else { return "" }
    if tokens[index].lower == "and" || tokens[index].lower == "or",
      let relative = (index + 2..<max(index + 2, min(end, index + 5))).first(where: {
        ["that", "which", "who", "of"].contains(tokens[$0].lower)
      })
    {
      return tokens[relative].lower
    }
    return tokens[index].lower
  }

  /// The last word of the first noun phrase.
  static func head(_ sentence: Sentence, _ range: Range<Int>) -> Int {
    let tokens = sentence.tokens
    var head = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      let token = tokens[index]
      if token.lower == "(" {
        index = (sentence.closing(index) ?? index) + 1
        continue
      }
      let isSeries =
        token.lower == "," && index + 1 < range.upperBound && index - range.lowerBound <= 6
        && !tokens[index + 1].isIn(.all) && isAdjective(tokens[index - 1].lower)
      if token.kind == .mark, !isSeries, token.lower != "\"" { break }
      if token.kind == .word {
        let word = token.lower
        if index > range.lowerBound, FunctionWords.prepositions.contains(word) || phraseEnds.contains(word) { break }
        if word.hasSuffix("ing") || word.hasSuffix("ed"), index > range.lowerBound, index + 1 < range.upperBound,
          tokens[index + 1].isIn(.prepositions)
            || tokens[index + 1].isIn(.articles),
          !nounsInIng.contains(word)
        {
          break
        }
        head = index
      }
      index += 1
    }
    return head
  }

  private static func isAdjective(_ word: Word) -> Bool {
    ["al", "ic", "ive", "ous", "ar", "ed", "ing", "able", "ible", "ry", "less", "ful", "ly", "ant", "ent"].contains {
      word.hasSuffix($0)
    } || adjectives.contains(word)
  }

  /// "the most common cause", "a better way": a rank among others, no definition.
  private static func isComparison(_ tokens: [Token], _ range: Range<Int>) -> Bool {
    guard let first = tokens[range].first else { return false }
    return ranks.contains(first.lower)
  }

  /// "the tallest in the town": a superlative without its noun.
  private static func isSuperlative(_ word: Word) -> Bool {
    word.hasSuffix("est") && word.count >= 6
      && !["forest", "harvest", "interest", "protest", "request", "conquest", "contest", "digest", "inquest", "priest"]
        .contains(word)
  }

  private static func isOneOfKind(_ tokens: [Token], _ start: Int, _ range: Range<Int>) -> Bool {
    let last = min(range.upperBound, start + 6)
    return !tokens[start..<last].contains { ["reasons", "problems", "ways", "things", "reason"].contains($0.lower) }
      && tokens[start..<range.upperBound].contains { ["of", "that", "which", "in"].contains($0.lower) }
  }

  static let adverbs: WordSet = [
    "usually", "often", "generally", "typically", "also", "essentially", "basically", "simply", "commonly", "normally",
    "sometimes", "actually", "primarily", "mainly", "mostly", "really", "technically", "broadly", "thus", "therefore",
    "currently", "now", "just", "itself", "themselves", "either", "both", "always", "historically", "traditionally",
    "probably", "perhaps", "arguably", ":", "considered",
  ]

  /// What may follow a noun that stands without an article.
  private static let genusOpens: WordSet = [
    "of", "that", "which", "who", "caused", "characterized", "in", "used", "made", "found", "where", "due", ",", "or",
    "between", "from", "comprised", "composed", "involving", "affecting", "you", "by", "with", "at", "to", "within",
  ]

  /// One of these tells more of what "the" thing is.
  private static let definiteOpens: WordSet = [
    "of", "that", "which", "in", "where", "who", "for", "used", "made", "located", "found", "between", "from", "making",
    "through", "with",
  ]

  /// Endings of nouns for what cannot be counted, which stand without an article: "negative action toward a group".
  private static let abstractEndings: [Word] = [
    "tion", "sion", "ment", "ness", "ity", "ism", "ance", "ence", "ship", "ice",
  ]

  private static let abstractOpens: WordSet = [
    "of", "that", "which", "against", "toward", "towards", "between", "in", "from", "by", "to", "for",
  ]

  /// What may follow a plural that stands without an article.
  private static let pluralOpens: WordSet = [
    "of", "that", "which", "who", "whose", "with", "for", "from", "between", "used", "made", "where",
  ]

  private static let phraseEnds: WordSet = [
    "that", "which", "who", "whose", "where", "when", "whereby", "and", "or", "but", "is", "are", "was", "were", "has",
    "have", "can", "may", "such", "so", "while", "if", "caused", "characterized", "characterised", "used", "made",
    "called",
    "known", "named", "located", "found", "resulting", "consisting", "containing", "affecting", "involving", "causing",
    "designed", "based", "given", "defined", "occurring", "associated", "produced", "released", "not", "whom",
  ]

  private static let nounsInIng: WordSet = [
    "swelling", "bleeding", "hearing", "meaning", "feeling", "building", "thinking", "learning", "ring", "string",
    "being", "need", "seed", "bed", "breed", "weed", "thing", "scarring", "narrowing", "widening", "hardening",
    "thickening",
    "softening", "tingling", "itching", "coating", "covering", "lining", "grouping", "painting", "ruling", "marking",
    "drawing", "offspring", "reading", "training", "processing", "reasoning", "spring",
  ]

  private static let adjectives: WordSet = [
    "rare", "small", "large", "severe", "long", "short", "flat", "thin", "thick", "soft", "hard", "round", "red",
    "white",
    "chronic", "acute", "common", "benign", "slow", "fast", "mild", "serious", "complex", "simple", "non-cancerous",
    "painful", "progressive", "sudden", "big", "old", "young", "new", "light", "heavy", "low", "high", "dry", "wet",
  ]

  private static let ranks: WordSet = [
    "best", "worst", "better", "worse", "more", "less", "least", "lot", "bit", "good", "great", "bad", "must",
    "biggest", "greatest", "fact", "question", "matter", "little", "few", "big", "reason", "nice", "pity", "shame",
    "far",
    "leading", "main", "major", "key", "hot", "useful", "perfect", "huge", "sure",
    "real", "different", "similar",
  ]

  private static let definiteBars: WordSet = [
    "same", "first", "second", "third", "only", "last", "next", "main", "key", "case", "reason", "result", "following",
    "best", "worst", "right", "wrong", "other", "one", "author", "latter", "former", "opposite", "way", "biggest",
    "oldest", "leading", "primary", "subject", "site", "home",
  ]

  /// Nouns that a thing may be called without being told what it is.
  private static let emptyHeads: WordSet = [
    "cause", "causes", "reason", "reasons", "result", "results", "problem", "problems", "challenge", "concern",
    "example",
    "examples", "lot", "issue", "issues", "question", "fact", "must", "goal", "step", "bit", "mistake", "pity", "shame",
    "priority", "advantage", "disadvantage", "consequence", "matter", "success", "failure", "favorite", "year", "years",
    "day", "days", "week", "month", "time", "times", "hour", "good", "thing", "things", "way", "lack", "topic",
    "threat",
    "reminder", "surprise", "risk", "help", "benefit", "side", "source", "basis", "key", "indication", "contributor",
    "trigger", "hallmark", "possibility", "chance", "need", "variety", "number", "difference", "lie", "mystery",
    "focus",
    "subject", "candidate", "priorities", "result", "emergency", "sign", "symptom", "complication", "factor", "feature",
    // "a red flag for fraud", "a flag for cancer": a sign, not what the thing is.
    "flag", "term",
  ]
}
