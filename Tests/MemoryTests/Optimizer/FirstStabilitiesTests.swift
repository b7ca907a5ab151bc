import Testing

@testable import Memory

@Suite struct FirstStabilitiesTests {
  /// Cards with one first grade and one interval, of which some are recalled.
  struct Cards {
    let grade: Grade
    let days: Int
    let recalled: Int
    let of: Int
  }

  private static func log(_ groups: [Cards]) -> ReviewLog {
    var reviews: [LoggedReview] = []
    for group in groups {
      for number in 0..<group.of {
        let card = reviews.count
        reviews.append(LoggedReview(card: card, instant: card, grade: group.grade))
        reviews.append(
          LoggedReview(
            card: card, instant: group.days * 86_400_000 + card, grade: number < group.recalled ? .good : .again))
      }
    }
    return ReviewLog(reviews, days: .blocks)
  }

  @Test func eachGradeFitsItsCardsAndTheOthersFollow() throws {
    // Worked out by an independent program in Python.
    let log = Self.log([
      Cards(grade: .again, days: 1, recalled: 18, of: 30), Cards(grade: .again, days: 3, recalled: 10, of: 25),
      Cards(grade: .good, days: 2, recalled: 36, of: 40), Cards(grade: .good, days: 5, recalled: 24, of: 30),
    ])
    let values = try #require(FirstStabilities(of: log).values)
    let expected = [0.0232751867681321, 0.2947868144025899, 1.7208061644613852, 7.734659517131021]
    #expect(zip(values, expected).allSatisfy { abs($0 / $1 - 1) < 1e-6 })
  }

  @Test func oneGradeAloneScalesTheStandardStabilities() throws {
    let log = Self.log([Cards(grade: .good, days: 4, recalled: 36, of: 40)])
    let values = try #require(FirstStabilities(of: log).values)
    for index in 0..<4 {
      #expect(abs(values[index] / values[2] - Weights.standard[index] / Weights.standard[2]) < 1e-9)
    }
    #expect((3.5...4.5).contains(values[2]))
  }

  @Test func aWrongOrderIsMendedInFavourOfMoreCards() throws {
    let log = Self.log([
      Cards(grade: .again, days: 4, recalled: 98, of: 100), Cards(grade: .good, days: 4, recalled: 20, of: 40),
    ])
    let values = try #require(FirstStabilities(of: log).values)
    #expect(values[0] == values[2])
    #expect(values[0] > 10)
  }

  @Test func smallGroupsSayNothing() {
    #expect(FirstStabilities(of: Self.log([Cards(grade: .good, days: 4, recalled: 10, of: 19)])).values == nil)
    #expect(FirstStabilities(of: Self.log([Cards(grade: .good, days: 4, recalled: 10, of: 20)])).values != nil)
    // Of a day too late for its grade.
    #expect(FirstStabilities(of: Self.log([Cards(grade: .good, days: 101, recalled: 10, of: 50)])).values == nil)
    #expect(FirstStabilities(of: Self.log([Cards(grade: .easy, days: 101, recalled: 10, of: 50)])).values != nil)
  }

  /// Which grades have cards; the other two get theirs by the two rules, and all four stand in order.
  static let pairs: [[Grade]] = [
    [.again, .hard], [.again, .good], [.again, .easy], [.hard, .good], [.hard, .easy], [.good, .easy],
    [.again, .hard, .easy], [.again, .good, .easy], [.hard, .good, .easy], [.again, .hard, .good],
  ]

  @Test(arguments: pairs)
  func whatIsMissingFollowsFromTheOthers(grades: [Grade]) throws {
    let log = Self.log(
      grades.map { Cards(grade: $0, days: 1 + 2 * $0.rawValue, recalled: 60 + 8 * $0.rawValue, of: 100) })
    let values = try #require(FirstStabilities(of: log).values)
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(values.count == 4)
    #expect(values.allSatisfy { (0.001...100).contains($0) })
  }
}
