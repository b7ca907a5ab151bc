/// Finds what stands after a comma to say what the word before it is.
///
/// - "The nerves lose myelin, the substance that insulates them." gives *myelin*: the substance that insulates them.
/// - "It damages keratin, a protein found in skin and nails." gives *keratin*.
/// - "Some pray in the crypt, which is a vaulted room below the church." gives *crypt*.
/// - "Ulna or elbow bone, is thin." gives nothing; "Enuresis or bed-wetting at night, is common" gives *Enuresis*.
struct AppositionFinder: SentenceFinder {
  let name = "apposition"
  let cues = WordClasses.commas

  func facts(in sentence: Sentence) -> [Fact] {
    var facts: [Fact] = []
    if let fact = opening(sentence) { facts.append(fact) }
    let tokens = sentence.tokens
    for comma in tokens.indices.dropFirst() where tokens[comma].lower == "," && comma + 4 < tokens.count {
      if let fact = aside(sentence, comma) { facts.append(fact) }
    }
    return facts
  }

  /// Reads "X or a longer phrase for it, is" at the start of a sentence.
  private func opening(_ sentence: Sentence) -> Fact? {
    let tokens = sentence.tokens
    guard let or = sentence.first(in: 0..<min(6, tokens.count), where: { $0.lower == "or" }), or > 0, or <= 3,
      let comma = sentence.first(in: or..<min(tokens.count, or + 16), where: { $0.lower == "," }), comma - or >= 4,
      comma + 1 < tokens.count, ["is", "are", "was"].contains(tokens[comma + 1].lower),
      let subject = Subject.plainName(sentence, 0..<or), MedicalWords.isLearned(tokens[or - 1].lower),
      let answer = Answer.read(sentence, or + 1..<comma)
    else { return nil }
    return Fact(
      kind: .definition, question: .whatIs(isPlural: false), term: subject.term, answer: answer, sentence: sentence,
      finder: name)
  }

  private func aside(_ sentence: Sentence, _ comma: Int) -> Fact? {
    let tokens = sentence.tokens
    var start = comma + 1
    if tokens[start].lower == "which", ["is", "are"].contains(tokens[start + 1].lower) {
      start += 2
      guard Predicate.start(in: sentence, start..<Self.end(sentence, start), after: tokens[start - 1].lower) == start
      else {
        return nil
      }
    }
    guard ["a", "an", "the", "any"].contains(tokens[start].lower) else { return nil }
    let end = Self.end(sentence, start)
    let head = Predicate.head(sentence, start + 1..<end)
    guard head + 2 < end, head < start + 6, Self.links.contains(tokens[head + 1].lower) else { return nil }
    if tokens[start].lower == "the", !["that", "which", "of", "where"].contains(tokens[head + 1].lower) { return nil }
    guard !Self.isListed(sentence, comma, end), let term = term(sentence, before: comma),
      let answer = Answer.read(sentence, start..<end)
    else { return nil }
    guard Self.sorts.contains(tokens[head].lower) || GenusNouns.all.contains(tokens[head].lower) else { return nil }
    let isPlural = start > comma + 1 && tokens[start - 1].lower == "are"
    return Fact(
      kind: .definition, question: .whatIs(isPlural: isPlural, article: term.article), term: term.term, answer: answer,
      sentence: sentence, finder: name)
  }

  /// The noun before the comma, with adjectives that a learned word needs.
  private func term(_ sentence: Sentence, before comma: Int) -> Subject? {
    let tokens = sentence.tokens
    let last = tokens[comma - 1]
    guard last.isWord, last.count >= 4, !last.isIn(.all), !last.isCapitalised || comma == 1,
      !last.lower.hasSuffix("ing"), !last.lower.hasSuffix("ed"), !last.lower.hasSuffix("ly"),
      !Self.sorts.contains(last.lower)
    else { return nil }
    guard let range = GlossedTerm.before(comma, in: sentence, wide: false) else { return nil }
    // Another comma right before makes it an item of a list.
    if range.lowerBound > 0, [",", "and", "or"].contains(tokens[range.lowerBound - 1].lower) { return nil }
    if range.lowerBound == 1, !tokens[0].isIn(.articles) { return nil }
    var subject = Subject.plainName(sentence, range)
    if range.lowerBound > 0, tokens[range.lowerBound - 1].isIn(.articles) {
      subject?.article = tokens[range.lowerBound - 1].lower.text
    }
    return subject
  }

  /// Whether the aside is a member of a list: "a flat face, a long upper lip, and a small chin".
  private static func isListed(_ sentence: Sentence, _ comma: Int, _ end: Int) -> Bool {
    let tokens = sentence.tokens
    let before = tokens[max(0, comma - 12)..<comma]
    if before.contains(where: { ["include", "includes", "including", "are", "have", "has"].contains($0.lower) }) {
      return true
    }
    for index in max(1, comma - 12)..<comma where tokens[index].lower == "," {
      if ["a", "an", "and", "or"].contains(tokens[index + 1].lower) { return true }
    }
    guard end + 1 < tokens.count, tokens[end].lower == "," else { return false }
    return ["a", "an", "and", "or"].contains(tokens[end + 1].lower)
  }

  /// Where the aside ends: at a comma after which the sentence goes on with its verb, else at its end.
  static func end(_ sentence: Sentence, _ start: Int) -> Int {
    let tokens = sentence.tokens
    var end = tokens.count
    while end > start, tokens[end - 1].kind == .mark, tokens[end - 1].lower != ")" { end -= 1 }
    var from = start
    while let comma = sentence.first(in: from..<end, where: { $0.lower == "," || $0.lower == ";" }) {
      let next = comma + 1 < end ? tokens[comma + 1] : tokens[comma]
      if !["such", "including", "like", "especially"].contains(next.lower) { return comma }
      return end
    }
    from = end
    return end
  }

  private static let links: WordSet = [
    "that", "which", "of", "used", "found", "made", "in", "caused", "produced", "where", "characterized", "containing",
    "who", "between", "located", "for", "needed",
  ]

  private static let sorts: WordSet = [
    "hormone", "enzyme", "substance", "chemical", "mineral", "vitamin", "drug", "medicine", "medication", "organ",
    "gland",
    "bone", "muscle", "nerve", "vessel", "artery", "vein", "membrane", "layer", "tube", "structure", "molecule",
    "compound",
    "gas", "pigment", "sugar", "fat", "acid", "device", "tool", "instrument", "machine", "test", "procedure", "method",
    "technique", "system", "network", "virus", "bacterium", "parasite", "organism", "plant", "animal", "insect",
    "mammal",
    "bird", "fish", "tree", "metal", "element", "particle", "unit", "measure", "measurement", "state", "ability",
    "tendency",
    "belief", "theory", "idea", "law", "rule", "branch", "field", "study", "science", "type", "kind", "form", "group",
    "class", "body", "set", "series", "sequence", "region", "area", "part", "space", "cavity", "sac", "pouch", "bundle",
    "mass", "swelling", "sore", "rash", "lump", "language", "document", "agreement", "payment", "tax", "amount",
    "ratio",
  ]
}
