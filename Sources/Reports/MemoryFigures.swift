public import Memory
public import Study

/// How well the memory model foretells a learner's answers: what `recollect stats --memory` shows.
///
/// Everything is measured on the newest fifth of the answers that came on a later day than the card's one before.
public struct MemoryFigures: Sendable {
  /// The predictions that it takes.
  static let leastPredictions = 50
  /// The cells that the columns need; on a narrower screen sentences say it.
  private static let leastWidth = 64

  /// The learner's answers.
  public let reviews: CountedReviews
  /// Whether the weights in force are the standard ones.
  public let isStandard: Bool
  /// The newest fifth with the weights in force, the standard ones, and ones that were fitted on the older answers; nil
  /// where there are too few answers.
  public let trial: FitTrial?

  /// Measures a learner's log.
  public init(_ learner: LearnerState, watch: (Int) -> Void = { _ in }) {
    reviews = learner.countedReviews
    let weights = learner.settings.weights()
    isStandard = weights == .standard
    trial =
      reviews.log.predictionCount >= Self.leastPredictions
      ? FitTrial(reviews.log, present: weights, watch: watch) : nil
  }

  /// Returns the lines that say it.
  public func lines(in style: ReportStyle) -> [String] {
    guard let trial else { return style.wrapped(patience) }
    switch style {
    case .screen(let width?, _) where width < Self.leastWidth: return sentences(trial).flatMap(style.wrapped)
    case .screen(let width, let isASCII):
      return screen(trial, width: width ?? 80, isASCII: isASCII, style).map(style.fitted)
    case .sentences: return sentences(trial)
    }
  }

  private var patience: String {
    let have = reviews.log.predictionCount
    return "Memory: \(Wording.count(have, "answer")) on a later day than the card's one before; from "
      + "\(Self.leastPredictions) on it can be said how well they were foretold."
  }

  /// With fewer forgotten, or fewer recalled, the area under the curve is mostly chance.
  private static let leastOfEach = 30

  private static let laterDay =
    "On a later day: only the first answer to a card on a day tests memory over days; a second one on the same day "
    + "says little of it and does not count."

  /// What AUC is, and how far it can be relied on.
  private func areaWords(_ trial: FitTrial) -> String {
    let recalled = Int((trial.present.recalled * Double(trial.present.count)).rounded())
    let forgotten = trial.present.count - recalled
    let meaning =
      "AUC: of a recalled and a forgotten answer, how often the recalled one had the higher prediction"
    return if min(recalled, forgotten) >= Self.leastOfEach {
      "\(meaning)."
    } else {
      "\(meaning); with \(forgotten) forgotten and \(recalled) recalled, chance alone moves it a good deal."
    }
  }

  private var rows: [(name: String, quality: (FitTrial) -> PredictionQuality)] {
    [
      (isStandard ? "standard weights, in force" : "your weights, in force", { $0.present }),
      (isStandard ? "" : "standard weights", { $0.standard }),
      ("fitted on the older four fifths", { $0.fitted }),
    ].filter { !$0.0.isEmpty }
  }

  // MARK: On a screen

  private func screen(_ trial: FitTrial, width: Int, isASCII: Bool, _ style: ReportStyle)
    -> [String]
  {
    let counted = trial.present.count
    var lines = [
      "How well your answers were foretold: the newest \(Wording.number(counted)) of "
        + "\(Wording.number(reviews.log.predictionCount)) on a later day", "",
      Column.left("", 33) + ["log loss", "RMSE bins", "AUC"].map { Column.right($0, 10) }.joined(),
    ]
    for (name, quality) in rows {
      let quality = quality(trial)
      let area = quality.areaUnderCurve.map { Wording.decimal($0, places: 3) } ?? "-"
      let cells = [Wording.decimal(quality.logLoss, places: 3), Wording.decimal(quality.binError, places: 3), area]
      lines.append(Column.left(name, 33) + cells.map { Column.right($0, 10) }.joined())
    }
    lines += ["Less is better, except for AUC: 1 is perfect, 0.5 is a guess."]
    lines += (style.wrapped(Self.laterDay) + style.wrapped(areaWords(trial)) + [""])
    lines += [
      "Predicted       answers  expected  recalled   \(isASCII ? "|" : "│") where the bar should end"
    ]
    for row in trial.presentCalibration.rows {
      guard let expected = row.expectedShare, let recalled = row.recalledShare else { continue }
      let range =
        "\(Column.right(String(row.percent.lowerBound), 3)) to \(Column.right(String(row.percent.upperBound), 3)) %"
      let numbers =
        Column.right(Wording.number(row.count), 10) + Column.right(Wording.percent(expected), 10)
        + Column.right(Wording.percent(recalled), 10)
      let start = Column.left(range, 13) + numbers + "   "
      let room = max(10, min(40, width - start.count))
      lines.append(start + Self.bar(recalled, mark: expected, room: room, isASCII: isASCII))
    }
    return lines + ["", "All together: expected \(shares(trial))."]
  }

  /// A bar with a mark across it where it should end.
  private static func bar(_ share: Double, mark: Double, room: Int, isASCII: Bool) -> String {
    var cells = Array(Bar(share: share).text(width: room, isASCII: isASCII))
    let place = min(room - 1, Int((mark * Double(room)).rounded()))
    while cells.count <= place { cells.append(" ") }
    cells[place] = isASCII ? "|" : "│"
    return String(cells)
  }

  // MARK: In sentences

  private func sentences(_ trial: FitTrial) -> [String] {
    var lines = [
      "Foretold: the newest \(Wording.number(trial.present.count)) of "
        + "\(Wording.number(reviews.log.predictionCount)) answers on a later day than the card's one before.",
      Self.laterDay,
      "All together: expected \(shares(trial)).",
    ]
    for (name, quality) in rows {
      let quality = quality(trial)
      let area = quality.areaUnderCurve.map { ", AUC \(Wording.decimal($0, places: 3))" } ?? ""
      lines.append(
        "Quality, \(name): log loss \(Wording.decimal(quality.logLoss, places: 3)), RMSE of bins "
          + "\(Wording.decimal(quality.binError, places: 3))\(area).")
    }
    lines.append(areaWords(trial))
    for row in trial.presentCalibration.rows {
      guard let expected = row.expectedShare, let recalled = row.recalledShare else { continue }
      lines.append(
        "Predicted \(row.percent.lowerBound) to \(row.percent.upperBound) percent: "
          + "\(Wording.count(row.count, "answer")), expected \(Wording.inWords(percent: expected)), recalled "
          + "\(Wording.inWords(percent: recalled)).")
    }
    return lines
  }

  private func shares(_ trial: FitTrial) -> String {
    "\(Wording.inWords(percent: trial.present.expected)), recalled \(Wording.inWords(percent: trial.present.recalled))"
  }
}
