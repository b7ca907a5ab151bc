/// The letters of an answer, as hints give them away and as typed ones are compared with them.
///
/// Case and accents don't count, nor does what is no letter or digit; a leading article gives nothing away.
struct AnswerLetters {
  private struct Letter {
    /// The letter in its plain form: "ö" is "o", "ß" is "ss".
    let plain: [Unicode.Scalar]
    /// Where it ends in the answer.
    let end: String.Index
  }

  private let answer: String
  private let letters: [Letter]
  /// How many letters the article has that stands in front.
  private let articleLetters: Int

  init(_ answer: String) {
    self.answer = answer
    letters = answer.indices.compactMap { index in
      let plain = Self.plain(String(answer[index]))
      return plain.isEmpty ? nil : Letter(plain: plain, end: answer.index(after: index))
    }
    let first = answer.split(separator: " ", maxSplits: 1).first.map { String($0).lowercased() } ?? ""
    let hasArticle = ["the", "a", "an"].contains(first) && letters.count > first.count
    articleLetters = hasArticle ? first.count : 0
  }

  /// How many letters hints can give away, the article's not counted.
  var count: Int { letters.count - articleLetters }

  /// How many letters there are in all.
  var total: Int { letters.count }

  /// The answer up to its letter of a number, from 1, with the article before it.
  func beginning(_ number: Int) -> String {
    let index = min(articleLetters + number, letters.count) - 1
    return index < 0 ? "" : String(answer[..<letters[index].end])
  }

  /// How many letters a typed text has right from the beginning, the article's not counted, and whether nothing else
  /// stands in it.
  func matched(_ typed: String) -> (letters: Int, isAll: Bool) {
    let mine = Self.plain(typed)
    let whole = matched(mine, from: 0)
    let bare = matched(mine, from: articleLetters)
    // "th" begins "the spleen", "spl" does too.
    if bare.used > whole.used { return (bare.letters, bare.used == mine.count) }
    return (max(0, whole.letters - articleLetters), whole.used == mine.count)
  }

  private func matched(_ mine: [Unicode.Scalar], from start: Int) -> (letters: Int, used: Int) {
    var used = 0
    var count = 0
    for letter in letters[start...] {
      let part = letter.plain.prefix(mine.count - used)
      guard mine[used...].starts(with: part), !part.isEmpty else { break }
      used += part.count
      guard part.count == letter.plain.count else { break }
      count += 1
    }
    return (count, used)
  }

  private static func plain(_ text: String) -> [Unicode.Scalar] {
    AnswerToken.plainScalars(of: text).filter { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .spacingMark
    }
  }
}
