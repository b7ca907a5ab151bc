import Study
import Synchronization

/// Hints by the Tab key while one answer is typed, counted until the answer is given.
final class TabHints: Sendable {
  private struct Taken {
    var count = 0
    var letters = 0
  }

  private let hints: TypingHints
  private let taken = Mutex(Taken())

  init(_ hints: TypingHints) { self.hints = hints }

  /// What Tab does to the line.
  var completion: LineCompletion {
    LineCompletion { typed in self.complete(typed) }
  }

  /// How many hints were given, and how many letters are known by them.
  var count: (hints: Int, letters: Int) { taken.withLock { ($0.count, $0.letters) } }

  private func complete(_ typed: String) -> LineCompletion.Result {
    // A command, not an answer.
    if typed.first == "." { return LineCompletion.Result() }
    switch hints.step(after: typed) {
    case .line(let line, let letters, let isCorrection):
      if letters > hints.given { count(letters) }
      return LineCompletion.Result(line: line, message: isCorrection ? "Hint: this far it is right." : nil)
    case .complete:
      count(0)
      return LineCompletion.Result(message: "Hint: that is all of it. Enter takes it.")
    case .nothingMore: return LineCompletion.Result(message: "No more hints. .s shows the answer.")
    }
  }

  private func count(_ letters: Int) {
    taken.withLock {
      $0.count += 1
      $0.letters = max($0.letters, letters)
    }
  }
}
