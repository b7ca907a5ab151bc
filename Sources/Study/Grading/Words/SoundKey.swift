/// How a word sounds, roughly: words with equal keys are said alike ("ischemia", "iskemia").
enum SoundKey {
  /// A spelling that sounds like another one, where its neighbours allow it.
  private struct Rule {
    let spelling: [UInt8]
    let sound: [UInt8]
    let isAtStart: Bool
    let isAtEnd: Bool
    /// What must follow, one of these.
    let next: [[UInt8]]
    /// Which letter must stand before.
    let before: [UInt8]

    init(
      _ spelling: String, _ sound: String, atStart: Bool = false, atEnd: Bool = false, next: [String] = [],
      before: String = ""
    ) {
      self.spelling = Array(spelling.utf8)
      self.sound = Array(sound.utf8)
      isAtStart = atStart
      isAtEnd = atEnd
      self.next = next.map { Array($0.utf8) }
      self.before = Array(before.utf8)
    }

    func fits(_ word: [UInt8], at index: Int) -> Bool {
      let end = index + spelling.count
      guard end <= word.count, word[index..<end].elementsEqual(spelling) else { return false }
      if isAtStart, index > 0 { return false }
      if isAtEnd, end < word.count { return false }
      if !before.isEmpty, index == 0 || !before.contains(word[index - 1]) { return false }
      return next.isEmpty || next.contains { word[end...].starts(with: $0) }
    }
  }

  /// In this order, each over the whole word; capitals and digits stand for sounds.
  private static let rules: [Rule] = {
    let softening = ["e", "i", "y"]
    let hissing = ["ion", "ious", "ial", "ian", "ial"]
    let vowels = "aeiou"
    let consonants = "bcdfgjklmnpqrstvxz"
    return [
      Rule("ps", "s", atStart: true), Rule("pn", "n", atStart: true), Rule("kn", "n", atStart: true),
      Rule("gn", "n", atStart: true), Rule("x", "z", atStart: true), Rule("mn", "n", atStart: true),
      Rule("rrh", "r"), Rule("rh", "r"), Rule("ph", "f"), Rule("sch", "sk"), Rule("tch", "C"),
      Rule("ch", "k", next: ["r", "l", "m", "n", "o", "a", "u", "e"]), Rule("ch", "C"), Rule("sh", "S"),
      Rule("t", "S", next: hissing), Rule("s", "S", next: hissing), Rule("c", "S", next: hissing),
      Rule("xion", "kSion"), Rule("x", "ks"), Rule("th", "0"), Rule("gh", "g"), Rule("sc", "s", next: softening),
      Rule("c", "s", next: softening), Rule("c", "k"), Rule("q", "k"), Rule("g", "j", next: softening),
      Rule("dj", "j"), Rule("z", "s"), Rule("w", "u"), Rule("h", "", before: vowels), Rule("h", "", before: consonants),
      Rule("mb", "m", atEnd: true), Rule("y", "i"),
    ]
  }()

  /// Returns the key of a word in small letters.
  static func of(_ word: String) -> [UInt8] {
    var letters = Array(AmericanSpelling.of(word).utf8)
    for rule in rules { letters = applying(rule, to: letters) }
    letters = withoutRepeats(letters)
    guard let first = letters.first else { return [] }
    let vowels = Array("aeiou".utf8)
    let start = vowels.contains(first) ? vowels[0] : first
    return withoutRepeats([start] + letters.dropFirst().filter { !vowels.contains($0) })
  }

  private static func applying(_ rule: Rule, to word: [UInt8]) -> [UInt8] {
    var changed: [UInt8] = []
    changed.reserveCapacity(word.count + 1)
    var index = 0
    while index < word.count {
      if rule.fits(word, at: index) {
        changed += rule.sound
        index += rule.spelling.count
      } else {
        changed.append(word[index])
        index += 1
      }
    }
    return changed
  }

  private static func withoutRepeats(_ word: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    for letter in word where kept.last != letter { kept.append(letter) }
    return kept
  }
}
