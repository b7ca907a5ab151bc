import Memory

/// Whether it is time to offer `recollect optimize`: at most once a month, when enough new answers are there.
///
/// The log alone decides. Months are spans of 30 study days since the weights were last set, or since the first answer;
/// the offer belongs to the session that gives the first answer of such a month.
public struct FitOffer: Hashable, Sendable {
  /// The answers on a later day than the one before that a fit needs.
  public static let leastAnswers = 400
  /// The study days from one offer to the next.
  static let month = 30

  /// The answers that a fit would learn from.
  public let answers: Int
  /// Whether the weights in force are the standard ones.
  public let isFirst: Bool

  /// Looks at a log before a session of a study day; nil where it is not the time.
  public init?(to learner: LearnerState, today: Day) {
    guard let days = learner.answerDays else { return nil }
    let newest = learner.newestWeights()
    let start = newest?.day ?? days.first
    let months = (today - start) / Self.month
    guard months >= 1, days.newest < start + months * Self.month else { return nil }
    var count = 0
    var countThen = 0
    learner.forEachLaterAnswer { place, _ in
      count += 1
      if let newest, place < newest.place { countThen += 1 }
    }
    guard count >= Self.leastAnswers, 4 * count >= 5 * countThen else { return nil }
    answers = count
    isFirst = newest == nil
  }

  /// The line that offers it.
  public var line: String {
    let what = isFirst ? "fits the schedule to your \(Wording.number(answers)) answers" : "fits the schedule anew"
    return "'recollect optimize' \(what). It shows what would change before it saves anything."
  }
}
