public import Cards

/// Makes the options of a question from the answers of other cards.
///
/// Wrong options are things of the same sort as the answer that could be taken for it, never one that is right too:
/// no other name of it, nothing that the question fits as well, nothing that the check of typed answers would accept.
/// Where fewer than two are to be had, there are no choices, and the answer is typed.
public struct ChoiceMaker: Sendable {
  private let cards: [Card]
  let index: ChoiceIndex
  private let words = AnswerWords()

  /// Takes the cards from whose answers options are made.
  public init(cards: [Card]) {
    self.cards = cards
    index = ChoiceIndex(cards)
  }

  /// What is asked for in words, of all cards, each with all its names.
  var terms: [[String]] { cards.filter { !$0.isRevealedInEveryMode }.map(\.answers) }

  /// Returns three or four options in an order of the seed, or nil where fewer than two wrong ones are to be had.
  ///
  /// The options stay the same from one time to the next; their order is another one each `time`, or the learner would
  /// remember the place instead of the word.
  public func options(for card: Card, seed: UInt64, time: Int = 0) -> [ChoiceOption]? {
    guard card.choices.isEmpty, !card.isRevealedInEveryMode, let answer = card.answers.first else { return nil }
    var generator = SeededGenerator(seed: seed, text: card.key.text)
    guard let wrong = wrongOptions(for: card, using: &generator), wrong.count >= 2 else { return nil }
    if time > 0 { generator = SeededGenerator(seed: seed &+ UInt64(time), text: card.key.text) }
    return generator.inRandomOrder([ChoiceOption(text: answer, isRight: true, card: card.key)] + wrong)
  }

  private func wrongOptions(for card: Card, using generator: inout SeededGenerator) -> [ChoiceOption]? {
    if let closed = closedOptions(for: card, using: &generator) {
      let words = AnswerWords()
      return closed.filter { AnswerCheck(typed: $0, accepted: card.answers, words: words).verdict == .wrong }
        .map { ChoiceOption(text: $0, isRight: false) }
    }
    if let answer = card.answers.first, AnswerShape(answer).isList { return nil }
    guard let ranking = ChoiceRanking(card, in: index, words: words) else { return nil }
    let giveAways = GiveAways(card, answer: ranking.answer, right: ranking.shape)
    let options = ranking.options(using: &generator).filter { giveAways.takes($0.text, $0.shape) }
    var fair: [ChoiceRanking.Option] = []
    var chosen: [ChoiceRanking.Option] = []
    for option in options where ranking.isFair(option) {
      fair.append(option)
      if chosen.count < 3, !chosen.contains(where: { ranking.areAlike($0, option) }) { chosen.append(option) }
      if chosen.count == 3, !giveAways.tell(chosen.map(\.shape)) { break }
    }
    guard chosen.count >= 2 else { return nil }
    // Where the right one would stand out, one that does not let it takes the last place.
    if giveAways.tell(chosen.map(\.shape)) {
      let kept = Array(chosen.prefix(2))
      let other = fair.first { option in
        !kept.contains { ranking.areAlike($0, option) } && !giveAways.tell((kept + [option]).map(\.shape))
      }
      guard let other else { return nil }
      chosen = kept + [other]
    }
    let capitals = Capitals(of: ranking.answer)
    return chosen.map { ChoiceOption(text: capitals.dressed($0.text, in: cards), isRight: false, card: $0.card) }
  }

  /// The wrong options of an answer of a few or of many of a kind: directions, numbers, what letters stand for; nil for
  /// other answers.
  private func closedOptions(for card: Card, using generator: inout SeededGenerator) -> [String]? {
    guard let answer = card.answers.first else { return nil }
    // A hint that names just the directions is the maker's; whether they fit the sentence is looked at below.
    if card.kind == .gap, let texts = card.hint.flatMap({ HintOptions.texts($0, answer: answer) }),
      !DirectionOptions.areAll(texts, for: answer)
    {
      return texts
    }
    if card.kind == .gap || card.kind == .ask {
      if DirectionOptions.isDirection(answer) { return DirectionOptions.texts(for: answer, in: card.prompt) }
      if let numbers = NumberOptions(answer) {
        let taken = Self.numbers(in: card.prompt)
        guard !Self.isBounded(card), !numbers.isResult(of: taken) else { return [] }
        return numbers.texts(besides: Set(taken), using: &generator)
      }
    }
    guard case .expansion(let short) = AskedFor(card) else { return nil }
    return ExpansionOptions.texts(for: answer, short: short, using: &generator)
  }

  /// The numbers of a text, without a full stop behind them.
  private static func numbers(in text: String) -> [String] {
    text.split { !$0.isNumber && $0 != "." }.map { String($0.hasSuffix(".") ? $0.dropLast() : $0) }
  }

  /// Whether the number stands after "at least", "up to", or such a word.
  private static func isBounded(_ card: Card) -> Bool {
    guard card.kind == .gap, let gap = card.prompt.firstRange(of: "____") else {
      return PlainWords(card.prompt).words.contains("least")
    }
    return PlainWords(String(card.prompt[..<gap.lowerBound])).words.suffix(2).contains(where: bounds.contains)
  }

  /// With them a smaller or larger number would be right as well.
  private static let bounds: Set<String> = [
    "least", "most", "than", "over", "under", "above", "below", "within", "up", "minimum", "maximum",
  ]

  /// The card of a made option.
  func card(_ key: CardKey) -> Card? { cards.first { $0.key == key } }
}
