public import Cards
public import Memory

/// A card's answer, with its grade and what was promised.
public struct ReviewEvent: Hashable, Sendable {
  /// How the card was asked.
  public enum Mode: String, Sendable, CaseIterable {
    /// The answer was typed.
    case typed
    /// One of several answers was picked.
    case choice
    /// The answer was shown and graded by the learner.
    case reveal
    /// Another program asked.
    case imported = "import"
  }

  /// The longest time that is kept, in milliseconds.
  public static let longestTime = 60_000
  /// The longest typed answer that is kept, in characters.
  public static let longestAnswer = 200

  /// The card.
  public var card: CardKey
  /// How well the answer came.
  public var grade: Grade
  /// How long it took; from 0 to 60,000.
  public var milliseconds: Int
  /// How it was asked; nil where a later version or another program names a mode of its own.
  public var mode: Mode?
  /// When it was promised to come back; nil for an import without an interval.
  public var promise: Promise?
  /// What the check said: `exact`, `close` or `wrong`.
  public var verdict: String?
  /// What was typed, when not exact; at most 200 characters.
  public var said: String?
  /// The wrong choice that was picked.
  public var chose: String?
  /// How many hints were given.
  public var hints: Int?
  /// How many tries were made.
  public var tries: Int?
  /// Whether the learner set the grade against the proposal.
  public var isOwnGrade: Bool

  /// Makes a review; a time or an answer that is too long is cut.
  public init(
    card: CardKey, grade: Grade, milliseconds: Int, mode: Mode?, promise: Promise?, verdict: String? = nil,
    said: String? = nil, chose: String? = nil, hints: Int? = nil, tries: Int? = nil, isOwnGrade: Bool = false
  ) {
    self.card = card
    self.grade = grade
    self.milliseconds = min(max(0, milliseconds), Self.longestTime)
    self.mode = mode
    self.promise = promise
    self.verdict = verdict
    self.said = said.map { String($0.prefix(Self.longestAnswer)) }
    self.chose = chose
    self.hints = hints
    self.tries = tries
    self.isOwnGrade = isOwnGrade
  }
}

/// What a card looked like when it was last asked: the fields of a `card` event.
public struct CardFacts: Hashable, Sendable {
  /// The card.
  public var card: CardKey
  /// `define`, `term`, `ask` or `gap`.
  public var kind: String
  /// What is asked.
  public var asks: String
  /// The answer's field as written.
  public var answer: String
  /// The deck's name.
  public var deck: String
  /// The file's path below the folder that was loaded.
  public var file: String
  /// The heading above it.
  public var heading: String

  /// Makes the facts of a card.
  public init(
    card: CardKey, kind: String, asks: String, answer: String, deck: String, file: String, heading: String
  ) {
    self.card = card
    self.kind = kind
    self.asks = asks
    self.answer = answer
    self.deck = deck
    self.file = file
    self.heading = heading
  }
}

/// The answer to a question of an exam.
public struct ExamAnswer: Hashable, Sendable {
  /// The exam's event.
  public var exam: EventName
  /// The card.
  public var card: CardKey
  /// Whether the answer was right.
  public var isRight: Bool
  /// How long it took.
  public var milliseconds: Int
  /// How it was asked.
  public var mode: ReviewEvent.Mode?
  /// What was typed, when not exact.
  public var said: String?
  /// The wrong choice that was picked.
  public var chose: String?

  /// Makes an exam's answer; a time or an answer that is too long is cut.
  public init(
    exam: EventName, card: CardKey, isRight: Bool, milliseconds: Int, mode: ReviewEvent.Mode?, said: String? = nil,
    chose: String? = nil
  ) {
    self.exam = exam
    self.card = card
    self.isRight = isRight
    self.milliseconds = min(max(0, milliseconds), ReviewEvent.longestTime)
    self.mode = mode
    self.said = said.map { String($0.prefix(ReviewEvent.longestAnswer)) }
    self.chose = chose
  }
}
