/// Looks through decks for what is wrong and for what is likely not meant: `recollect check`.
public enum DeckChecker {
  /// A deck file to look through.
  public struct File: Sendable {
    /// The path that problems name.
    public let path: String
    /// What is in it.
    public let bytes: [UInt8]

    /// The deck that it is.
    public let deck: Deck

    /// Takes a file that was read.
    public init(path: String, bytes: [UInt8]) {
      self.init(DeckParser.deck(from: bytes, file: path), bytes: bytes)
    }

    /// Takes a deck that was read of a file, under the path that problems are to name.
    public init(_ deck: Deck, bytes: [UInt8]) {
      path = deck.file
      self.bytes = bytes
      self.deck = deck
    }
  }

  /// What was found.
  public struct Report: Sendable {
    /// The decks, read.
    public let decks: [Deck]
    /// What is wrong, by file, then line.
    public let problems: [DeckProblem]
  }

  /// Looks through all decks together, as one key may have two answers in two files.
  ///
  /// - Parameters:
  ///   - files: the files in their order.
  ///   - namesDifferences: whether to name each place that hashcards reads otherwise; a deck that uses nothing but
  ///     hashcards' own forms is always looked through for them, as it may have been written for it.
  ///   - lastAnswer: the answer's field as the key's newest `card` event has it.
  /// - Returns: the decks and their problems.
  public static func report(
    on files: [File], namesDifferences: Bool = false, lastAnswer: (CardKey) -> String? = { _ in nil }
  ) -> Report {
    let decks = files.map(\.deck)
    var problems = decks.flatMap(\.problems)
    for file in files {
      let places = PlaceCheck.places(in: file.bytes, of: file.path)
      problems += places.found.inOrder
      // A deck that remembers what was made for it is ours, whatever its forms.
      let isPlainHashcards = !places.usesOwnForms && MadePlaces(in: file.bytes).comments.isEmpty
      if namesDifferences || isPlainHashcards { problems += places.differences.inOrder }
    }
    let cards = decks.flatMap(\.cards)
    let roster = Roster(cards, lastAnswer: lastAnswer)
    problems += repeatedCards(of: roster)
    problems += roster.shadowed.map { shadowed in
      problem(
        shadowed.card,
        .sameKeyOtherAnswer(
          prompt: shadowed.card.prompt, kind: shadowed.card.kind, file: shadowed.by.file, line: shadowed.by.line))
    }
    problems += cards.compactMap { card in
      PromptCheck.answerGivenAway(by: card).map { problem(card, .promptGivesAnswer($0)) }
    }
    problems += DefinitionCheck.problems(of: cards)
    let order = Dictionary(files.enumerated().map { ($1.path, $0) }) { first, _ in first }
    var lists = files.map { ProblemList(file: $0.path) }
    for problem in problems { lists[order[problem.file] ?? 0].add(problem) }
    return Report(decks: decks, problems: lists.flatMap(\.inOrder))
  }

  /// Names each entry of which a file has the same twice; in two files it is one card in two places, as it may be.
  private static func repeatedCards(of roster: Roster) -> [DeckProblem] {
    var problems: [DeckProblem] = []
    for repeated in roster.repeated
    where repeated.card.file == repeated.by.file && Fold.text(repeated.card.prompt) == Fold.text(repeated.by.prompt) {
      let found = problem(repeated.card, .sameCard(line: repeated.by.line))
      // A term has two cards, a sentence as many as gaps.
      if problems.last != found { problems.append(found) }
    }
    return problems
  }

  /// Whether a deck of one entry has a problem.
  package static func hasProblem(_ entry: Entry) -> Bool {
    let shape = EntryShape.withoutHeadings(entry)
    if case .termAndDefinition(let terms, let definitions) = shape.content, PlainEntry(shape) != nil {
      // Nothing can be read otherwise, so that only the words remain to be looked at.
      let words = PromptCheck.words(of: definitions[0])
      return DefinitionCheck.contentWords(in: words) < DefinitionCheck.fewestWords
        || PromptCheck.answer(of: terms, givenAwayBy: words) != nil
    }
    let text = DeckPrinter.text(of: entry)
    return !report(on: [File(path: "", bytes: Array(text.utf8))]).problems.isEmpty
  }

  static func problem(_ card: Card, _ mistake: DeckMistake) -> DeckProblem {
    DeckProblem(file: card.file, line: card.line, mistake: mistake)
  }
}
