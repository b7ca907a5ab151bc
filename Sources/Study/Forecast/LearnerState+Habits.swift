import Cards
public import Memory

extension LearnerState {
  /// The days whose reviews say how the learner studies, today included.
  static let habitDays = 180

  /// Returns how the learner studied in the last 180 days: grades, times, delays, how well cards are recalled, and on how
  /// many of the days that were not paused.
  public func habits(on today: Day) -> Habits {
    var memory = FittedMemory(of: self)
    return habits(on: today, recalledBy: &memory)
  }

  /// Returns the habits, and shows all reviews to the memory that was fitted to them.
  func habits(on today: Day, recalledBy memory: inout FittedMemory?) -> Habits {
    var meter = HabitMeter()
    var attendance = Attendance(Self.habitDays - 1, before: today, pauses: plan.pauses)
    var own: [String: FSRS6] = [:]
    for deck in settings.decks(with: .weights) { own[deck] = FSRS6(settings.weights(deck: deck)) }
    let common = FSRS6(settings.weights())
    // A copy that the closure may change.
    var fitted = memory
    forEachReview { review in
      let prior = review.before.prior(on: review.day)
      let recall = root(of: review.key).flatMap { fitted?.recall(of: $0, prior, review.grade) }
      guard today - review.day < Self.habitDays else { return }
      let deck = review.before.deck
      let ownModel = deck.flatMap { own[$0] }
      let due = review.before.dueDay
      attendance.count(on: review.day, due: due, deck: deck)
      meter.count(
        prior, review.grade,
        probability: ownModel == nil && recall != nil
          ? recall : prior.state.map { (ownModel ?? common).retrievability(of: $0, after: prior.elapsedDays) },
        // A set clock counts a second for everything; imports say nothing either.
        seconds: review.mode == .imported || review.milliseconds == 0 ? nil : Double(review.milliseconds) / 1_000,
        // Nobody is late in a pause that was announced.
        due: due.flatMap { due in
          review.before.lastDay.map { due - $0 + attendance.pausedDays(from: due, to: review.day, deck: deck) }
        })
    }
    memory = fitted
    var habits = meter.habits
    habits.newShare = attendance.share
    return habits
  }
}

extension CardState {
  /// The day on which the card is due; nil for one that is new or in a step.
  fileprivate var dueDay: Day? {
    guard case .day(let day)? = due else { return nil }
    return day
  }
}
