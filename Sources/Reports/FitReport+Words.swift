import Memory
public import Study

extension FitReport {
  /// Returns the lines that say what was found, and what it would change.
  public func lines(in style: ReportStyle) -> [String] {
    let lines = [found] + trialLines + (hasGained ? [""] + changes(style) : ["", noGain])
    guard case .screen(let width, _) = style else { return lines.filter { !$0.isEmpty } }
    return lines.map { Wrapping.wrap($0, width: width ?? 80) }
  }

  /// How much was fitted: `Fitted on 4,210 reviews of 512 cards.`.
  private var found: String {
    let reviews = "\(Wording.number(reviews.answers)) review\(reviews.answers == 1 ? "" : "s")"
    let cards = "\(Wording.number(self.reviews.log.cardCount)) card\(self.reviews.log.cardCount == 1 ? "" : "s")"
    let choices =
      self.reviews.choices == 0
      ? "" : " \(Wording.number(self.reviews.choices)) answers by choices are left out: they tell too little."
    return "Fitted on \(reviews) of \(cards).\(choices)"
  }

  /// How the newest answers were foretold, by weights that had not seen them.
  private var trialLines: [String] {
    let (now, then) = (trial.present, trial.fitted)
    let isStandard = present == .standard
    let name = isStandard ? "standard" : "present"
    var lines = [
      "A test, on your newest \(Wording.number(now.count)) answers that came a day or more after the one before, with a fit "
        + "to the older ones alone:",
      "Of these you knew \(Wording.inWords(percent: now.recalled)). The \(name) weights expected \(Wording.inWords(percent: now.expected)), "
        + "the fitted ones \(Wording.inWords(percent: then.expected)).",
      "\(hasGained ? "Predictions improved" : "Predictions did not improve:") from \(loss(now)) to \(loss(then))"
        + (isStandard ? "" : " (standard weights: \(loss(trial.standard)))")
        + ". This is the log loss: how far they lay from what happened; less is better.",
    ]
    if shrunkBy >= 0.25, hasGained {
      lines.append(
        "Your log is still short: the weights go \(Wording.inWords(percent: 1 - shrunkBy)) of the way from the standard ones "
          + "to those that fit it best.")
    }
    return lines
  }

  private func loss(_ quality: PredictionQuality) -> String { Wording.decimal(quality.logLoss, places: 3) }

  private var noGain: String {
    (present == .standard ? "" : "The present weights may have seen some of these answers. ")
      + "The weights that you have describe your memory as well as new ones would. Nothing was changed."
  }

  // MARK: What would change

  private func changes(_ style: ReportStyle) -> [String] {
    let ahead = ["No date that a card has now is moved. New dates come with the next answers."]
    let decks = ownDecks.map { "The deck '\($0)' has weights of its own and keeps them." }
    switch style {
    case .screen: return firstTable + [""] + weekTable + [""] + ahead + decks
    case .sentences: return [firstSentence, weekSentence] + ahead + decks
    }
  }

  private static let grades = ["again", "hard", "good", "easy"]

  private var firstTable: [String] {
    Self.table(
      "First interval in days", Self.grades, firstIntervals.map { Wording.number($0.present) },
      firstIntervals.map { Wording.number($0.fitted) })
  }

  private var weekTable: [String] {
    Self.table(
      "Reviews, if all are right", weeksAhead.indices.map { "week \($0 + 1)" },
      weeksAhead.map { Wording.number($0.present) }, weeksAhead.map { Wording.number($0.fitted) })
  }

  private static func table(_ title: String, _ names: [String], _ now: [String], _ then: [String]) -> [String] {
    let width = max(8, (names + now + then).map(\.count).max() ?? 0)
    return [(title, names), ("  now", now), ("  with the fitted weights", then)].map { name, cells in
      Column.left(name, 26) + cells.map { Column.right($0, width) }.joined()
    }
  }

  private var firstSentence: String {
    let parts = zip(Self.grades, firstIntervals).map { grade, days in
      days.present == days.fitted
        ? "\(grade) \(Wording.count(days.present, "day")) as now"
        : "\(grade) \(Wording.count(days.fitted, "day")) instead of \(days.present)"
    }
    return "First intervals: \(parts.joined(separator: "; "))."
  }

  private var weekSentence: String {
    let parts = weeksAhead.enumerated().map { place, reviews in
      "week \(place + 1): \(reviews.fitted)"
        + (reviews.fitted == reviews.present ? " as now" : " instead of \(reviews.present)")
    }
    return "Reviews in the coming weeks, if all are right: \(parts.joined(separator: "; "))."
  }
}

/// What is said where a log is too short to be fitted.
public enum FitPatience {
  /// The lines: how many answers there are, how many it takes, and about when they will be there.
  public static func lines(_ reviews: CountedReviews, lately: (answers: Int, days: Int)) -> [String] {
    let (have, least) = (reviews.log.predictionCount, FitOffer.leastAnswers)
    let choices = reviews.choices == 0 ? "" : ", choices left out"
    var line =
      "There is too little to learn from yet: \(Wording.count(have, "answer")) on a later day than the card's one before"
      + "\(choices). From \(least) on a fit is better than the standard weights, which serve well until then."
    if lately.answers > 0 {
      let weeks = max(1, ((least - have) * lately.days + lately.answers * 7 - 1) / (lately.answers * 7))
      line += " At your pace that is in about \(Wording.count(weeks, "week"))."
    }
    return [line, "Nothing was changed."]
  }
}
