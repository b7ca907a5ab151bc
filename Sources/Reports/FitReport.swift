public import Memory
public import Study

/// What fitting the memory model to a learner's log found: what `recollect optimize` says before anything is saved.
public struct FitReport: Sendable {
  /// The days ahead that are shown, today included.
  public static let daysAhead = 28

  /// The learner's answers.
  public let reviews: CountedReviews
  /// The fitted weights, as the progress file holds them.
  public let weights: Weights
  /// How far they were drawn back to the standard ones: 0 not at all, 1 to the standard ones.
  public let shrunkBy: Double
  /// The weights in force.
  public let present: Weights
  /// What the same fit without the newest fifth said of that fifth.
  public let trial: FitTrial
  /// The days after the first answer of a new card, by its grade, now and with the fitted weights; again first.
  public let firstIntervals: [(present: Int, fitted: Int)]
  /// The reviews of the days ahead, now and with the fitted weights.
  public let daysAhead: [(present: Int, fitted: Int)]
  /// The decks with weights of their own, which stay as they are.
  public let ownDecks: [String]

  /// Fits a learner's log; nil where it holds too few answers.
  ///
  /// - Parameters:
  ///   - reviews: The learner's answers.
  ///   - learner: What the log comes to.
  ///   - today: The study day.
  ///   - watch: Is told how often the log was gone through.
  public init?(_ reviews: CountedReviews, of learner: LearnerState, today: Day, watch: (Int) -> Void = { _ in }) {
    let settings = learner.settings
    present = settings.weights()
    guard reviews.log.predictionCount >= FitOffer.leastAnswers,
      let trial = FitTrial(reviews.log, present: present, watch: watch)
    else { return nil }
    let fitted = FittedWeights(fitting: reviews.log, watch: watch)
    let weights = LearnerState.asWritten(fitted.weights)
    self.reviews = reviews
    self.trial = trial
    self.weights = weights
    shrunkBy = fitted.shrunkBy
    ownDecks = settings.decks(with: .weights)
    func days(_ weights: Weights) -> [Int] {
      let scheduler = Scheduler(
        model: FSRS6(weights), desiredRetention: settings.retention(), maximumInterval: settings.maximumInterval())
      return Grade.allCases.map { scheduler.days(forRecallOf: FSRS6(weights).firstState($0)) }
    }
    firstIntervals = zip(days(present), days(weights)).map { ($0, $1) }
    let then = learner.supposing(weights, on: today)
    daysAhead = zip(
      learner.reviewsAhead(Self.daysAhead, from: today), then.reviewsAhead(Self.daysAhead, from: today)
    ).map { ($0, $1) }
  }

  /// Whether the fit foretold the newest answers better than the weights in force.
  public var hasGained: Bool { trial.hasGained }

  /// The reviews of each week ahead.
  var weeksAhead: [(present: Int, fitted: Int)] {
    stride(from: 0, to: daysAhead.count, by: 7).map { start in
      daysAhead[start..<min(start + 7, daysAhead.count)].reduce((0, 0)) { ($0.0 + $1.present, $0.1 + $1.fitted) }
    }
  }
}
