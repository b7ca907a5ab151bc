import Study

/// What can be said of knowing a card today.
///
/// On the day of an answer the model's chance is 1 whatever the answer was: it foresees later days. Nobody is told that a
/// card which was answered wrong an hour ago is known; instead of a chance, that answer is told.
enum CardOutlook: Hashable, Sendable {
  /// The probability of recall.
  case chance(Double)
  /// It was answered today, right or wrong.
  case answeredToday(isRight: Bool)

  /// Takes a card's report and whether its newest answer was right; nil before the first answer.
  init?(of report: CardReport, isLastRight: Bool) {
    guard let chance = report.retrievability else { return nil }
    self = report.wasAnsweredToday ? .answeredToday(isRight: isLastRight) : .chance(chance)
  }

  /// `77 %`, `right`, `wrong`: under the title *today*.
  var short: String {
    switch self {
    case .chance(let chance): Wording.percent(chance)
    case .answeredToday(let isRight): isRight ? "right" : "wrong"
    }
  }

  /// `77 percent chance to know it today`, `answered wrong today`.
  var words: String {
    switch self {
    case .chance(let chance): "\(Wording.inWords(percent: chance)) chance to know it today"
    case .answeredToday(let isRight): "answered \(isRight ? "right" : "wrong") today"
    }
  }
}
