import Cards

/// What is said when nothing is to be asked: when something is.
public struct NothingDue: Sendable {
  private let plan: StudyPlan
  private let learner: LearnerRecord
  private let now: Moment

  /// Takes a plan without questions, at a moment.
  public init(plan: StudyPlan, learner: LearnerRecord, now: Moment) {
    self.plan = plan
    self.learner = learner
    self.now = now
  }

  /// The lines, the first of which says that nothing is due.
  public var lines: [String] {
    var lines = ["Nothing is due now."]
    let today = now.studyDay
    if let time = plan.learning.map(\.time).min() {
      let moment = Moment(milliseconds: time, offsetMinutes: now.offsetMinutes)
      let day = moment.studyDay == today ? "" : " on \(Wording.date(moment.studyDay, today: today))"
      lines.append("\(Wording.count(plan.learning.count, "card")) in learning: from \(Wording.time(moment))\(day) on.")
    }
    let days = plan.cards.compactMap { card -> Day? in
      guard case .on(let day) = learner.schedules[card.key]?.due, !learner.suspended.contains(card.key) else {
        return nil
      }
      return day
    }
    if let next = days.min() {
      let count = days.count { $0 == next }
      let when = next == today + 1 ? "tomorrow" : "on \(Wording.date(next, today: today)), in \(next - today) days"
      lines.append("Next: \(Wording.count(count, "card")) to review \(when).")
    }
    if plan.laterNew > 0 {
      let more = plan.heldBackNew > 0 ? "; 'recollect study --new 20' allows 20 today" : ""
      lines.append("\(Wording.count(plan.laterNew, "new card")) for other days\(more).")
    }
    return lines
  }
}

extension StudyPlan {
  /// Whether a session would ask anything now: learning cards count up to 20 minutes before their time.
  public func hasQuestions(at now: Moment) -> Bool {
    !reviews.isEmpty || !new.isEmpty || learning.contains { $0.time <= now.milliseconds + QuizQueue.earliness }
  }
}
