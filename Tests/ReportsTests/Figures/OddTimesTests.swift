import Cards
import Foundation
import Memory
import Study
import Testing

@testable import Reports

/// Logs with odd times: whatever the clock did, the figures stay sensible and every view can be shown.
@Suite struct OddTimesTests {
  struct Log: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let now: String
    /// Moments with the grade of the answer; every answer promises three days.
    var answers: [(at: String, grade: Grade)] = []
    /// Study days on which something was answered until today.
    var days: [String] = []
  }

  static let logs: [Log] = [
    Log(testDescription: "empty", now: "2026-11-21T09:12:00+01:00"),
    Log(
      testDescription: "one answer", now: "2026-11-21T09:12:00+01:00",
      answers: [("2026-11-21T09:00:00+01:00", .again)], days: ["2026-11-21"]),
    Log(
      testDescription: "one day with a lapse", now: "2026-11-21T09:12:00+01:00",
      answers: [
        ("2026-11-21T08:00:00+01:00", .good), ("2026-11-21T08:10:00+01:00", .again),
        ("2026-11-21T08:20:00+01:00", .easy),
      ], days: ["2026-11-21"]),
    Log(
      testDescription: "a gap of a year, then today", now: "2026-11-21T09:12:00+01:00",
      answers: [
        ("2025-11-20T08:00:00+01:00", .good), ("2025-11-21T08:00:00+01:00", .good),
        ("2026-11-21T08:00:00+01:00", .good),
      ], days: ["2025-11-20", "2025-11-21", "2026-11-21"]),
    Log(
      testDescription: "a clock that was years ahead, and one that was at zero", now: "2026-11-21T09:12:00+01:00",
      answers: [
        ("1970-01-01T00:00:10+00:00", .good), ("2026-11-20T08:00:00+01:00", .good),
        ("2038-01-19T08:00:00+01:00", .again), ("2026-11-21T08:00:00+01:00", .good),
      ], days: ["1969-12-31", "2026-11-20", "2026-11-21"]),
    Log(
      testDescription: "today is before all answers", now: "2020-01-01T09:12:00+01:00",
      answers: [("2026-11-20T08:00:00+01:00", .good), ("2026-11-21T08:00:00+01:00", .good)]),
    Log(
      testDescription: "west over the date line: an older day after a newer one", now: "2026-11-21T20:00:00-10:00",
      answers: [
        ("2026-11-21T09:00:00+13:00", .good), ("2026-11-20T11:00:00-10:00", .good),
        ("2026-11-21T09:00:00-10:00", .good),
      ], days: ["2026-11-20", "2026-11-21"]),
    Log(
      testDescription: "a leap day", now: "2028-03-01T09:00:00+01:00",
      answers: [("2028-02-28T09:00:00+01:00", .good), ("2028-02-29T09:00:00+01:00", .again)],
      days: ["2028-02-28", "2028-02-29"]),
    Log(
      testDescription: "the nights in which clocks are changed", now: "2026-10-26T09:00:00+01:00",
      answers: [
        ("2026-03-29T03:30:00+02:00", .good), ("2026-03-29T04:30:00+02:00", .good),
        ("2026-10-25T02:30:00+02:00", .good), ("2026-10-25T02:30:00+01:00", .good),
        ("2026-10-25T04:00:00+01:00", .good),
      ], days: ["2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25"]),
    Log(
      testDescription: "ten years, weekly", now: "2026-11-21T09:12:00+01:00",
      answers: (0..<520).map { week in
        let day = Day(number: (Day("2016-12-05")?.number ?? 0) + week * 7)
        return ("\(day)T09:00:00+01:00", week % 5 == 0 ? .again : .good)
      },
      days: (0..<520).map { Day(number: (Day("2016-12-05")?.number ?? 0) + $0 * 7).description }),
  ]

  private static func figures(_ log: Log) throws -> ProgressFigures {
    let learner = Learner()
    var events: [Event] = []
    for answer in log.answers {
      events.append(
        Event(
          at: try #require(Moment(answer.at)), by: "k7m2x9qa",
          deed: Learner.review("sternum", answer.grade, .days(3), said: answer.grade == .again ? "femur" : nil)))
    }
    var state = LearnerState()
    state.record(events)
    return ProgressFigures(
      Library(cards: learner.cards, learner: state, wholeDecks: ["Bones"], now: try #require(Moment(log.now))))
  }

  @Test(arguments: logs) func theFiguresAreSensible(log: Log) throws {
    let figures = try Self.figures(log)
    #expect(figures.days.days.map(\.day.description) == log.days)
    let shares = [figures.retention.all, figures.retention.recent] + figures.retention.months.map(\.share)
    for share in shares {
      #expect((0...share.answers).contains(share.right))
      if let value = share.value, let interval = share.interval {
        #expect(interval.contains(value) && interval.lowerBound >= 0 && interval.upperBound <= 1)
      }
    }
    #expect((0...5).contains(figures.known.recalled))
    #expect(figures.known.curve.count <= Known.mostPoints)
    for point in figures.known.curve { #expect((0...Double(point.begun)).contains(point.recalled)) }
    #expect(zip(figures.known.curve, figures.known.curve.dropFirst()).allSatisfy { $0.day < $1.day })
    #expect(figures.days.currentRun <= figures.days.longestRun)
    #expect(figures.days.studied(ofLast: 30) <= 30)
    #expect(figures.days.answers(ofLast: 30).count == 30)
    #expect(figures.now.forecast.count == 14)
  }

  @Test(arguments: logs) func everyViewCanBeShown(log: Log) throws {
    let figures = try Self.figures(log)
    let page = try ReportPage(figures).html()
    // Without the style sheet, which may count below zero.
    var texts = [page.components(separatedBy: "</style>").last ?? page]
    for style in [ReportStyle.sentences, .screen(width: 80, isASCII: false), .screen(width: 40, isASCII: true)] {
      let views = [
        Overview(figures).lines(in: style), RetentionTable(figures).lines(in: style),
        HardCardTable(figures).lines(in: style), ConfusionTable(figures).lines(in: style),
        StudyCalendar(figures.days).lines(in: style),
      ]
      for lines in views {
        #expect(!lines.isEmpty)
        texts.append(lines.joined(separator: "\n"))
        if case .screen(let width?, let isASCII) = style {
          #expect(lines.allSatisfy { DisplayWidth.of($0) <= width }, "\(lines)")
          if isASCII { #expect(lines.joined().utf8.allSatisfy { $0 < 0x80 }, "\(lines)") }
        }
      }
      if style == .screen(width: 80, isASCII: false) { #expect(views[0].count <= 23, "80 by 24 hold the overview") }
    }
    for text in texts {
      #expect(!text.contains("nan") && !text.contains("NaN") && !text.contains("101 %") && !text.contains("inf "))
      #expect(text.firstMatch(of: /[ (>]-[0-9]/) == nil, "nothing is counted below zero")
    }
  }
}
