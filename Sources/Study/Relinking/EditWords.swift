/// The words of the texts that are compared, as numbers, with what each weighs.
///
/// A word that many entries have says little about which entry it is; one that two have says nearly all. Weights are
/// whole numbers, so that the same entries are joined on every machine.
struct EditWords {
  /// What is known of a word.
  struct Word {
    /// As it was first written, in small letters without accents.
    let text: String
    /// Whether it names one of several things by number or letter: `2`, `IX`, `B`, `CD4+`, `left` is none.
    let isLabel: Bool
    /// Whether it carries no meaning of its own.
    let isSmall: Bool

    /// Whether it is written in digits, or with a sign.
    var isNumber: Bool { isLabel && !text.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A } }
  }

  private(set) var known: [Word] = []
  private var numbers: [String: Int] = [:]
  /// In how many entries each word stands.
  private var uses: [Int] = []
  private var entries = 0

  subscript(word: Int) -> Word { known[word] }

  /// Returns the words of a text in their order.
  mutating func words(of text: String) -> [Int] {
    AnswerToken.tokens(of: text).compactMap { token in
      guard case .word(let word) = token else { return nil }
      return number(of: Self.plain(word), written: word)
    }
  }

  /// Counts the words of one entry.
  mutating func count(_ words: some Sequence<Int>) {
    entries += 1
    for word in Set(words) { uses[word] += 1 }
  }

  /// What a word weighs: 1 where it is small, else from 4 (in all entries) by 4 for each halving of their number.
  func weight(_ word: Int) -> Int {
    if known[word].isSmall { return 1 }
    // Quarters of a power of two: the fourth power has a fourth of them for each bit.
    let ratio = UInt64(min(30_000, (entries + uses[word]) / max(1, uses[word])))
    let fourth = ratio * ratio * ratio * ratio
    return 4 + (63 - max(1, fourth).leadingZeroBitCount)
  }

  /// In how many entries a word stands.
  func count(of word: Int) -> Int { uses[word] }

  private mutating func number(of word: String, written: String) -> Int {
    if let number = numbers[word] { return number }
    let isLabel = Self.isLabel(word)
    known.append(Word(text: written, isLabel: isLabel, isSmall: !isLabel && Self.small.contains(word)))
    uses.append(0)
    numbers[word] = known.count - 1
    return known.count - 1
  }

  private static func plain(_ word: String) -> String {
    if small.contains(word) { return word }
    if let value = values[word] { return value }
    return word.utf8.count > 3 ? PlainWords.singular(word) : word
  }

  private static func isLabel(_ word: String) -> Bool {
    if word.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) || labels.contains(word) { return true }
    guard let last = word.utf8.last else { return false }
    // A letter of its own, or a sign: hepatitis B, CD4+.
    return word.utf8.count == 1 && word != "a" && word != "i" || last == 0x2B || last == 0x2D
  }

  private static let labels = Set(
    """
    ii iii iv vi vii viii ix xi xii alpha beta gamma delta epsilon kappa lambda < > <= >= ≤ ≥
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let values: [String: String] = {
    let ones = "one two three four five six seven eight nine ten eleven twelve".split(separator: " ")
    let places = "first second third fourth fifth sixth seventh eighth ninth tenth".split(separator: " ")
    var values: [String: String] = [:]
    for (number, word) in ones.enumerated() where number > 0 { values[String(word)] = String(number + 1) }
    for (number, word) in places.enumerated() { values[String(word)] = "\(number + 1)th" }
    return values.merging(["1st": "1th", "2nd": "2th", "3rd": "3th"]) { first, _ in first }
  }()

  private static let small = Set(
    """
    a an the of in on at to for from by with into onto as than that which who whose whom what when where why how this
    these those it its they them their is are was were be been being do does did has have had can could may might will
    would should must and or but if then so because since while during also very such there here some any each every
    other most much many too only about through etc often usually one s called named say general rule short people
    person & i
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
