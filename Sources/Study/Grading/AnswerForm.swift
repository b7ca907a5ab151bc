import Foundation

/// An answer as it is compared: without what a tutor would not count (case, accents, punctuation, articles, hyphens).
///
/// What can change the meaning stays: digits are never joined (`1 5` is not `15`), a sign, a comparator, `%`, and the
/// `+`, `-` or `*` after a name (`CD4+`, `T2*`).
struct AnswerForm: Hashable, Sendable {
  /// The parts joined by "and", commas or semicolons, each without spaces, in their own order.
  let parts: [String]

  /// The parts in an order of their own, so that two answers with the same parts are equal.
  var unordered: [String] { parts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  /// Makes the form of a text.
  init(_ text: String) {
    var parts: [String] = []
    var tokens: [String] = []
    func close() {
      let part = Self.joined(Self.withoutArticles(tokens))
      if !part.isEmpty { parts.append(part) }
      tokens = []
    }
    for token in AnswerToken.tokens(of: text) {
      switch token {
      case .word("and"), .word("&"), .separator: close()
      case .word(let word): tokens.append(word)
      }
    }
    close()
    // A text of nothing but signs ("+") is compared as it stands.
    self.parts = parts.isEmpty ? [text.filter { !$0.isWhitespace }].filter { !$0.isEmpty } : parts
  }

  private static let before: Set<String> = [
    "of", "in", "on", "to", "with", "by", "for", "from", "at", "into", "between", "is", "as", "than", "that", "has",
  ]

  /// Drops "the", and "a" and "an" where they can only be articles (vitamin A and hepatitis A keep their letter).
  private static func withoutArticles(_ tokens: [String]) -> [String] {
    var kept: [String] = []
    for (index, token) in tokens.enumerated() {
      let isLast = index == tokens.count - 1
      let leads = index == 0 || before.contains(tokens[index - 1])
      if !isLast, token == "the" || (leads && (token == "a" || token == "an")) { continue }
      kept.append(token)
    }
    return kept
  }

  /// Joins tokens without spaces, but keeps two digits apart.
  private static func joined(_ tokens: [String]) -> String {
    var text = ""
    for token in tokens {
      if let last = text.utf8.last, let first = token.utf8.first, isDigit(last), isDigit(first) { text += " " }
      text += token
    }
    return text
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
