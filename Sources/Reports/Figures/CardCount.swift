import Memory
import Study

/// What is counted of one card.
///
/// All of it stands side by side, so that an answer reaches into memory once: a long log has more cards than a
/// processor keeps at hand.
struct CardCount {
  /// What the model held of it after the newest answer.
  private(set) var memory = MemoryState(stability: 0, difficulty: 0)
  private var dayNumber = Int32.min
  private var answers: UInt32 = 0
  private var wrong: UInt32 = 0
  private var reviews: UInt32 = 0
  private var forgotten: UInt32 = 0
  /// Whether the newest answer was right.
  private(set) var isLastRight = false

  /// The day of the newest answer; nil before the first.
  var day: Day? { dayNumber == .min ? nil : Day(number: Int(dayNumber)) }

  /// The wrong answers among those that count.
  var wrongAnswers: Share { Share(right: Int(wrong), answers: Int(answers)) }

  /// The right answers among those that count and found the card in review.
  var remembered: Share { Share(right: Int(reviews - forgotten), answers: Int(reviews)) }

  /// Follows the card's memory through an answer, and counts it or not.
  mutating func take(_ answer: PastAnswer, isCounted: Bool) {
    memory = answer.memory
    dayNumber = Int32(clamping: answer.day.number)
    isLastRight = answer.grade > .again
    guard isCounted else { return }
    let isWrong: UInt32 = answer.grade == .again ? 1 : 0
    let wasInReview: UInt32 = answer.wasInReview ? 1 : 0
    answers += 1
    wrong += isWrong
    reviews += wasInReview
    forgotten += isWrong & wasInReview
  }
}
