import Cards
public import Study

/// What a rescheduling moves, for the eye: what `recollect reschedule` shows before it asks.
public struct RescheduleTable: Sendable {
  private static let weeks = 6
  private static let shownMoves = 5

  private let rescheduling: Rescheduling

  /// Shows a rescheduling.
  public init(_ rescheduling: Rescheduling) { self.rescheduling = rescheduling }

  /// How many cards are due in a week before and after: its first and last day, nil for what is later.
  var weeks: [(days: (first: Day, last: Day)?, before: Int, after: Int)] {
    let today = rescheduling.today
    func count(_ days: [Day], _ week: Int) -> Int {
      days.count { day in
        let place = day <= today ? 0 : (day - today) / 7
        return min(place, Self.weeks) == week
      }
    }
    return (0...Self.weeks).map { week in
      let first = today + week * 7
      return (
        week < Self.weeks ? (first, first + 6) : nil, count(rescheduling.daysBefore, week),
        count(rescheduling.daysAfter, week)
      )
    }
  }

  /// The biggest moves, the biggest first.
  var biggest: [Rescheduling.Move] {
    Array(
      rescheduling.moves.sorted { left, right in
        let (one, other) = (abs(left.to - left.from), abs(right.to - right.from))
        return one != other ? one > other : left.card.key < right.card.key
      }.prefix(Self.shownMoves))
  }

  /// Returns the lines that say it.
  public func lines(in style: ReportStyle) -> [String] {
    let moves = rescheduling.moves
    let today = rescheduling.today
    guard !rescheduling.daysBefore.isEmpty else { return ["No card is in review: there is nothing to move."] }
    guard !moves.isEmpty else {
      return [
        "Nothing moves: all \(Wording.count(rescheduling.daysBefore.count, "card")) in review stand where they would."
      ]
    }
    let sooner = moves.count { $0.to < $0.from }
    let stay = rescheduling.daysBefore.count - moves.count
    let now = moves.count { $0.to <= today && $0.from > today }
    let staying = stay == 1 ? "1 stays." : "\(stay) stay."
    var lines = [
      "\(Wording.count(moves.count, "card")) would move: \(sooner) sooner, \(moves.count - sooner) later. \(staying)"
    ]
    if now > 0 { lines.append("\(now) of them would be due today.") }
    let areWeeksAsBefore = weeks.allSatisfy { $0.before == $0.after }
    if areWeeksAsBefore { lines.append("Every week keeps as many cards as it has.") }
    switch style {
    case .screen:
      if !areWeeksAsBefore { lines += screenWeeks }
      lines += ["", "Biggest moves"]
      lines += biggest.map { move in
        let days = "from \(ShortDate.of(move.from, today: today)) to \(ShortDate.of(move.to, today: today))"
        return style.fitted("\(days): \(VisibleText.line(move.card.prompt))")
      }
    case .sentences:
      if !areWeeksAsBefore { lines += spokenWeeks }
      lines += biggest.map { move in
        "Moves most: '\(VisibleText.line(move.card.prompt))', from \(Wording.date(move.from, today: today)) to "
          + "\(Wording.date(move.to, today: today))."
      }
    }
    return lines
  }

  private var screenWeeks: [String] {
    let rows =
      [("Due", "Now", "Then")]
      + weeks.map { week in
        let name = week.days.map { ShortDate.span($0.first, $0.last, today: rescheduling.today) } ?? "later"
        return (name, "\(week.before)", "\(week.after)")
      }
    let cells = rows.map { DisplayWidth.of($0.0) }.reduce(22, max)
    return [""] + rows.map { Column.left($0.0, cells) + Column.right($0.1, 7) + Column.right($0.2, 7) }
  }

  private var spokenWeeks: [String] {
    weeks.map { week in
      let name =
        week.days.map {
          "\(Wording.date($0.first, today: rescheduling.today)) to \(Wording.date($0.last, today: rescheduling.today))"
        } ?? "Later"
      return "\(name): \(week.before) planned so far, \(week.after) then."
    }
  }
}
