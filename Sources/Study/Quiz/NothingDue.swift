import Cards

/// What is said when nothing is to be asked: why, and when something is.
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

  private var today: Day { now.studyDay }

  /// The lines, the first of which says that nothing is due, or is asked.
  public var lines: [String] {
    let pauses = pauses
    if plan.cards.allSatisfy({ learner.paused[$0.deck] != nil }), !pauses.isEmpty { return pauses }
    if let what = nothingChosen, plan.learning.isEmpty { return [what] + pauses }
    return [nothingChosen == nil ? first : "Nothing is due now."] + whatComes + pauses
  }

  private var first: String {
    if case .ahead(let days) = learner.selection {
      "Nothing is due now, nor \(Wording.nextDays(days))."
    } else {
      "Nothing is due now."
    }
  }

  /// What is said where no card is of the chosen kind; nil where none was chosen.
  private var nothingChosen: String? {
    switch learner.selection {
    case .due, .ahead: nil
    case .leeches: "There are no leeches: no card was forgotten as often as the setting 'leech' says."
    case .failed(let days): "No card was answered wrong \(Wording.lastDays(days))."
    }
  }

  private var pauses: [String] {
    if let end = learner.pausedUntil {
      return ["Paused until \(date(end)): nothing is asked before then. 'recollect pause off' ends the pause."]
    }
    let decks = Set(plan.cards.map(\.deck)).sorted()
    return decks.compactMap { deck in
      learner.paused[deck].map { end in
        "The deck '\(deck)' is paused until \(date(end)). 'recollect pause off --deck \(Self.word(deck))' ends the pause."
      }
    }
  }

  private var whatComes: [String] {
    var lines: [String] = []
    if let share = plan.backlog {
      lines.append("\(share.sentence) 'recollect study --ahead 1' asks what waits today.")
    }
    if let time = plan.learning.map(\.time).min() {
      let moment = Moment(milliseconds: time, offsetMinutes: now.offsetMinutes)
      let day = moment.studyDay == today ? "" : " on \(date(moment.studyDay))"
      lines.append("\(Wording.count(plan.learning.count, "card")) in learning: from \(Wording.time(moment))\(day) on.")
    }
    let days = plan.cards.compactMap { card -> Day? in
      guard case .on(let day) = learner.schedules[card.key]?.due, day > today, learner.asks(card) else { return nil }
      return day
    }
    if let next = days.min() {
      let count = days.count { $0 == next }
      let when = next == today + 1 ? "tomorrow" : "on \(date(next)), in \(next - today) days"
      lines.append("Next: \(Wording.count(count, "card")) to review \(when).")
    }
    if plan.laterNew > 0 {
      let more = plan.heldBackNew > 0 ? "; 'recollect study --new 20' allows 20 today" : ""
      lines.append("\(Wording.count(plan.laterNew, "new card")) for other days\(more).")
    }
    return lines
  }

  private func date(_ day: Day) -> String { Wording.date(day, today: today) }

  /// Returns a name as it is typed in a shell.
  public static func word(_ name: String) -> String { name.contains(" ") ? "\"\(name)\"" : name }
}

extension StudyPlan {
  /// Whether a session would ask anything now: learning cards count up to 20 minutes before their time.
  public func hasQuestions(at now: Moment) -> Bool {
    !reviews.isEmpty || !new.isEmpty || !ahead.isEmpty
      || learning.contains { $0.time <= now.milliseconds + QuizQueue.earliness }
  }
}
