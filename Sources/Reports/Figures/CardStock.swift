import Memory
import Study

/// How many cards stand where.
public struct CardStock: Hashable, Sendable {
  /// Never answered.
  public let new: Int
  /// In a step of learning or relearning.
  public let learning: Int
  /// In review, at an interval below 21 days.
  public let young: Int
  /// In review, at an interval of 21 days or more: the newest promise in days was of so many.
  public let mature: Int
  /// Forgotten at least once while in review (a lapse), wherever they stand now.
  public let lapsed: Int
}

extension CardStock {
  init(_ reports: [CardReport]) {
    var (new, learning, young, mature, lapsed) = (0, 0, 0, 0, 0)
    for report in reports {
      if report.state.lapses > 0 { lapsed += 1 }
      switch report.state.standing {
      case .new: new += 1
      case .learning, .relearning: learning += 1
      case .review where report.state.scheduledDays < Retention.matureDays: young += 1
      case .review: mature += 1
      }
    }
    self.init(new: new, learning: learning, young: young, mature: mature, lapsed: lapsed)
  }
}
