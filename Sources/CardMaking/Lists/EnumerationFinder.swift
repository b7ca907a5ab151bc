/// Finds lists in sentences: "X includes a, b and c", "X can affect a, b or c", "The types of X are a and b".
///
/// - "Wrist involvement includes pain, stiffness and swelling." asks what wrist involvement includes.
/// - "Scurvy can be caused by a poor diet, alcoholism, or anorexia." asks what scurvy can be caused by.
/// - "Tumors can be either benign or malignant." asks what two things tumors can be.
/// - "Symptoms include fever, cough and chills." asks for the topic's symptoms where a heading or a definition names it,
///   and gives nothing elsewhere.
struct EnumerationFinder {
  let name = "list"

  /// Returns the lists of a passage's sentences, each as one fact.
  func facts(in passage: Passage, besides others: [Fact], topics: Topics) -> [Fact] {
    guard passage.block.kind == .prose || passage.block.kind == .item,
      let last = passage.sentences.lastIndex(where: Self.mayList)
    else { return [] }
    var antecedents = Antecedents(topics: topics, headings: passage.block.headings)
    let others = Passage.bySentence(others)
    var facts: [Fact] = []
    // What the sentences after the last one speak of is asked by nobody.
    for sentence in passage.sentences[...last] {
      let own = others[sentence.tokens.first?.start ?? -1] ?? []
      defer { antecedents.read(sentence, facts: own) }
      guard Self.mayList(sentence) else { continue }
      // A definition that counts what a thing consists of has the list already.
      let isDefined = own.contains { $0.kind == .definition && !ClozeFinder.asides.contains($0.finder) }
      guard !isDefined else { continue }
      if let fact = fact(sentence, antecedents, topics, passage.block.headings) { facts.append(fact) }
    }
    return facts
  }

  private static func mayList(_ sentence: Sentence) -> Bool {
    !sentence.cues.isDisjoint(with: [.lists, .colons]) && sentence.tokens.count >= 6
      && sentence.tokens.last?.lower == "."
  }

  private func fact(_ sentence: Sentence, _ antecedents: Antecedents, _ topics: Topics, _ headings: [String]) -> Fact? {
    let tokens = sentence.tokens
    let end = tokens.count - 1
    if tokens[0].lower == "there", let colon = sentence.first(in: 0..<end, where: { $0.lower == ":" }),
      let wording = CountedKinds.wording(sentence, upTo: colon)
    {
      guard let items = ListItems.read(sentence, colon + 1..<end), items.count <= 10 else { return nil }
      return Fact(
        kind: .enumeration, question: .asked(wording.text), answer: items.joined(separator: "; "), items: items,
        lead: wording.lead, sentence: sentence, finder: name)
    }
    if let colon = sentence.first(in: 0..<end, where: { $0.lower == ":" }), colon + 3 < end,
      let items = ListItems.read(sentence, colon + 1..<end),
      let wording = CountedParts.wording(sentence, upTo: colon, count: items.count, antecedents, topics, headings)
    {
      return Fact(
        kind: .enumeration, question: .asked(wording.text), answer: items.joined(separator: "; "), items: items,
        lead: wording.lead, sentence: sentence, finder: name)
    }
    for verb in tokens.indices.dropLast(3) where tokens[verb].isIn(.lists) {
      guard let lead = ListLead(sentence, verb: verb, end: end) else { continue }
      guard let list = MemberList(sentence, lead) else {
        if lead.form == .includes { return nil }
        continue
      }
      guard
        let question = ListQuestion(
          sentence: sentence, lead: lead, listStart: list.start, antecedents: antecedents, topics: topics,
          headings: headings
        ).wording
      else { return nil }
      return Fact(
        kind: .enumeration, question: .asked(question.text), answer: list.items.joined(separator: "; "),
        items: list.items, lead: question.lead,
        sentence: sentence, finder: name)
    }
    return nil
  }
}
