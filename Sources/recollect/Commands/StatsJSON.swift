import Cards
import Memory
import Reports
import Study

extension JSONValue {
  /// All figures of `stats`.
  static func progress(_ figures: ProgressFigures) -> JSONValue {
    .object(
      now(figures)
        + members([
          ("since", figures.since.map { .string($0.description) }), ("stock", stock(figures.stock)),
          ("known", known(figures.known)), ("true_retention", retention(figures.retention)),
          ("study", study(figures.days)), ("times", times(figures.times)), ("memory", spread(figures.spread)),
          ("hardest", .array(figures.hardest.map(hard))), ("confusions", .array(figures.confusions.map(confusion))),
          ("exams", .array(figures.exams.map(examFigure))),
        ]))
  }

  /// Where the cards stand now, with the names that they always had.
  private static func now(_ figures: ProgressFigures) -> [JSONMember] {
    let now = figures.now
    let recent = figures.retention.recent
    return members([
      ("today", .string(now.today.description)), ("decks", .array(now.decks.map(JSONValue.string))),
      ("cards", .integer(now.cards)), ("due", .integer(now.dueToday)),
      ("due_learning", .integer(now.learningToday)), ("due_reviews", .integer(now.reviewsToday)),
      ("new", .integer(now.new)), ("new_today", .integer(now.newToday)), ("learning", .integer(now.learning)),
      ("learned", .integer(now.learned)), ("suspended", .integer(now.suspended)), ("flagged", .integer(now.flagged)),
      ("lost", .integer(now.lost)), ("learned_elsewhere", .integer(now.learnedElsewhere)),
      ("answers_today", .integer(figures.days.last(1).answers)),
      (
        "retention",
        .object(members([("days", .integer(StudyFigures.recallDays))]) + shareMembers(recent, count: "reviews"))
      ),
      (
        "forecast",
        .array(
          now.forecast.map { .object(members([("day", .string($0.day.description)), ("due", .integer($0.due))])) })
      ),
    ])
  }

  private static func stock(_ stock: CardStock) -> JSONValue {
    .object(
      members([
        ("new", .integer(stock.new)), ("learning", .integer(stock.learning)), ("young", .integer(stock.young)),
        ("mature", .integer(stock.mature)), ("lapsed", .integer(stock.lapsed)),
      ]))
  }

  private static func known(_ known: Known) -> JSONValue {
    .object(
      members([
        ("recalled", .double(known.recalled)), ("begun", .integer(known.begun)), ("cards", .integer(known.cards)),
        ("seen_today", .integer(known.seenToday)),
        (
          "curve",
          .array(
            known.curve.map { point in
              .object(
                members([
                  ("day", .string(point.day.description)), ("recalled", .double(point.recalled)),
                  ("begun", .integer(point.begun)),
                ]))
            })
        ),
      ]))
  }

  private static func retention(_ retention: Retention) -> JSONValue {
    func groups(_ groups: [Retention.Group]) -> JSONValue {
      .array(
        groups.map { group in
          .object(
            members([("name", .string(group.name)), ("deck", group.deck.map(JSONValue.string))])
              + shareMembers(group.share, count: "reviews"))
        })
    }
    return .object(
      members([
        ("all", .object(shareMembers(retention.all, count: "reviews"))), ("months", groups(retention.months)),
        ("maturity", groups(retention.maturities)), ("decks", groups(retention.decks)),
        ("headings", groups(retention.headings)), ("kinds", groups(retention.kinds)),
        ("modes", groups(retention.modes)),
      ]))
  }

  /// Counts with their share and its 95 % interval; without answers there are only the counts.
  static func shareMembers(_ share: Share, count: String) -> [JSONMember] {
    members([
      (count, .integer(share.answers)), ("right", .integer(share.right)), ("share", share.value.map(JSONValue.double)),
      ("low", share.interval.map { .double($0.lowerBound) }), ("high", share.interval.map { .double($0.upperBound) }),
    ])
  }

  private static func study(_ days: StudyDays) -> JSONValue {
    func count(_ count: StudyDays.Count) -> [JSONMember] {
      members([
        ("answers", .integer(count.answers)), ("right", .integer(count.right)), ("new", .integer(count.new)),
        ("ms", .integer(count.milliseconds)),
      ])
    }
    return .object(
      count(days.total)
        + members([
          ("studied_days", .integer(days.days.count)),
          ("studied_of_last_30", .integer(days.studied(ofLast: StudyFigures.recallDays))),
          ("days_in_a_row", .integer(days.currentRun)), ("most_days_in_a_row", .integer(days.longestRun)),
          (
            "days",
            .array(days.days.map { .object([JSONMember("day", .string($0.day.description))] + count($0)) })
          ),
        ]))
  }

  private static func times(_ times: AnswerTimes) -> JSONValue {
    func group(_ group: AnswerTimes.Group) -> JSONValue {
      .object(
        members([
          ("name", .string(group.name)), ("answers", .integer(group.answers)), ("mean_ms", .double(group.mean)),
          ("median_ms", .double(group.median)), ("fast_ms", .integer(group.fastest)),
          ("slow_ms", .integer(group.slowest)),
        ]))
    }
    return .array((times.all.map { [$0] } ?? []).map(group) + times.modes.map(group))
  }

  private static func spread(_ spread: MemorySpread) -> JSONValue {
    func bands(_ bands: [MemorySpread.Band]) -> JSONValue {
      .array(
        bands.map { band in
          .object(
            members([
              ("from", .double(band.from)), ("to", band.to.map(JSONValue.double)), ("cards", .integer(band.cards)),
            ]))
        })
    }
    return .object(
      members([
        ("stability", bands(spread.stability)), ("difficulty", bands(spread.difficulty)),
        ("retrievability", bands(spread.retrievability)),
      ]))
  }

  private static func hard(_ card: HardCard) -> JSONValue {
    let report = card.report
    return .object(
      members([
        ("key", .string(report.key.text)), ("prompt", .string(report.prompt)),
        ("answers", .array(report.answers.map(JSONValue.string))), ("deck", report.deck.map(JSONValue.string)),
        ("wrong", .integer(card.wrong)), ("reviews", .integer(card.answers)),
        ("lapses", .integer(report.state.lapses)), ("stability", report.state.memory.map { .double($0.stability) }),
        ("difficulty", report.state.memory.map { .double($0.difficulty) }),
        ("retrievability", report.retrievability.map(JSONValue.double)),
      ]))
  }

  private static func confusion(_ confusion: Confusion) -> JSONValue {
    .object(
      members([
        ("expected", .string(confusion.expected)), ("given", .string(confusion.given)),
        ("question", confusion.question.map(JSONValue.string)), ("times", .integer(confusion.times)),
        ("chosen", .integer(confusion.chosen)),
      ]))
  }

  private static func examFigure(_ figure: ExamFigure) -> JSONValue {
    guard case .object(let exam) = JSONValue.exam(figure.record) else { return .null }
    return .object(exam + members([("comparison", figure.comparison.map(JSONValue.comparison))]))
  }
}
