/// Looks through decks for what is wrong and for what is likely not meant: `recollect check`.
public enum DeckChecker {
  /// A deck file to look through.
  public struct File: Sendable {
    /// The path that problems name.
    public let path: String
    /// What is in it.
    public let bytes: [UInt8]

    /// Takes a file that was read.
    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
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
    let decks = files.map { DeckParser.deck(from: $0.bytes, file: $0.path) }
    var problems = decks.flatMap(\.problems)
    for file in files {
      let places = PlaceCheck.places(in: file.bytes)
      // A deck that remembers what was made for it is ours, whatever its forms.
      let isPlainHashcards = !places.usesOwnForms && MadePlaces(in: file.bytes).comments.isEmpty
      problems += places.found.filter { namesDifferences || isPlainHashcards || !$0.mistake.isDifference }
        .map { DeckProblem(file: file.path, line: $0.line, mistake: $0.mistake) }
    }
    let cards = decks.flatMap(\.cards)
    problems += Roster(cards, lastAnswer: lastAnswer).shadowed.map { shadowed in
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
    let sorted = problems.enumerated().sorted { left, right in
      let places = [left, right].map { (order[$0.element.file] ?? 0, $0.element.line, $0.offset) }
      return places[0] < places[1]
    }
    return Report(decks: decks, problems: sorted.map(\.element))
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

extension DeckMistake {
  /// Whether it is only about what hashcards would read.
  fileprivate var isDifference: Bool {
    switch self {
    case .endsAnswer, .barInAnswer, .linkInSentence: true
    default: false
    }
  }
}
