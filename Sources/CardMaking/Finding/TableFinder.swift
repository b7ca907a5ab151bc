/// Reads tables whose columns say what their rows are.
///
/// - Under "Term | Meaning": "Cmax | highest concentration after a dose" gives *Cmax*: highest concentration after a dose.
/// - Under "Drug | Used for": "Warfarin | blood clots" asks what warfarin is used for.
/// - Under "Abbreviation | Meaning": "ADL | activities of daily living" gives what ADL stands for.
/// - Under "Time | Task" nothing.
struct TableFinder: FactFinder {
  static let form = "table"
  let name = Self.form

  func reads(_ kind: BlockKind, _ cues: WordClasses) -> Bool { kind == .table }

  func facts(in passage: Passage) -> [Fact] {
    let block = passage.block
    guard block.kind == .table, block.columns.count == block.cells.count, block.cells.count >= 2 else { return [] }
    let whole = block.sentence(tokens: 0..<block.tokens.count, block: passage.number)
    guard let subject = Subject.plainName(whole, block.cells[0]), !block.cells[0].isEmpty else { return [] }
    let columns = block.columns.map(TableColumn.init)
    return zip(columns, block.cells).dropFirst().compactMap { column, cell in
      guard let answer = Self.answer(whole, cell) else { return nil }
      return fact(column, subject, answer, items: PlainList.items(of: answer), first: columns[0], whole)
    }
  }

  private func fact(
    _ column: TableColumn, _ subject: Subject, _ answer: String, items: [String], first: TableColumn,
    _ sentence: Sentence
  ) -> Fact? {
    let term = subject.term
    switch column.sort {
    case .meaning where first.isShortForm, .longForm where first.isShortForm:
      return Fact(
        kind: .abbreviation, question: .standsFor, term: term, answer: answer, sentence: sentence, finder: name)
    case .meaning:
      let question = column.asksWhatItIs ? Fact.Question.whatIs(isPlural: false) : .whatMeans
      return Fact(
        kind: .definition, question: question, term: term, aliases: subject.aliases, answer: answer,
        sentence: sentence, finder: name)
    case .asked(let before, let after):
      let isList = items.count >= 3
      return Fact(
        kind: isList ? .enumeration : .question, question: .askedAbout(before: before, after: after), term: term,
        answer: isList ? items.joined(separator: "; ") : answer, items: isList ? items : [], sentence: sentence,
        finder: name)
    case .longForm, nil: return nil
    }
  }

  /// A cell that says something: not "-", "none", "see below".
  private static func answer(_ sentence: Sentence, _ cell: Range<Int>) -> String? {
    var end = cell.upperBound
    while end > cell.lowerBound, [".", ";", ","].contains(sentence.tokens[end - 1].lower) { end -= 1 }
    guard let first = sentence.tokens[cell.lowerBound..<end].first, first.isWord || first.lower == "(",
      !empty.contains(first.lower)
    else { return nil }
    return sentence.text(cell.lowerBound..<end)
  }

  private static let empty: WordSet = [
    "none", "see", "yes", "no", "n", "unknown", "few", "various", "as", "same", "not", "rare", "varies", "ditto",
  ]
}
