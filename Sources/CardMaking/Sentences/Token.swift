/// A word, a number or a mark of a text, with its place.
struct Token: Sendable {
  /// What a token is made of.
  enum Kind: UInt8, Sendable {
    case word
    case number
    case mark
  }

  /// Where it begins in its block's text, in bytes.
  let start: Int
  /// Where it ends.
  let end: Int
  /// The word in lower case; a mark as itself, with one form for all quotes (`"`) and long dashes (`—`).
  let lower: String
  let kind: Kind
  /// What the word does in a sentence.
  let classes: WordClasses
  /// Whether it begins with a capital letter.
  let isCapitalised: Bool
  /// How many capital letters it has.
  let capitals: Int
  let hasDigit: Bool

  /// Whether the word is in one of some classes.
  func isIn(_ classes: WordClasses) -> Bool { !self.classes.isDisjoint(with: classes) }

  var isWord: Bool { kind == .word }
  var count: Int { end - start }
  /// Whether it is written like a name or an acronym: capitals after its first letter (SSc, DNA, IgG4).
  var hasInnerCapital: Bool { capitals > (isCapitalised ? 1 : 0) }
}
