import Cards
import Testing

@testable import Study

/// What an undo takes back: the last thing that was done, moves that were written at once as one.
@Suite struct UndoableChangesTests {
  private static let now = RecordingTests.now

  private static func moves(_ cards: Range<Int>) -> [Deed] {
    cards.map { .due(CardKey(text: "c\($0)"), Day(number: 20_800)) }
  }

  private static func record(_ deeds: [Deed], in state: inout LearnerState, after milliseconds: Int64, by: String = "k")
  {
    let at = Moment(milliseconds: now.milliseconds + milliseconds, offsetMinutes: 60)
    state.record(state.events(for: deeds, at: at, by: by, learner: "l", program: "1"))
  }

  private static func cards(_ changes: [[Event]]) -> [[String]] {
    changes.map { change in change.compactMap(card).sorted() }
  }

  private static func card(_ event: Event) -> String? {
    switch event.deed {
    case .suspend(let card), .resume(let card), .due(let card, _): card.text
    default: nil
    }
  }

  /// Many moves take a moment each, so that the next ones began where they ended: both were one change.
  @Test(arguments: [0, 1, 4, 5, 6, 7] as [Int64])
  func movesInASecondAreTwoChanges(after: Int64) {
    var state = LearnerState()
    Self.record(Self.moves(0..<5), in: &state, after: 0)
    Self.record(Self.moves(5..<8), in: &state, after: after)
    #expect(Self.cards(state.newestChanges(9)) == [["c5", "c6", "c7"], ["c0", "c1", "c2", "c3", "c4"]])
  }

  /// The clock was set back, and what is moved then ends where the others begin.
  @Test func movesBeforeOthersAreTwoChanges() {
    var state = LearnerState()
    Self.record([.suspend("x")], in: &state, after: 0)
    Self.record(Self.moves(0..<2), in: &state, after: 1_000)
    Self.record(Self.moves(2..<5), in: &state, after: 997)
    #expect(Self.cards(state.newestChanges(2)) == [["c2", "c3", "c4"], ["c0", "c1"]])
  }

  @Test func whatIsNoMoveNeedsNoMomentBetween() {
    var state = LearnerState()
    Self.record([.suspend("x"), .suspend("y")], in: &state, after: 0)
    Self.record([.resume("x")], in: &state, after: 0)
    Self.record(Self.moves(0..<1), in: &state, after: 0)
    #expect(state.newest?.milliseconds == Self.now.milliseconds + 4)
    #expect(Self.cards(state.newestChanges(9)) == [["c0"], ["x"], ["y"], ["x"]])
  }

  /// Another machine's answer of the same second stood in the middle of the moves, and split them.
  @Test func anotherMachinesEventsBetweenSplitNoChange() {
    var state = LearnerState()
    Self.record([.suspend("x")], in: &state, after: -9, by: "m")
    Self.record(Self.moves(0..<5), in: &state, after: 0)
    Self.record([.suspend("y")], in: &state, after: 2, by: "m")
    Self.record(Self.moves(7..<9), in: &state, after: 3, by: "m")
    let all = [["c0", "c1", "c2", "c3", "c4"], ["c7", "c8"], ["y"], ["x"]]
    for count in 1...4 { #expect(Self.cards(state.newestChanges(count)) == Array(all.prefix(count))) }
  }
}
