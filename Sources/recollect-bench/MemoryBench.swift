import Foundation
import Memory

/// How many reviews a second the model takes.
enum MemoryBench {
  static func run() -> [Figure] {
    let reviews = 2_000_000
    let model = FSRS6()
    var sum = 0.0
    let states = Stopwatch.best {
      var state: MemoryState?
      for number in 0..<reviews {
        // A lapse now and then keeps the stability within what learners have.
        let grade: Grade = number % 7 == 6 ? .again : .good
        state = model.state(after: state, elapsedDays: number % 40, grade: grade)
      }
      sum += state?.stability ?? 0
    }
    let schedules = MemoryLogBench.schedulesPerSecond()
    let log = MemoryLogBench.reviews(simulated: 100_000)
    return [
      .time(
        "weights fitted to 100,000 reviews", MemoryLogBench.optimize(log), floor: 0.36,
        limit: "about ten passes through all reviews, forwards and backwards; eight exp and log a review"),
      .time(
        "states replayed of 100,000 reviews", MemoryLogBench.replay(log), floor: 0.015,
        limit: "three or four calls of pow and exp a review"),
      Figure(
        name: "FSRS-6 reviews a second", value: "\(Figure.text(Double(reviews) / states / 1e6)) million",
        limit: "three or four calls of pow and exp a review (checksum \(Figure.text(sum)))"),
      Figure(
        name: "previews of all four grades a second", value: "\(Figure.text(schedules / 1e6)) million",
        holds: schedules >= 1e6, floor: "1 million",
        limit: "the model, and four intervals of it, each a pow"),
    ]
  }
}
