import Cards
public import Memory

extension LearnerState {
  /// The days whose reviews say how the learner studies.
  static let habitDays = 180

  /// Returns how the learner studied in the last 180 days: grades, times, delays, and how well cards are recalled.
  public func habits(on today: Day) -> Habits {
    var meter = HabitMeter()
    var models: [String?: FSRS6] = [nil: FSRS6(settings.weights())]
    for deck in settings.decks(with: .weights) { models[deck] = FSRS6(settings.weights(deck: deck)) }
    let common = models[nil] ?? FSRS6()
    forEachReview { review in
      guard today - review.day < Self.habitDays else { return }
      let prior = review.before.prior(on: review.day)
      let model = models[review.before.deck] ?? common
      meter.count(
        prior, review.grade,
        probability: prior.state.map { model.retrievability(of: $0, after: prior.elapsedDays) },
        // A set clock counts a second for everything; imports say nothing either.
        seconds: review.mode == .imported || review.milliseconds == 0 ? nil : Double(review.milliseconds) / 1_000,
        due: review.before.daysUntilDue)
    }
    return meter.habits
  }
}

extension CardState {
  /// How many days after its last review the card is due; nil for one that is new or in a step.
  fileprivate var daysUntilDue: Int? {
    guard case .day(let day)? = due, let lastDay else { return nil }
    return day - lastDay
  }
}
