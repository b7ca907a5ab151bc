import Foundation
import Memory

/// The picture of README's "How scheduling works": how a memory fades, and what a review at the right time makes of it.
///
/// `recollect-bench curve` prints it, from the model itself with its standard weights.
enum ForgettingCurve {
  /// A review: its day, and what the model holds afterwards.
  struct Review {
    let day: Int
    let state: MemoryState
  }

  /// The reviews of a card that is known each time: the first one, and one whenever the chance has fallen to 90 %.
  static func reviews(_ count: Int) -> [Review] {
    let (model, scheduler) = (FSRS6(), Scheduler())
    var reviews = [Review(day: 0, state: model.firstState(.good))]
    while reviews.count < count {
      let last = reviews[reviews.count - 1]
      let days = scheduler.days(forRecallOf: last.state)
      reviews.append(
        Review(day: last.day + days, state: model.nextState(after: last.state, elapsedDays: days, grade: .good)))
    }
    return reviews
  }

  private static let lastDay = 120
  private static let frame = (left: 60.0, right: 700.0, top: 30.0, bottom: 240.0)
  private static let lowest = 0.6

  private static func x(_ day: Double) -> Double { frame.left + (frame.right - frame.left) * day / Double(lastDay) }

  private static func y(_ recall: Double) -> Double {
    frame.bottom - (frame.bottom - frame.top) * (recall - lowest) / (1 - lowest)
  }

  private static func text(_ number: Double) -> String { String(format: "%.1f", number) }

  /// The points of a curve from one day to another, of a memory as a review left it; it ends where the picture does.
  private static func curve(_ state: MemoryState, since review: Int, from start: Int, to end: Int) -> String {
    (start...end).map { day in (day, FSRS6().retrievability(of: state, after: day - review)) }
      .filter { $0.1 >= lowest }.map { "\(text(x(Double($0)))),\(text(y($1)))" }.joined(separator: " ")
  }

  private static let (blue, pale, orange, grey, dark) = ("#1f5fa8", "#9db8d2", "#b35900", "#dddddd", "#333333")

  /// The picture as SVG.
  static var svg: String {
    let reviews = reviews(4).filter { $0.day <= lastDay }
    let days = reviews.map { "\($0.day)" }.joined(separator: ", ")
    let size = "0 0 720 300"
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"\(size)\" font-family=\"sans-serif\" font-size=\"13\">",
      element("title", [], "How likely a card is still known, day by day"),
      element(
        "desc", [],
        "The chance falls from 100 percent, quickly at first. At each review it is back at 100 percent and falls more "
          + "slowly. The reviews are on the days \(days)."),
      element("rect", [("width", "100%"), ("height", "100%"), ("fill", "#ffffff")]),
    ]
    for percent in [60, 70, 80, 90, 100] {
      let height = text(y(Double(percent) / 100))
      let ends = [("x1", text(frame.left)), ("x2", text(frame.right)), ("y1", height), ("y2", height)]
      lines.append(
        element(
          "line", ends + (percent == 90 ? [("stroke", orange), ("stroke-dasharray", "6 4")] : [("stroke", grey)])))
      lines.append(
        label("\(percent) %", x: frame.left - 8, y: y(Double(percent) / 100) + 4, anchor: "end", colour: dark))
    }
    for day in stride(from: 0, through: lastDay, by: 20) {
      lines.append(label("\(day)", x: x(Double(day)), y: frame.bottom + 20, colour: dark))
    }
    lines.append(label("days", x: (frame.left + frame.right) / 2, y: frame.bottom + 42, colour: dark))
    for (place, review) in reviews.enumerated() {
      let next = place + 1 < reviews.count ? reviews[place + 1].day : lastDay
      if next < lastDay {
        lines.append(line(curve(review.state, since: review.day, from: next, to: lastDay), pale, isDashed: true))
      }
      lines.append(line(curve(review.state, since: review.day, from: review.day, to: next), blue, isDashed: false))
      if place > 0 {
        // Up again, at once.
        let recall = FSRS6().retrievability(of: reviews[place - 1].state, after: review.day - reviews[place - 1].day)
        let day = text(x(Double(review.day)))
        lines.append(line("\(day),\(text(y(recall))) \(day),\(text(y(1)))", blue, isDashed: false))
      }
      lines.append(
        element("circle", [("cx", text(x(Double(review.day)))), ("cy", text(y(1))), ("r", "5"), ("fill", blue)]))
      // Day 2 stands so near to the first that both would not be read.
      if place != 1 {
        lines.append(
          label(
            place == 0 ? "days 0 and 2" : "day \(review.day)", x: x(Double(review.day)), y: frame.top - 12,
            anchor: place == 0 ? "start" : "middle", colour: blue))
      }
    }
    return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private static func line(_ points: String, _ colour: String, isDashed: Bool) -> String {
    element(
      "polyline",
      [("points", points), ("fill", "none"), ("stroke", colour), ("stroke-width", isDashed ? "1.5" : "2.5")]
        + (isDashed ? [("stroke-dasharray", "3 4")] : []))
  }

  private static func label(
    _ words: String, x: Double, y: Double, anchor: String = "middle", colour: String
  ) -> String {
    element("text", [("x", text(x)), ("y", text(y)), ("text-anchor", anchor), ("fill", colour)], words)
  }

  private static func element(_ name: String, _ attributes: [(String, String)], _ content: String = "") -> String {
    let start = "  <\(name)" + attributes.map { " \($0)=\"\($1)\"" }.joined()
    return content.isEmpty ? "\(start)/>" : "\(start)>\(content)</\(name)>"
  }
}
