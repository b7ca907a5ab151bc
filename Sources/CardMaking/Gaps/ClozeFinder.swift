/// Makes a gap in a sentence that states a fact which no other card asks.
///
/// - "Lyme disease is caused by a bacterium." has the gap *a bacterium*.
/// - "About 40 percent of people with lupus have kidney disease." has the gap *40 percent*.
/// - "Gout is a kind of arthritis. It may lead to kidney stones." has the gap *kidney stones*, and *Gout* for *It*.
/// - "It may help." gives nothing.
struct ClozeFinder {
  let name = "gap"

  /// All forms of gaps that need nothing but the statement.
  private static let forms: [any GapForm] = [
    ObjectGap(), ParticipleGap(), QuantityGap(), RelationGap(), QualityGap(), ParenthesisGap(),
  ]

  /// Finders of what a sentence says by the way; the sentence itself may still be asked.
  static let asides: Set<String> = ["gloss", "apposition", "called"]

  /// Returns gaps for the sentences of a passage from which no other fact was taken.
  func facts(in passage: Passage, besides others: [Fact], topics: Topics) -> [Fact] {
    guard passage.block.kind == .prose,
      let last = passage.sentences.lastIndex(where: Self.mayHoldGap)
    else { return [] }
    lazy var choice = GapChoice(headings: passage.block.headings, topics: topics, forms: Self.forms)
    var antecedents = Antecedents(topics: topics, headings: passage.block.headings)
    let others = Passage.bySentence(others)
    var facts: [Fact] = []
    // What the sentences after the last one speak of is asked by nobody.
    for sentence in passage.sentences[...last] {
      let own = others[sentence.tokens.first?.start ?? -1] ?? []
      defer { antecedents.read(sentence, facts: own) }
      guard Self.mayHoldGap(sentence) else { continue }
      let asked = own.filter { $0.kind != .abbreviation }
      guard asked.allSatisfy({ Self.asides.contains($0.finder) }) else { continue }
      for clause in Clause.clauses(of: sentence) {
        for range in Self.readings(of: clause) where range.count >= 4 && range.count <= 40 {
          guard let statement = antecedents.statement(sentence, range), statement.range.count >= 3,
            StatementShape.standsAlone(statement), let gap = choice.best(of: statement, asked: asked)
          else { continue }
          facts.append(fact(statement, gap))
          break
        }
      }
    }
    return facts
  }

  private static func mayHoldGap(_ sentence: Sentence) -> Bool {
    !sentence.cues.isDisjoint(with: [.factVerbs, .openings]) && sentence.tokens.count >= 5
  }

  /// The parts of a clause that may stand as a statement, the whole first.
  ///
  /// They are without the reference or the explanation that follows ("... of the jaw (see Figure 2)", "... in the sacroiliac joint — where ..."), or after its ", but".
  private static func readings(of clause: Clause) -> [Range<Int>] {
    let sentence = clause.sentence
    let tokens = clause.sentence.tokens
    var end = clause.range.upperBound
    if let dash = sentence.first(in: clause.range, where: { $0.lower == "—" }), dash + 1 < end,
      sentence.isSpaced(before: dash),
      ["where", "which", "a", "an", "the"].contains(tokens[dash + 1].lower)
    {
      end = dash
    }
    var start = clause.range.lowerBound
    while start < end, tokens[start].kind == .mark, tokens[start].lower != "(" { start += 1 }
    while end > start {
      let last = tokens[end - 1]
      if [".", ",", "!"].contains(last.lower) || last.lower == "\"" && start > clause.range.lowerBound {
        end -= 1
      } else if last.lower == ")", let open = opening(of: end - 1, in: sentence), open > start,
        Answer.isReference(tokens, open + 1..<end - 1)
      {
        end = open
      } else {
        break
      }
    }
    guard start < end else { return [] }
    var readings = [start..<end]
    if let but = sentence.first(in: start..<end, where: { $0.lower == "but" || $0.lower == "however" }),
      but > start + 2,
      tokens[but - 1].lower == ",", but + 1 < end
    {
      readings.append(but + 1..<end)
    }
    return readings
  }

  private static func opening(of close: Int, in sentence: Sentence) -> Int? {
    (0..<close).last { sentence.tokens[$0].lower == "(" && sentence.closing($0) == close }
  }

  private func fact(_ statement: Statement, _ gap: Gap) -> Fact {
    let (before, after) = statement.gap(gap.range)
    return Fact(
      kind: .cloze, question: .gap(before: before, after: after), answer: statement.sentence.text(gap.range),
      hint: gap.hint, sentence: statement.sentence, finder: name)
  }
}
