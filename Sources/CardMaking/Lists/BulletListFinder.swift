/// Finds the items under a line that brings them.
///
/// - "Symptoms of gout include:" with the items "a red toe", "fever" and "pain" asks for the symptoms of gout.
/// - "There are two types of stroke:" with two items asks for the types.
/// - "To do this:" with items gives nothing.
struct BulletListFinder {
  let name = "items"

  /// Returns the list that a block brings, if it brings one.
  func fact(at number: Int, in blocks: [Block], topics: Topics) -> Fact? {
    guard number + 2 < blocks.count, blocks[number + 1].kind == .item,
      blocks[number].kind == .prose || blocks[number].kind == .heading
    else { return nil }
    let block = blocks[number].read
    guard block.tokens.last?.lower == ":" || block.kind == .prose, let range = block.sentences.last else { return nil }
    let sentence = block.sentence(tokens: range, block: number)
    let items = blocks[(number + 1)...].prefix(11).prefix { $0.kind == .item }.map(\.read)
    guard items.count >= 2, items.count <= 10, let wording = wording(sentence, items.count, topics, block.headings)
    else { return nil }
    var texts: [String] = []
    for item in items {
      guard let text = Self.text(item) else { return nil }
      texts.append(text)
    }
    let last = number + items.count
    return Fact(
      kind: .enumeration, question: .asked(wording.text), answer: texts.joined(separator: "; "), items: texts,
      lead: wording.lead, lastSentence: items[items.count - 1].sentence(0, block: last), sentence: sentence,
      finder: name)
  }

  private func wording(_ sentence: Sentence, _ count: Int, _ topics: Topics, _ headings: [String]) -> ListQuestion
    .Wording?
  {
    let end = sentence.tokens.count - (sentence.tokens.last?.lower == ":" ? 1 : 0)
    if let counted = CountedKinds.wording(sentence, upTo: end) { return counted }
    let antecedents = Antecedents(topics: topics, headings: headings)
    if let counted = CountedParts.wording(sentence, upTo: end, count: count, antecedents, topics, headings) {
      return counted
    }
    guard let lead = ListLead(itemsAfter: sentence), count >= lead.least else { return nil }
    // The statement ends before its last token, so that a line without its colon is not read.
    guard sentence.tokens.last?.lower == ":" else { return nil }
    return ListQuestion(
      sentence: sentence, lead: lead, listStart: lead.list.lowerBound,
      antecedents: antecedents, topics: topics, headings: headings
    ).wording
  }

  /// An item as a member: one short phrase without its stop.
  private static func text(_ item: Block) -> String? {
    guard item.sentences.count == 1, let range = item.sentences.first, range.count <= 14, item.tail == item.tokens.count
    else { return nil }
    var end = range.upperBound
    while end > range.lowerBound, [".", ",", ";"].contains(item.tokens[end - 1].lower) { end -= 1 }
    if end > range.lowerBound + 1, ["and", "or"].contains(item.tokens[end - 1].lower) { end -= 1 }
    while end > range.lowerBound, [",", ";"].contains(item.tokens[end - 1].lower) { end -= 1 }
    // "freezing, when pain grows": the member is named before the comma.
    if let comma = (range.lowerBound + 1..<max(range.lowerBound + 1, end - 1)).first(where: {
      item.tokens[$0].lower == "," && ["when", "where", "which", "who"].contains(item.tokens[$0 + 1].lower)
    }) {
      end = comma
    }
    let words = item.tokens[range.lowerBound..<end]
    guard words.contains(where: \.isWord),
      !words.contains(where: { ["?", ":", "you", "your", "this", "these", "it", "they"].contains($0.lower) })
    else { return nil }
    return SentenceCase.inside(item.text(range.lowerBound..<end))
  }
}
