/// Finds the words that a short form abbreviates, by laying its letters over them from left to right.
///
/// Every way of laying them has a cost: a letter at the start of a word costs nothing, one inside a word some, a word
/// without a letter more. The cheapest way wins, if it is cheap enough for the number of letters.
/// "very late antigens (VLA)" costs 0; "musculoskeletal (MSK)" has two letters inside the word.
struct LetterAlignment {
  /// How many of the words, from the end, are the long form.
  let words: Int
  let cost: Double

  private struct Letter {
    let byte: UInt8
    let word: Int
    let isWordStart: Bool
    let isPartStart: Bool
  }

  /// Returns the cheapest way to lay a short form's letters over the last words of a text, or nil.
  ///
  /// The short form comes as its letters and digits in lower case, the words before it in lower case as well; small
  /// words may go without a letter; with `wholeOnly` all of the words must belong to the long form.
  static func best(of short: [UInt8], over words: [String], isSmall: [Bool], wholeOnly: Bool = false)
    -> LetterAlignment?
  {
    guard let first = short.first, !words.isEmpty else { return nil }
    let letters = letters(of: words)
    let costs = costs(of: short, letters, wordCount: words.count, isSmall: isSmall)
    var best: LetterAlignment?
    for (place, letter) in letters.enumerated() where letter.isWordStart && letter.byte == first {
      if wholeOnly, letter.word != 0 { continue }
      guard costs[place] < 100 else { continue }
      let count = words.count - letter.word
      let cost = costs[place] + 0.02 * Double(count) + (isSmall[letter.word] ? 0.8 : 0)
      if best.map({ cost < $0.cost }) ?? true { best = LetterAlignment(words: count, cost: cost) }
    }
    guard let best, best.cost <= allowance(for: short.count) else { return nil }
    return best
  }

  private static let numbers: [(word: String, digit: UInt8)] = [
    ("two", 0x32), ("three", 0x33), ("four", 0x34), ("five", 0x35), ("six", 0x36), ("seven", 0x37), ("eight", 0x38),
  ]

  /// The most that a short form of so many letters may cost.
  private static func allowance(for count: Int) -> Double { count <= 2 ? 1.35 : 0.62 * Double(count) + 0.25 }

  private static func letters(of words: [String]) -> [Letter] {
    var letters: [Letter] = []
    for (index, word) in words.enumerated() {
      // "three-dimensional (3D)", "six repetition maximum (6RM)"
      if let digit = numbers.first(where: { word.hasPrefix($0.word) })?.digit {
        letters.append(Letter(byte: digit, word: index, isWordStart: true, isPartStart: true))
      }
      var isStart = true
      var isPart = true
      for byte in word.utf8 {
        guard byte >= 0x80 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39 else {
          isPart = true
          continue
        }
        letters.append(Letter(byte: byte, word: index, isWordStart: isStart, isPartStart: isPart))
        isStart = false
        isPart = false
      }
    }
    return letters
  }

  /// For each letter of the words: what it costs to lay the whole short form, its first letter here.
  private static func costs(of short: [UInt8], _ letters: [Letter], wordCount: Int, isSmall: [Bool]) -> [Double] {
    var skipped = [Double](repeating: 0, count: wordCount + 1)
    for word in 0..<wordCount { skipped[word + 1] = skipped[word] + (isSmall[word] ? 0.12 : 1.25) }
    let impossible = 1_000.0
    var after = [Double](repeating: impossible, count: letters.count)
    for (index, byte) in short.enumerated().reversed() {
      var here = [Double](repeating: impossible, count: letters.count)
      let isDigit = byte >= 0x30 && byte <= 0x39
      for (place, letter) in letters.enumerated() where letter.byte == byte {
        if index == short.count - 1 {
          here[place] = skipped[wordCount] - skipped[letter.word + 1]
          continue
        }
        var best = impossible
        for next in (place + 1)..<max(place + 1, letters.count) where letters[next].byte == short[index + 1] {
          guard after[next] < impossible else { continue }
          let step = cost(from: letter, at: place, to: letters[next], at: next) + after[next]
          let gap = letters[next].word > letter.word ? skipped[letters[next].word] - skipped[letter.word + 1] : 0
          best = min(best, step + gap)
        }
        // A number may stand in the short form only: "estradiol (E2)".
        if short[(index + 1)...].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), !isDigit {
          best = min(best, 0.9 + skipped[wordCount] - skipped[letter.word + 1])
        }
        here[place] = best
      }
      after = here
    }
    return after
  }

  private static func cost(from letter: Letter, at place: Int, to next: Letter, at nextPlace: Int) -> Double {
    if next.isWordStart { return 0 }
    if next.isPartStart { return 0.05 }
    if next.word == letter.word { return nextPlace == place + 1 ? 0.4 : 0.7 }
    return 2.2
  }
}
