/// What dictation leaves in an answer: punctuation that was spoken and written out as words.
enum Dictation {
  /// The typed text with "comma" and a final "full stop" as marks; nil where it holds none, or where an accepted answer
  /// has such words of its own.
  static func withMarks(_ typed: String, accepted: [String]) -> String? {
    var words = typed.split(whereSeparator: \.isWhitespace).map(String.init)
    let lower = words.map { $0.lowercased() }
    let own = Set(accepted.flatMap { $0.lowercased().split(whereSeparator: { !$0.isLetter }).map(String.init) })
    var isChanged = false
    if lower.count > 2, lower.suffix(2).elementsEqual(["full", "stop"]), !own.contains("stop") {
      words.removeLast(2)
      isChanged = true
    }
    if !own.contains("comma") {
      for index in words.indices.dropFirst().dropLast() where words[index].lowercased() == "comma" {
        words[index] = ","
        isChanged = true
      }
    }
    return isChanged ? words.joined(separator: " ") : nil
  }
}
