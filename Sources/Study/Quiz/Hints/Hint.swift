/// What a hint gives away; each one makes the answer worth "hard" at most.
public enum Hint: Hashable, Sendable {
  /// How the answer begins, and how long it is; `letters` is nil where hints go by words.
  case beginning(String, words: Int, letters: Int?)
  /// A wrong option, by its number from 1.
  case not(number: Int, text: String)
}

extension Hint {
  /// The hint in one sentence; to be read aloud, the letters of an unfinished word stand one by one.
  func sentence(isPlain: Bool) -> String {
    switch self {
    case .not(let number, let text): return Wording.sentence("It is not \(number), \(text)")
    case .beginning(let beginning, let words, let letters):
      let length = [Wording.count(words, "word"), letters.map { Wording.count($0, "letter") }].compactMap { $0 }
      let start = isPlain && letters != nil ? Self.spelled(beginning) : "'\(beginning)'"
      return "It begins with \(start). It has \(length.joined(separator: ", "))."
    }
  }

  /// "bone mi" as "bone, m, i".
  private static func spelled(_ beginning: String) -> String {
    var words = beginning.split(separator: " ").map(String.init)
    let letters = words.popLast().map { $0.filter { $0.isLetter || $0.isNumber }.map(String.init) } ?? []
    return (words + letters).joined(separator: ", ")
  }
}
