/// Chooses the gap of a statement: the one that asks most and that nothing else on the card gives away.
struct GapChoice {
  private let headings: [String]
  private let topics: Topics
  private let forms: [any GapForm]
  /// The form that knows what the page is about.
  private let subject: SubjectGap
  /// The title's folded words: an answer that stands in them is no question.
  private let title: String?
  private let topic: String?
  /// The folded headings: a section's whole heading is what it speaks of, so the other side is asked.
  private let sections: [String]

  init(headings: [String], topics: Topics, forms: [any GapForm]) {
    self.headings = headings
    self.topics = topics
    sections = topics.folded(headings)
    title = sections.first
    topic = topics.foldedFirst
    self.forms = forms
    subject = SubjectGap(known: sections + (topic.map { [$0] } ?? []))
  }

  /// Returns the best gap, or nil where none is worth a card.
  func best(of statement: Statement, asked: [Fact]) -> Gap? {
    var best: Gap?
    func take(_ gaps: [Gap]) {
      for gap in gaps where gap.weight > (best?.weight ?? Int.min) {
        if isWorth(gap, of: statement, asked: asked) { best = gap }
      }
    }
    for form in forms { take(form.gaps(in: statement)) }
    take(subject.gaps(in: statement))
    return best
  }

  private func isWorth(_ gap: Gap, of statement: Statement, asked: [Fact]) -> Bool {
    let tokens = statement.tokens
    let isQuantity = tokens[gap.range.lowerBound].kind == .number || tokens[gap.range.lowerBound].hasDigit
    guard gap.hint != nil || isQuantity || StatementShape.isGap(statement, gap.range, isQuality: gap.isQuality) else {
      return false
    }
    if isCounted(gap, in: statement) || isHalf(gap, in: statement) { return false }
    let folded = KeptCards.folded(Array(tokens[gap.range]))
    if let title, KeptCards.holds(folded: title, folded: folded) { return false }
    if sections.contains(folded) { return false }
    if let topic, topic.hasSuffix(folded) { return false }
    // What another card of the sentence asks is not asked again.
    for fact in asked {
      let texts = (fact.finder == "called" ? [fact.term, fact.answer] : [fact.answer]).compactMap(\.self).map(
        KeptCards.folded)
      if texts.contains(where: {
        KeptCards.holds(folded: $0, folded: folded) || KeptCards.holds(folded: folded, folded: $0)
      }) {
        return false
      }
    }
    return statement.opening != nil || topics.areNamed(in: tokens[statement.range], headings)
  }

  /// Whether a gap ends within its last member: "a cough and a rise" of "a cough and a rise in temperature".
  private func isHalf(_ gap: Gap, in statement: Statement) -> Bool {
    let tokens = statement.tokens
    guard let and = gap.range.first(where: { tokens[$0].lower == "and" }), and + 1 < gap.range.upperBound,
      gap.range.upperBound < statement.end
    else { return false }
    return tokens[and + 1].isIn(.articles) && ["in", "of"].contains(tokens[gap.range.upperBound].lower)
  }

  /// Whether a gap says how many, and they stand behind it: "in three steps: cutting, cooking and serving".
  private func isCounted(_ gap: Gap, in statement: Statement) -> Bool {
    let tokens = statement.tokens
    guard let first = tokens[gap.range].first, CountedKinds.number(first.lower) != nil || first.kind == .number,
      let mark = tokens[gap.range.lowerBound..<statement.end].firstIndex(where: { $0.kind == .mark }),
      mark <= gap.range.upperBound, mark + 2 < statement.end, [":", ",", "—", "("].contains(tokens[mark].lower)
    else { return false }
    let rest = tokens[mark + 1..<statement.end]
    return rest.contains { ["and", "or"].contains($0.lower) } || rest.count { $0.lower == "," } >= 2
  }
}
