import Cards
import Memory
import Testing

@testable import Study

/// Reviews that promised nothing come back after the days that the weights and settings of their time gave them.
@Suite struct PastWeightsTests {
  /// What the file says, told again by the rule alone: a card's memory under the weights in force at its newest review.
  private struct Telling {
    var weights: [String?: Weights] = [:]
    var retention: [String?: Double] = [:]
    var reviews: [String: [(day: Int, grade: Grade)]] = [:]
    var due: [String: Int] = [:]

    mutating func review(_ card: String, deck: String?, day: Int, _ grade: Grade) {
      reviews[card, default: []].append((day, grade))
      let model = FSRS6(deck.flatMap { weights[$0] } ?? weights[nil] ?? .standard)
      var state: MemoryState?
      var before = 0
      for review in reviews[card] ?? [] {
        state = model.state(after: state, elapsedDays: max(0, review.day - before), grade: review.grade)
        before = review.day
      }
      let aim = (deck.flatMap { retention[$0] } ?? retention[nil]).flatMap(DesiredRetention.init) ?? .standard
      due[card] = state.map { day + Scheduler(model: model, desiredRetention: aim).days(forRecallOf: $0) }
    }
  }

  @Test(arguments: 0..<15)
  func eachDateIsOfTheWeightsOfItsTime(seed: Int) throws {
    var numbers = SeededGenerator(seed: UInt64(900 + seed))
    var telling = Telling()
    let cards = ["a", "b", "c", "d"]
    func deck(_ card: String) -> String? { card < "c" ? "D" : nil }
    var lines = ["a", "b"].map { "{\"do\":\"card\",\"card\":\"\($0)\",\"deck\":\"D\"}" }
    let first = try #require(Moment(LogText.at(0))).studyDay(rolloverHour: 4).number
    for place in 0..<80 {
      // An hour and more a line.
      let index = 2_000 + place * 700
      let at = LogText.at(index)
      let head = "{\"at\":\"\(at)\",\"by\":\"d\",\"do\":"
      let own: String? = Bool.random(using: &numbers) ? "D" : nil
      let place = own.map { ",\"deck\":\"\($0)\"" } ?? ""
      switch Int.random(in: 0...9, using: &numbers) {
      case 0:
        let first = Double(Int.random(in: 1...20, using: &numbers))
        let values = Weights.standard.values.map { $0 == 2.3065 ? first : $0 }
        telling.weights[own] = try Weights(values)
        lines.append("\(head)\"set\",\"name\":\"weights\",\"value\":\(values)\(place)}")
      case 1:
        let value = Double(Int.random(in: 72...95, using: &numbers)) / 100
        telling.retention[own] = value
        lines.append("\(head)\"set\",\"name\":\"retention\",\"value\":\(value)\(place)}")
      default:
        let card = cards[Int.random(in: 0..<4, using: &numbers)]
        let grade = Grade.allCases[Int.random(in: 0..<4, using: &numbers)]
        let day = try #require(Moment(at)).studyDay(rolloverHour: 4).number
        telling.review(card, deck: deck(card), day: day, grade)
        lines.append("\(head)\"review\",\"card\":\"\(card)\",\"grade\":\(grade.rawValue)}")
      }
    }
    let state = try LogText.state(lines)
    for card in cards {
      #expect(state[card].due == telling.due[card].map { .day(Day(number: $0)) })
    }
    #expect(telling.due.count == 4 && telling.due.values.allSatisfy { $0 > first })
  }

  /// A value with more than any setting takes is none, and is not gone through.
  @Test func aValueOfMillionsOfNumbersIsNone() throws {
    let many = String(repeating: "1,", count: 100_000)
    let state = try LogText.state([
      #"{"do":"set","name":"retention","value":0.8}"#,
      "{\"do\":\"set\",\"name\":\"weights\",\"value\":[\(many)1]}",
      #"{"do":"set","name":"later","value":[[1],{"a":2}]}"#,
      #"{"do":"set","name":"new","value":7,"name":"later"}"#, #"{"do":"set","name":"new","value":{"a":1}}"#,
      #"{"do":"set","value":"sat","name":"easy-days","deck":1}"#,
    ])
    #expect(state.settings.retention() == DesiredRetention(0.8))
    #expect(state.settings.weights() == .standard)
    #expect(state.settings.newCards() == 10)
    #expect(state.settings.easyDays() == [1, 1, 1, 1, 1, 0, 1])
  }
}
