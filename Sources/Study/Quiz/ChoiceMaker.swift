public import Cards

/// Makes the options of a question from the answers of other cards.
///
/// Only answers of cards of the same kind are offered, never one that this card accepts or that is part of its answer,
/// and those that are most alike first: under the same heading, of the same deck, with the same ending and length.
public struct ChoiceMaker: Sendable {
  private let cards: [Card]

  /// Takes the cards from whose answers options are made.
  public init(cards: [Card]) { self.cards = cards }

  /// The answers that are typed, of all cards.
  var answers: [String] { cards.filter { !$0.isRevealedInEveryMode }.flatMap(\.answers) }

  /// Returns three or four options in an order of the seed, or nil where fewer than two wrong ones are to be had.
  ///
  /// The options stay the same from one time to the next; their order is another one each `time`, or the learner would
  /// remember the place instead of the word.
  public func options(for card: Card, seed: UInt64, time: Int = 0) -> [ChoiceOption]? {
    guard let answer = card.answers.first, !card.isRevealedInEveryMode else { return nil }
    var generator = SeededGenerator(seed: seed, text: card.key.text)
    var ranked: [(score: Int, order: UInt64, card: Card)] = []
    for other in cards where other.kind == card.kind && other.key != card.key && canBeOffered(other, beside: card) {
      ranked.append((Self.likeness(of: other, to: card), generator.next(), other))
    }
    ranked.sort { ($0.score, $1.order) > ($1.score, $0.order) }
    var seen = Set(card.answers.map(AnswerForm.init))
    let prompt = Self.spaced(card.prompt)
    var wrong: [ChoiceOption] = []
    for (_, _, other) in ranked where !other.isRevealedInEveryMode {
      let forms = other.answers.map(AnswerForm.init)
      guard !forms.contains(where: { Self.overlaps($0, seen) }), !prompt.contains(Self.spaced(other.answers[0])) else {
        continue
      }
      seen.formUnion(forms)
      wrong.append(ChoiceOption(text: other.answers[0], isRight: false, card: other.key))
      if wrong.count == 3 { break }
    }
    guard wrong.count >= 2 else { return nil }
    if time > 0 { generator = SeededGenerator(seed: seed &+ UInt64(time), text: card.key.text) }
    return generator.inRandomOrder([ChoiceOption(text: answer, isRight: true, card: card.key)] + wrong)
  }

  /// The card of a made option.
  func card(_ key: CardKey) -> Card? { cards.first { $0.key == key } }

  private func canBeOffered(_ other: Card, beside card: Card) -> Bool {
    other.choices.isEmpty && !other.answers.isEmpty && other.prompt != card.prompt
  }

  /// Whether one answer is contained in the other ("calcinosis", "calcinosis cutis"): neither would be clearly wrong.
  private static func overlaps(_ form: AnswerForm, _ others: Set<AnswerForm>) -> Bool {
    let text = form.parts.joined()
    return others.contains { other in
      let right = other.parts.joined()
      return text.contains(right) || right.contains(text)
    }
  }

  /// How near another card's answer is: the place first, then ending, beginning and length.
  private static func likeness(of other: Card, to card: Card) -> Int {
    let mine = card.answers[0].lowercased()
    let theirs = other.answers[0].lowercased()
    var score = 0
    if other.deck == card.deck { score += other.headings == card.headings ? 7 : 4 }
    score += min(zip(mine.utf8.reversed(), theirs.utf8.reversed()).prefix { $0 == $1 }.count, 5)
    score += min(zip(mine.utf8, theirs.utf8).prefix { $0 == $1 }.count, 4)
    score -= 2 * abs(words(in: mine) - words(in: theirs))
    score -= abs(theirs.utf8.count - mine.utf8.count) / 6
    return score
  }

  private static func words(in text: String) -> Int { text.utf8.count { $0 == 0x20 } }

  /// The words of a text, each between two spaces, so that one can be looked for as a whole.
  private static func spaced(_ text: String) -> String {
    let words = AnswerToken.tokens(of: text).compactMap { token in
      if case .word(let word) = token { word } else { nil }
    }
    return " " + words.joined(separator: " ") + " "
  }
}
