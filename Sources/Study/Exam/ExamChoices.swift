import Cards

/// Says how an exam asks a card: the one place where exams have choices made.
struct ExamChoices {
  private let maker: ChoiceMaker
  private let seed: UInt64
  private let mode: ExamMode

  /// Takes the cards from whose answers choices are made; their order is no matter.
  init(cards: [Card], seed: UInt64, mode: ExamMode) {
    maker = ChoiceMaker(cards: cards.sorted { $0.key < $1.key })
    self.seed = seed
    self.mode = mode
  }

  /// Whether a card can be asked; cheap for all that can be typed or bring choices of their own.
  func canBeAsked(_ card: Card) -> Bool { Self.isTypedOrPicked(card) || form(of: card) != nil }

  /// Returns how a card is asked; nil where its answer can be neither typed nor picked.
  func form(of card: Card) -> QuestionForm? {
    var generator = SeededGenerator(seed: seed, text: card.key.text)
    guard card.choices.isEmpty else {
      let options = card.choices.map { ChoiceOption(text: $0.text, isRight: $0.isRight) }
      return .choices(generator.inRandomOrder(options), severalRight: options.count(where: \.isRight) > 1)
    }
    let canBeTyped = Self.isTypedOrPicked(card)
    let wantsChoices =
      switch mode {
      case .type: false
      case .choice: true
      // The first number is the card's rank in the draw.
      case .mixed: !canBeTyped || (generator.next(), generator.next()).1 & 1 == 0
      }
    if wantsChoices, let options = maker.options(for: card, seed: seed) {
      return .choices(options, severalRight: false)
    }
    return canBeTyped ? .typed : nil
  }

  private static func isTypedOrPicked(_ card: Card) -> Bool {
    !card.choices.isEmpty || (!card.isRevealedInEveryMode && !card.answers.isEmpty)
  }
}
