import Foundation
import Memory
import Study

/// A learner who has practised for months, by a memory that holds longer than the standard one: a progress file.
///
/// The same numbers give the same file.
struct PracticedLearner {
  /// The learner's own weights.
  static let hidden = [
    0.4, 2.0, 6.5, 18, 6.0, 0.7, 2.5, 0.02, 2.2, 0.1, 1.1, 1.8, 0.07, 0.3, 1.8, 0.55, 1.9, 0.5, 0.09, 0.07, 0.3,
  ]

  /// The study day after the last answer: Saturday, 21 November 2026.
  static let today = 20_778

  /// How many reviews the file holds.
  private(set) var reviews = 0
  /// The progress file.
  private(set) var text = ""

  /// Practises some cards, begun evenly over the first half of some days; the newest answer is of yesterday or before.
  init(cards: Int, days: Int, mode: String = "typed") throws {
    let memory = FSRS6(try Weights(Self.hidden))
    var chance = Dice(seed: 7)
    var lines: [(at: Int64, line: String)] = []
    for card in 0..<cards {
      var day = card * days / (2 * cards)
      var time: Int64 = 9 * 3_600_000 + Int64(card) * 1_000
      var prior = Prior.new
      var state: MemoryState?
      let key = "card-\(card)-ask-0000000000"
      while day < days {
        let at = Int64(Self.today - days + day) * 86_400_000 + time
        let elapsed = prior.elapsedDays
        let recall = state.map { memory.retrievability(of: $0, after: elapsed) } ?? 0.6
        let grade: Grade = chance.next() < min(recall, elapsed == 0 ? 0.85 : 1) ? .good : .again
        let outcome = Scheduler().preview(prior, fuzz: nil)[grade]
        state = memory.state(after: state, elapsedDays: elapsed, grade: grade)
        let moment = Moment(milliseconds: at, offsetMinutes: 0)
        let head = "\"at\":\"\(moment)\",\"by\":\"k7m2x9qa\",\"card\":\"\(key)\""
        let rest = "\"do\":\"review\",\"grade\":\(grade.rawValue),\"mode\":\"\(mode)\",\"ms\":4000"
        prior = Prior(
          state: outcome.state, standing: outcome.standing, scheduledDays: prior.scheduledDays, elapsedDays: 0)
        reviews += 1
        switch outcome.promise {
        case .seconds(let seconds, let step):
          lines.append((at, "{\(head),\(rest),\"secs\":\(seconds),\"step\":\(step)}"))
          time += Int64(seconds) * 1_000
        case .days(let count):
          lines.append((at, "{\(head),\"days\":\(count),\(rest)}"))
          prior.scheduledDays = count
          prior.elapsedDays = count
          day += count
          time = 9 * 3_600_000 + Int64(card) * 1_000
        }
      }
    }
    lines.sort { ($0.at, $0.line) < ($1.at, $1.line) }
    let start = Moment(milliseconds: (lines.first?.at ?? 0) - 1_000, offsetMinutes: 0)
    text =
      ("{\"format\":\"recollect-progress\",\"version\":1,\"log\":[{\"do\":\"log\"}\n"
        + ",{\"at\":\"\(start)\",\"by\":\"k7m2x9qa\",\"do\":\"start\",\"learner\":\"p3x8w1vz\",\"program\":\"0.1.0\"}\n"
        + lines.map { ",\($0.line)\n" }.joined() + "]}\n")
  }

  /// Numbers that look like chance (SplitMix64).
  private struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A number from 0 up to 1.
    mutating func next() -> Double {
      state &+= 0x9e37_79b9_7f4a_7c15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
      return Double((mixed ^ (mixed >> 31)) >> 11) / 0x1p53
    }
  }
}
