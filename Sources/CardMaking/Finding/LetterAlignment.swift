/// Finds the words that a short form abbreviates, by laying its letters over them from left to right.
///
/// Every way of laying them has a cost: a letter at the start of a word costs nothing, one inside a word some, a word
/// without a letter more. The cheapest way wins, if it is cheap enough for the number of letters.
/// "very late antigens (VLA)" costs 0; "musculoskeletal (MSK)" has two letters inside the word.
struct LetterAlignment {
  /// Where the long form stands in the text.
  let range: Range<Int>
  /// How many words it has.
  let words: Int
  /// In hundredths; what a letter inside a word costs is about 70.
  let cost: Int

  /// Which words the long form must take in.
  enum Extent {
    /// It ends with the last word.
    case toEnd
    /// It begins with the first word and ends with the last.
    case whole
  }

  /// Returns the cheapest way to lay letters over words, or nil.
  static func best(of short: [UInt8], over text: LongFormWords, extent: Extent = .toEnd) -> LetterAlignment? {
    guard let first = short.first, !text.words.isEmpty else { return nil }
    let costs = costs(of: short, text)
    let last = text.words.count - 1
    var best: LetterAlignment?
    for (place, letter) in text.letters.enumerated() where letter.byte == first && letter.start != .none {
      if extent == .whole, letter.word != 0 || letter.start == .cut { continue }
      guard costs[place] < impossible else { continue }
      // "by the enzyme" does not begin a long form, "in situ hybridisation" does: then all else must fit well.
      if text.words[letter.word].isSmall, costs[place] > 25 * short.count { continue }
      let count = last + 1 - letter.word
      let opening = (letter.start == .word ? 0 : 10) + (text.words[letter.word].isSmall ? 80 : 0)
      let cost = costs[place] + 2 * count + opening
      if best.map({ cost < $0.cost }) ?? true {
        best = LetterAlignment(range: text.range(from: letter, to: last), words: count, cost: cost)
      }
    }
    guard let best, best.cost <= allowance(for: short.count) else { return nil }
    return best
  }

  /// The most that a short form of so many letters may cost.
  private static func allowance(for count: Int) -> Int { count <= 2 ? 135 : 62 * count + 25 }

  private static let impossible = 100_000

  /// For each letter of the words: what it costs to lay the whole short form, its first letter here.
  private static func costs(of short: [UInt8], _ text: LongFormWords) -> [Int] {
    var skipped = [Int](repeating: 0, count: text.words.count + 1)
    for (index, word) in text.words.enumerated() { skipped[index + 1] = skipped[index] + (word.isSmall ? 12 : 125) }
    let letters = text.letters
    let all = skipped[text.words.count]
    let places = short.map { byte in
      var places: [Int] = []
      places.reserveCapacity(8)
      for place in letters.indices where letters[place].byte == byte { places.append(place) }
      return places
    }
    var costs = [[Int]](repeating: [], count: short.count)
    for index in short.indices.reversed() {
      // A number may stand in the short form only: "estradiol (E2)", "nitrous oxide (N2O)".
      var past = index + 1
      while past < short.count, LongFormWords.isDigit(short[past]) { past += 1 }
      costs[index] = places[index].map { place in
        let letter = letters[place]
        let rest = all - skipped[letter.word + 1]
        if index == short.count - 1 { return rest }
        func next(_ next: Int, _ extra: Int) -> Int {
          var best = impossible
          for (number, other) in places[next].enumerated() where other > place && letters[other].place > letter.place {
            let gap = letters[other].word > letter.word ? skipped[letters[other].word] - skipped[letter.word + 1] : 0
            best = min(
              best, extra + step(from: letter, at: place, to: letters[other], at: other) + gap + costs[next][number])
          }
          return best
        }
        var best = next(index + 1, 0)
        if past > index + 1, past <= index + 3 { best = min(best, past == short.count ? rest + 90 : next(past, 90)) }
        return best
      }
    }
    var result = [Int](repeating: impossible, count: letters.count)
    for (number, place) in (places.first ?? []).enumerated() { result[place] = costs[0][number] }
    return result
  }

  private static func step(
    from letter: LongFormWords.Letter, at place: Int, to next: LongFormWords.Letter, at nextPlace: Int
  ) -> Int {
    if next.start == .word { return 0 }
    if next.start == .head { return 5 }
    if next.isPartStart { return next.word == letter.word || LongFormWords.isDigit(next.byte) ? 5 : 60 }
    if next.word == letter.word { return nextPlace == place + 1 ? 40 : 70 }
    return 220
  }
}
