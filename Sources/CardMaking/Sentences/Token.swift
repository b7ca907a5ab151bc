/// A word, a number or a mark of a text, with its place.
struct Token: Sendable {
  /// What a token is made of.
  enum Kind: UInt8, Sendable {
    case word
    case number
    case mark
  }

  /// The word in lower case; a mark as itself, with one form for all quotes (`"`) and long dashes (`—`).
  let lower: Word
  // A text has a token for every five bytes: it must not be larger than these 32.
  private let first: Int32
  private let past: Int32
  /// What the word does in a sentence.
  let classes: WordClasses
  let kind: Kind
  private let capitalCount: UInt8
  /// Whether it begins with a capital letter.
  let isCapitalised: Bool
  let hasDigit: Bool

  init(
    start: Int, end: Int, lower: Word, kind: Kind, classes: WordClasses, isCapitalised: Bool, capitals: Int,
    hasDigit: Bool
  ) {
    first = Int32(truncatingIfNeeded: start)
    past = Int32(truncatingIfNeeded: end)
    self.lower = lower
    self.kind = kind
    self.classes = classes
    self.isCapitalised = isCapitalised
    capitalCount = UInt8(clamping: capitals)
    self.hasDigit = hasDigit
  }

  /// Where it begins in its block's text, in bytes.
  var start: Int { Int(first) }
  /// Where it ends.
  var end: Int { Int(past) }
  /// How many capital letters it has; 255 where there are more.
  var capitals: Int { Int(capitalCount) }

  /// Whether the word is in one of some classes.
  func isIn(_ classes: WordClasses) -> Bool { !self.classes.isDisjoint(with: classes) }

  var isWord: Bool { kind == .word }
  var count: Int { end - start }
  /// Whether it is written like a name or an acronym: capitals after its first letter (SSc, DNA, IgG4).
  var hasInnerCapital: Bool { capitals > (isCapitalised ? 1 : 0) }
}
