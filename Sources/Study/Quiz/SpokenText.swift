/// Text for a program that reads aloud: words, numbers and the marks that make pauses, no other signs.
///
/// Programs that speak take some signs for commands (`<audio>`, `[[slnc]]`): none of them is left.
public enum SpokenText {
  /// Returns lines of the quiz, in their plain wording, as they are spoken: a line each that says something.
  public static func of(_ lines: [QuizLine]) -> String {
    lines.flatMap { $0.text.split(whereSeparator: \.isNewline) }.map { of(String($0)) }.filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  /// Returns a text in words.
  static func of(_ line: String) -> String {
    var spoken = ""
    let characters = Array(line)
    for (index, character) in characters.enumerated() {
      let before = index > 0 ? characters[index - 1] : " "
      let after = index + 1 < characters.count ? characters[index + 1] : " "
      spoken += word(for: character, after: before, before: after)
    }
    return tidied(spoken)
  }

  private static func word(for character: Character, after before: Character, before after: Character) -> String {
    if character.isLetter || character.isNumber { return String(character) }
    switch character {
    case "?" where before.isWhitespace && after.isWhitespace: return " question mark "
    case ".", ",", "?", "!", ":", ";": return String(character)
    // The brackets of a tag are not spoken, nor the sign in it.
    case "<" where !after.isWhitespace && !after.isNumber: return " "
    case ">" where !before.isWhitespace && !after.isNumber: return " "
    case "=" where !before.isWhitespace && !before.isNumber && !after.isWhitespace && !after.isNumber: return " "
    case "'", "\u{2019}": return before.isLetter && after.isLetter ? "'" : " "
    case "-", "\u{2010}", "\u{2011}":
      if before.isLetter && (after.isLetter || after.isNumber) || before.isNumber && after.isLetter { return "-" }
      return before.isWhitespace && after.isNumber ? " minus " : before.isWhitespace ? ", " : " "
    case "\u{2212}": return " minus "
    case "\u{2013}": return before.isNumber && after.isNumber ? " to " : ", "
    case "(", ")", "\u{2014}", "·", "|": return ", "
    case "…": return ". "
    default: return words[character] ?? " "
    }
  }

  private static let words: [Character: String] = [
    "%": " percent ", "&": " and ", "+": " plus ", "=": " equals ", "<": " less than ", ">": " more than ",
    "≤": " at most ", "≥": " at least ", "±": " plus or minus ", "→": " to ", "×": " times ", "°": " degrees ",
  ]

  /// One space between words, none before a mark, and of several marks together the strongest.
  private static func tidied(_ text: String) -> String {
    var result = ""
    for part in text.split(whereSeparator: \.isWhitespace) {
      var word = Substring(part)
      while let mark = word.first, isMark(mark) {
        if let last = result.last, isMark(last) {
          if mark != ",", last == "," || last == ";" { result = result.dropLast() + String(mark) }
        } else if !result.isEmpty {
          result.append(mark)
        }
        word.removeFirst()
      }
      if word.isEmpty { continue }
      result += (result.isEmpty ? "" : " ") + word
    }
    return result.contains { $0.isLetter || $0.isNumber } ? result : ""
  }

  private static func isMark(_ character: Character) -> Bool { ".,?!:;".contains(character) }
}
