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
    let scheduler = Scheduler()
    let previews = Stopwatch.best {
      var prior = Prior.new
      for number in 0..<reviews / 10 {
        let preview = scheduler.preview(prior, fuzz: FuzzSeed(card: "bench", repetition: number))
        let outcome = preview[number % 7 == 6 ? .again : .good]
        prior = Prior(state: outcome.state, standing: outcome.standing, scheduledDays: 5, elapsedDays: number % 40)
      }
      sum += prior.state?.stability ?? 0
    }
    return [
      Figure(
        name: "FSRS-6 reviews a second", value: "\(Figure.text(Double(reviews) / states / 1e6)) million",
        limit: "three or four calls of pow and exp a review (checksum \(Figure.text(sum)))"),
      Figure(
        name: "previews of all four grades a second",
        value: "\(Figure.text(Double(reviews / 10) / previews / 1e6)) million",
        limit: "the model, and four intervals of it, each a pow"),
    ]
  }
}
