/// What is said of one word of an answer: the verdict, and what it was taken for.
struct WordCheck: Hashable {
  let verdict: Verdict
  let reason: Reason

  private init(_ verdict: Verdict, _ reason: Reason) {
    self.verdict = verdict
    self.reason = reason
  }

  static let same = WordCheck(.exact, .same)

  /// Compares a typed word with the expected one, both in small letters without accents.
  ///
  /// A misspelling is accepted within a limit that grows with the word, unless one of three vetoes speaks: the typed
  /// word is itself a known word; another member of a family of affixes fits better; another medical word is nearer and
  /// sounds as near.
  init(typed: String, expected: String, words: AnswerWords) {
    self = Self.check(typed: typed, expected: expected, words: words)
  }

  private static func check(typed: String, expected: String, words: AnswerWords) -> WordCheck {
    if typed == expected { return same }
    let american = (typed: AmericanSpelling.of(typed), expected: AmericanSpelling.of(expected))
    if american.typed == american.expected { return same }
    if PluralForms.areForms(expected, typed) { return WordCheck(.close, .plural) }
    let different = WordCheck(.wrong, .different)
    guard !holdsDigit(typed), !holdsDigit(expected) else { return different }
    // The lists know Latin letters only: elsewhere nothing could tell a slip from another word.
    guard isLatin(typed), isLatin(expected) else { return different }
    let sound = (typed: SoundKey.of(typed), expected: SoundKey.of(expected))
    let soundsAlike = sound.typed == sound.expected
    guard let distance = slips(typed, expected, american, soundsAlike) else { return different }
    let swaps = Affix.swaps(of: expected, isKnown: words.contains)
    if words.contains(typed) {
      let swap = swaps.first { $0.word == typed }
      return WordCheck(
        .wrong, swap.map { .affix(expected: $0.part, typed: $0.other, isPrefix: $0.isPrefix) } ?? .word(typed))
    }
    for swap in swaps {
      if distance > 0, EditDistance.between(typed, swap.word, limit: distance - 1) != nil {
        return WordCheck(.wrong, .affix(expected: swap.part, typed: swap.other, isPrefix: swap.isPrefix))
      }
    }
    // An ordinary word is seldom taken for a term: then the term must be nearer by two.
    let bar = words.isOrdinary(expected) ? distance - 1 : distance
    if bar >= 2 {
      let nearer = words.nearer(to: typed, than: bar) { other in
        guard !isVariant(other, of: expected), !isVariant(other, of: american.expected),
          !endsOtherwise(other, expected)
        else { return false }
        // Hardly anybody gets the first letter wrong: a word that begins otherwise must be nearer by more.
        if typed.first == expected.first, typed.first != other.first,
          EditDistance.between(typed, other, limit: distance - 2) == nil
        {
          return false
        }
        return !soundsAlike || SoundKey.of(other) == sound.typed
      }
      if let nearer { return WordCheck(.wrong, .nearest(nearer)) }
    }
    return WordCheck(.close, .typo(typed: typed, expected: expected))
  }

  /// How many slips there are; nil where they are too many.
  ///
  /// A word that sounds like the expected one may have one more, and its plural will do as well.
  private static func slips(
    _ typed: String, _ expected: String, _ american: (typed: String, expected: String), _ soundsAlike: Bool
  ) -> Int? {
    let pairs = [(typed, expected), (american.typed, american.expected), (typed, expected + "s")]
    let distances = pairs.compactMap { typed, expected in
      let limit = limit(expected.utf8.count)
      return EditDistance.between(expected, typed, limit: soundsAlike && limit > 0 ? limit + 1 : limit)
    }
    return distances.min()
  }

  /// How many slips a word may have: none up to three letters, then a third of its length, at most four.
  static func limit(_ length: Int) -> Int {
    switch length {
    case ...3: 0
    case 4...5: 1
    default: min(4, max(2, length * 34 / 100))
    }
  }

  private static func isVariant(_ word: String, of other: String) -> Bool {
    word == other || AmericanSpelling.of(word) == AmericanSpelling.of(other) || PluralForms.areForms(word, other)
  }

  /// Whether two words differ in their last two letters only and sound alike: "trisomy", "trisomia".
  private static func endsOtherwise(_ word: String, _ other: String) -> Bool {
    let shared = zip(word.utf8, other.utf8).prefix { $0 == $1 }.count
    let counts = (word.utf8.count, other.utf8.count)
    return abs(counts.0 - counts.1) <= 1 && shared + 2 >= max(counts.0, counts.1)
      && SoundKey.of(word) == SoundKey.of(other)
  }

  private static func isLatin(_ word: String) -> Bool { word.utf8.allSatisfy { $0 < 0x80 } }

  private static func holdsDigit(_ word: String) -> Bool {
    word.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
  }
}
