/// Reads the members of a list in a sentence: "a, b, and c".
///
/// - "pain, stiffness and swelling" has three members.
/// - "ataxia (poor balance), tremor, as well as slurred speech" has three members.
/// - "rye, barley and oil seeds such as flax, poppy and rape" has three; the last holds its examples.
/// - "ropes, pulleys, winches, and other gear" has three: the last names nothing.
/// - "swelling of the hands and feet" is one phrase, no list.
enum ListItems {
  /// Returns the members, or nil where the words are no list of short members.
  static func read(_ sentence: Sentence, _ range: Range<Int>) -> [String]? {
    guard let parts = members(sentence, range), parts.count >= 2 else { return nil }
    var items: [String] = []
    for part in parts {
      guard let item = item(sentence, part) else { return nil }
      items.append(item)
    }
    return items
  }

  /// Returns two members with what is said of each in between left out: "dry, on the hands, or weeping".
  static func pair(_ sentence: Sentence, _ range: Range<Int>) -> [String]? {
    let tokens = sentence.tokens
    guard let or = sentence.first(in: range, where: { $0.lower == "or" || $0.lower == "and" }), or > range.lowerBound
    else { return nil }
    let first = range.lowerBound..<(sentence.first(in: range.lowerBound..<or, where: { $0.lower == "," }) ?? or)
    let rest = or + 1..<range.upperBound
    let second = rest.lowerBound..<(sentence.first(in: rest, where: { $0.lower == "," }) ?? rest.upperBound)
    guard first.count <= 4, second.count <= 4, !first.isEmpty, !second.isEmpty,
      (tokens[first] + tokens[second]).allSatisfy({ $0.isWord && !$0.isIn(.pronouns) && !$0.isIn(.auxiliaries) })
    else { return nil }
    return [sentence.text(first), sentence.text(second)]
  }

  /// Where each member stands.
  static func members(_ sentence: Sentence, _ range: Range<Int>) -> [Range<Int>]? {
    let tokens = sentence.tokens
    let whole = end(of: range, in: sentence)
    // Examples of a member belong to it, with all their commas.
    let examples = sentence.first(in: whole) { exampleOpeners.contains($0.lower) }
    let top = whole.lowerBound..<(examples ?? whole.upperBound)
    var cuts: [Range<Int>] = []
    var from = top.lowerBound
    while let comma = sentence.first(in: from..<top.upperBound, where: { $0.lower == "," }) {
      var next = comma + 1
      while next < top.upperBound, joiners.contains(tokens[next].lower) { next += 1 }
      if isAsWellAs(tokens, next, top.upperBound) { next += 3 }
      cuts.append(comma..<next)
      from = max(next, comma + 1)
    }
    // "oil seeds, above all flax": that comma is none of the list's.
    if let last = cuts.last, last.upperBound >= top.upperBound { cuts.removeLast() }
    let tail = cuts.last?.upperBound ?? top.lowerBound
    let closesWithWord = cuts.last.map { $0.count > 1 } ?? false
    if !closesWithWord {
      // "a, b and c": the last comma has no word; the list's last "and" stands in the rest.
      let rest = sentence.tokens[tail..<top.upperBound]
      // "and numbness or tingling" may be one member or two.
      if rest.contains(where: { $0.lower == "and" }), rest.contains(where: { $0.lower == "or" }),
        !rest.contains(where: { $0.lower == "/" })
      {
        return nil
      }
      guard let last = lastJoiner(sentence, tail..<top.upperBound) else { return nil }
      cuts.append(last)
    }
    var parts: [Range<Int>] = []
    var start = whole.lowerBound
    for cut in cuts {
      parts.append(start..<cut.lowerBound)
      start = cut.upperBound
    }
    parts.append(start..<whole.upperBound)
    if let last = parts.last, let first = tokens[last].first, ["other", "others", "more"].contains(first.lower),
      parts.count > 2
    {
      parts.removeLast()
    }
    return parts.contains(where: \.isEmpty) ? nil : parts
  }

  /// "and", "or", "and/or", "as well as" after the last comma, the last where there are several: "b and c" of "a, b and c".
  private static func lastJoiner(_ sentence: Sentence, _ range: Range<Int>) -> Range<Int>? {
    let tokens = sentence.tokens
    var found: Range<Int>?
    var from = range.lowerBound
    while from < range.upperBound,
      let index = sentence.first(in: from..<range.upperBound, where: { joiners.contains($0.lower) || $0.lower == "as" })
    {
      from = index + 1
      if index == range.lowerBound { continue }
      if tokens[index].lower == "as" {
        guard isAsWellAs(tokens, index, range.upperBound) else { continue }
        found = index..<index + 3
        from = index + 3
      } else {
        var end = index + 1
        if end + 1 < range.upperBound, tokens[end].lower == "/" { end += 2 }
        found = index..<end
        from = end
      }
    }
    return found
  }

  private static func isAsWellAs(_ tokens: [Token], _ index: Int, _ limit: Int) -> Bool {
    index + 3 < limit && tokens[index].lower == "as" && tokens[index + 1].lower == "well"
      && tokens[index + 2].lower == "as"
  }

  /// The list without what the sentence says after it: ", which are common", "; they may bleed".
  private static func end(of range: Range<Int>, in sentence: Sentence) -> Range<Int> {
    let tokens = sentence.tokens
    var index = range.lowerBound
    while index < range.upperBound,
      let mark = sentence.first(in: index..<range.upperBound, where: { [",", ";", "—", ":"].contains($0.lower) })
    {
      if tokens[mark].lower != "," { return range.lowerBound..<mark }
      if mark + 1 < range.upperBound, closers.contains(tokens[mark + 1].lower) { return range.lowerBound..<mark }
      index = mark + 1
    }
    return range
  }

  private static func item(_ sentence: Sentence, _ range: Range<Int>) -> String? {
    var range = range
    while let first = sentence.tokens[range].first,
      ["either", "both", "also", "sometimes", "often", "/", "and", "or"].contains(first.lower)
    {
      range = range.lowerBound + 1..<range.upperBound
    }
    let tokens = sentence.tokens[range]
    guard !range.isEmpty else { return nil }
    let opening = range.first { exampleOpeners.contains(sentence.tokens[$0].lower) || sentence.tokens[$0].lower == "(" }
    let head = range.lowerBound..<(opening ?? range.upperBound)
    guard head.count <= 9, range.count <= 24, !head.isEmpty else { return nil }
    let words = sentence.tokens[head].filter { $0.kind != .mark }
    guard let first = words.first, let last = words.last,
      !barred.contains(where: { word in tokens.contains { $0.lower == word } && !isInAside(word, sentence, range, head)
      })
    else {
      return nil
    }
    // "stiff, painful joints" is one member, not two.
    if words.count == 1, !MedicalWords.isLearned(first.lower),
      MedicalWords.isAdjective(first.lower) || states.contains(first.lower)
    {
      return nil
    }
    // "a small, upturned nose", "motor and mental problems" are cut in their middle.
    if states.contains(last.lower)
      || MedicalWords.isAdjective(last.lower) && !nouns.contains(last.lower) && !MedicalWords.isLearned(last.lower)
    {
      return nil
    }
    if tokens.contains(where: { $0.lower == "." }) || tokens.count(where: { $0.lower == "\"" }) % 2 == 1 { return nil }
    if last.isIn([.articles, .prepositions, .auxiliaries, .conjunctions]) { return nil }
    if first.lower.hasSuffix("ly") && !MedicalWords.isLearned(first.lower) && first.lower != "early"
      || ["others", "other", "more", "most", "even", "not", "then"].contains(first.lower) || first.isIn(.auxiliaries)
    {
      return nil
    }
    return sentence.text(range)
  }

  /// Whether a word stands only in the examples or the parenthesis of a member.
  private static func isInAside(_ word: Word, _ sentence: Sentence, _ range: Range<Int>, _ head: Range<Int>) -> Bool {
    !sentence.tokens[head].contains { $0.lower == word }
  }

  private static let joiners: WordSet = ["and", "or", "and/or"]
  static let exampleOpeners: WordSet = ["such", "including", "especially", "particularly", "like"]
  private static let closers: WordSet = [
    "which", "who", "where", "but", "although", "though", "because", "so", "while", "whereas", "when", "if", "with",
    "depending", "causing", "leading", "resulting", "making", "usually", "often", "among",
  ]
  private static let states: WordSet = [
    "stiff", "thick", "thin", "soft", "hard", "painful", "swollen", "red", "weak", "dry", "small", "large", "flat",
    "short", "broad", "wide", "narrow", "low", "high", "right", "left", "upper", "lower", "inner", "outer", "awkward",
    "clumsy", "tender", "tired",
    "young", "new", "slow", "fast", "deep", "long", "round", "blue", "white",
  ]
  private static let nouns: WordSet = [
    "ear", "scar", "sugar", "animal", "metal", "signal", "chemical", "hospital", "withdrawal", "removal", "mineral",
    "trial", "survival", "clinic", "panic", "antibiotic", "steroid", "thyroid", "fibroid", "opioid", "laxative",
    "diuretic", "relative", "vinegar", "collar", "ovary", "capillary", "arsenic", "music", "fabric", "plastic",
    "material", "sedative", "molar",
  ]
  private static let barred: [Word] = [
    "is", "are", "was", "were", "can", "may", "will", "which", "that", "who", "it", "they", "this", "these", "because",
    "but", "if", "when", "although", "has", "have", "combination", "those", "etc", ";", ":", "—", "you", "your", "?",
    "while", "so", "than", ".", "…", "where", "how", "what", "why", "we",
  ]
}
