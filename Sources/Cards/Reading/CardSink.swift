/// Makes the cards of each entry that is read.
struct CardSink: EntrySink {
  let deck: String
  let tags: [String]
  let file: String
  private let mostCards: Int
  var cards: [Card] = []
  /// All headings that were met.
  private(set) var headings: [String] = []
  private(set) var problems: ProblemList
  /// Why this is no deck: with some entry it goes beyond what a deck may have, and the cards are given up.
  private(set) var refusal: DeckProblem?
  private(set) var isFull = false
  /// How many bytes the sentences of the gaps come to.
  var sentenceBytes = 0
  /// The gaps of the sentence that was read last.
  var found = Gaps()

  init(deck: String, tags: [String], file: String, mostCards: Int) {
    self.deck = deck
    self.tags = tags
    self.file = file
    self.mostCards = mostCards
    problems = ProblemList(file: file)
  }

  mutating func report(_ mistake: DeckMistake, line: Int) { problems.add(mistake, line: line) }

  /// Takes a mistake, which is looked at only where it may be one of those that are named.
  mutating func report(_ severity: DeckProblem.Severity, line: Int, _ mistake: @autoclosure () -> DeckMistake) {
    problems.add(severity, line: line, mistake())
  }

  mutating func take(heading: Bytes) { headings.append(String(decoding: heading, as: UTF8.self)) }

  mutating func take(_ entry: RawEntry, in bytes: Bytes) {
    guard !isFull else { return }
    guard Self.isComplete(entry) else {
      return report(.error, line: entry.line, Self.whatIsMissing(in: entry))
    }
    if let long = entry.tooLongText {
      return report(.textTooLong(megabytes: (long.size + 999_999) / 1_000_000), line: long.line)
    }
    if entry.hasTooManyChoices { return }
    addCards(of: entry, entry.choices.isEmpty ? entry.answer : nil, in: bytes)
    let mistake: DeckMistake? =
      cards.count > mostCards
      ? .tooManyCards(most: mostCards) : sentenceBytes > DeckLimits.sentences ? .sentencesTooLong : nil
    guard let mistake else { return }
    refusal = DeckProblem(file: file, line: entry.line, mistake: mistake)
    isFull = true
    cards = []
  }

  private mutating func addCards(of entry: RawEntry, _ answer: RawField?, in bytes: Bytes) {
    FieldText.with(entry.prompt, of: entry, in: bytes) { prompt in
      if case .sentence = entry.shape { return addGaps(entry, prompt, in: bytes) }
      let extras = Extras(entry, in: bytes)
      switch (entry.shape, answer) {
      case (.question, nil): addChoices(entry, prompt, extras, in: bytes)
      case (_, let answer?):
        FieldText.with(answer, of: entry, in: bytes) { answer in
          switch entry.shape {
          case .term, .oneLine(isBothWays: true): addTerm(entry, prompt, answer, extras)
          default: addQuestion(entry, prompt, answer, extras)
          }
        }
      default: break
      }
    }
  }

  /// What an entry has beside question and answer.
  struct Extras {
    let note: String?
    let source: String?
    let keyName: String?

    init(_ entry: RawEntry, in bytes: Bytes) {
      func string(_ field: RawField?) -> String? {
        field.map { FieldText.with($0, of: entry, in: bytes, do: \.string) }
      }
      note = string(entry.note)
      source = string(entry.source)
      keyName = string(entry.keyName)
    }
  }

  func card(
    _ entry: RawEntry, key: CardKey, kind: CardKind, prompt: String, answer: String, answers: [String],
    choices: [Choice] = [], hint: String? = nil, blank: Int? = nil, _ extras: Extras
  ) -> Card {
    Card(
      key: key, kind: kind, prompt: prompt, answer: answer, answers: answers, choices: choices, hint: hint,
      blank: blank,
      note: extras.note, source: extras.source, headings: entry.headings, deck: deck, tags: tags, file: file,
      line: entry.line, entry: entry.number)
  }

  func key(_ kind: CardKind, _ parts: [[UInt8]], _ extras: Extras) -> CardKey {
    guard let name = extras.keyName else { return CardKey(kind: kind, folded: parts) }
    return CardKey(kind: kind, folded: [Array(name.utf8)] + parts.dropFirst())
  }

  private mutating func addTerm(_ entry: RawEntry, _ term: FieldText, _ definition: FieldText, _ extras: Extras) {
    let terms = Alternatives.ranges(in: term)
    let definitions = Alternatives.ranges(in: definition)
    let part = [term.folded(terms[0])]
    let wholeTerm = term.string
    let wholeDefinition = definition.string
    let shownTerms = Alternatives.shown(terms, of: term, whole: wholeTerm)
    let shownDefinitions = Alternatives.shown(definitions, of: definition, whole: wholeDefinition)
    cards.append(
      card(
        entry, key: key(.define, part, extras), kind: .define, prompt: shownTerms[0], answer: wholeDefinition,
        answers: shownDefinitions, extras))
    cards.append(
      card(
        entry, key: key(.term, part, extras), kind: .term, prompt: shownDefinitions[0], answer: wholeTerm,
        answers: shownTerms, extras))
  }

  private mutating func addQuestion(_ entry: RawEntry, _ question: FieldText, _ answer: FieldText, _ extras: Extras) {
    let part = [question.folded(question.bytes.indices)]
    let whole = answer.string
    let answers = Alternatives.shown(Alternatives.ranges(in: answer), of: answer, whole: whole)
    cards.append(
      card(
        entry, key: key(.ask, part, extras), kind: .ask, prompt: question.string, answer: whole,
        answers: answers, extras))
  }

  private mutating func addChoices(_ entry: RawEntry, _ question: FieldText, _ extras: Extras, in bytes: Bytes) {
    var choices: [Choice] = []
    for choice in entry.choices {
      if choice.field.isEmpty {
        report(.emptyChoice, line: choice.field.line)
      } else {
        choices.append(
          Choice(text: FieldText.with(choice.field, of: entry, in: bytes, do: \.string), isRight: choice.isRight))
      }
    }
    let right = choices.filter(\.isRight).map(\.text)
    guard !choices.isEmpty else { return }
    if right.isEmpty { return report(.noRightChoice, line: entry.line) }
    if choices.count == 1 { return report(.oneChoice, line: entry.line) }
    if right.count == choices.count { report(.onlyRightChoices, line: entry.line) }
    let part = [question.folded(question.bytes.indices)]
    cards.append(
      card(
        entry, key: key(.ask, part, extras), kind: .ask, prompt: question.string, answer: "", answers: right,
        choices: choices, extras))
  }

  /// Whether an entry has what its shape needs.
  private static func isComplete(_ entry: RawEntry) -> Bool {
    if entry.prompt.isEmpty { return false }
    if case .sentence = entry.shape { return true }
    if let answer = entry.answer, !answer.isEmpty { return true }
    return !entry.choices.isEmpty
  }

  /// What an entry lacks that is not complete.
  private static func whatIsMissing(in entry: RawEntry) -> DeckMistake {
    switch entry.shape {
    case .question:
      if entry.prompt.isEmpty { return .emptyQuestion }
      return entry.answer == nil ? .questionWithoutAnswer : .emptyAnswer
    case .term:
      if entry.prompt.isEmpty { return .emptyTerm }
      return entry.answer == nil ? .termWithoutDefinition : .emptyDefinition
    case .sentence: return .sentenceWithoutGap
    case .oneLine(let isBothWays):
      let separator = isBothWays ? ":::" : "::"
      return .oneLineFormWithoutSide(separator: separator, side: entry.prompt.isEmpty ? .left : .right)
    }
  }
}
