import Cards
import Foundation
import Reports
import Study

/// The figures of `recollect stats` beside reading the log that they are worked out from.
enum StatsBench {
  private static let events = 1_000_000
  private static let cards = 10_000
  private static let runs = 9

  static func run() throws -> [Figure] {
    let bytes = ProgressBench.file(events: events, cards: cards)
    let state = LearnerState(try ProgressLog(bytes))
    let deck = state.cards.enumerated().map { number, card in
      Card(
        key: card.key, kind: .term, prompt: "what it means", answer: "term \(number)", answers: ["term \(number)"],
        headings: ["Ribs"], deck: "Bones and joints", file: "bones.md", line: 1, entry: 0)
    }
    guard let now = state.newest, deck.count == cards else {
      return [Figure(name: "stats", value: "could not be measured", holds: false)]
    }
    func figures() throws -> ProgressFigures {
      ProgressFigures(replaying: try ProgressLog(bytes)) { learner in
        Library(cards: deck, learner: learner, wholeDecks: ["Bones and joints"], now: now)
      }
    }
    // In turn, so that whatever else the machine does falls on both.
    var reading: [Double] = []
    var stats: [Double] = []
    var lines = 0
    for _ in 0..<runs {
      reading.append(
        try Stopwatch.leastWork(of: 1) { lines += LearnerState(try ProgressLog(bytes)).newest == nil ? 0 : 1 })
      stats.append(
        try Stopwatch.leastWork(of: 1) {
          lines += Overview(try figures()).lines(in: .screen(width: 80, isASCII: false)).count
        })
    }
    let (least, most) = (stats.least / reading.least, stats.median / reading.median)
    let page = try figures()
    var size = 0
    let time = try Stopwatch.leastWork(of: 1) { size = try ReportPage(page).html().utf8.count }
    return [
      Figure(
        name: "stats of \(events) events to \(cards) cards",
        value: "\(Figure.text(stats.least)) s; \(Figure.text(least)) times reading and replaying them "
          + "(\(Figure.text(reading.least)) s), by medians \(Figure.text(most))",
        holds: lines > 0 && least <= 1.2 && most <= 1.2, floor: "1.2 times",
        limit: "counting each answer, and what was known on 60 days"),
      .time("their page, \(size / 1_000) KB", time, floor: 2, limit: "the template"),
    ]
  }
}

extension [Double] {
  fileprivate var least: Double { self.min() ?? .infinity }
  fileprivate var median: Double { isEmpty ? .infinity : sorted()[count / 2] }
}
