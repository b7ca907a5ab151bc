extension ShortForm {
  /// Returns what it abbreviates among some words, or nil.
  ///
  /// The letters are tried in their order, without a plural's s ("light emitting diodes (LEDs)"), and with their parts
  /// turned ("tidal volume (V(T))", "nasal ketamine (KET-N)").
  func longForm(in words: LongFormWords, extent: LetterAlignment.Extent = .toEnd) -> LetterAlignment? {
    guard holdsLetters(words) else { return nil }
    var best = LetterAlignment.best(of: letters, over: words, extent: extent)
    if let singular, let plural = LetterAlignment.best(of: singular, over: words, extent: extent),
      best.map({ plural.cost + 10 < $0.cost }) ?? true
    {
      best = plural
    }
    if best == nil, hasSign {
      best = LetterAlignment.best(of: letters.dropLast(), over: words, extent: extent)
    }
    if let turned = turned(words, extent, onlyAtParts: best != nil),
      best.map({ turned.cost + 30 < $0.cost }) ?? true
    {
      best = turned
    }
    guard let best else { return nil }
    return isCredible(best) ? best : nil
  }

  /// Whether every letter begins a word, and no word but small ones goes without.
  static func areInitials(_ found: LetterAlignment, of count: Int) -> Bool {
    found.cost - 2 * found.words <= 5 * count + 24
  }

  /// Whether each letter stands somewhere in the words; digits, signs and a plural's s need not.
  private func holdsLetters(_ words: LongFormWords) -> Bool {
    let needed = singular ?? letters
    return needed.allSatisfy { letter in
      letter < 0x61 || words.letters.contains { $0.byte == letter }
    }
  }

  /// Whether the fit is as good as the kind of short form asks.
  private func isCredible(_ found: LetterAlignment) -> Bool {
    if isUnusual { return found.cost <= 40 * letters.count }
    if isStatistic, found.cost > 20 {
      return found.words == 1 && found.range.count >= 9 && ["US", "IN"].contains(text)
    }
    if isSingle { return isCapitals && found.words == 1 && found.range.count >= 4 }
    return true
  }

  /// The best fit of the letters with what stands first put last.
  private func turned(_ words: LongFormWords, _ extent: LetterAlignment.Extent, onlyAtParts: Bool)
    -> LetterAlignment?
  {
    guard letters.count >= 2, !isUnusual, !isStatistic else { return nil }
    var best: LetterAlignment?
    for split in 1..<letters.count where !onlyAtParts || parts.contains(split) {
      let share = parts.contains(split) ? 40 : letters.count == 3 ? 30 : 15
      let limit = letters.count == 2 ? 10 : share * letters.count
      let turned = Array(letters[split...] + letters[..<split])
      guard let found = LetterAlignment.best(of: turned, over: words, extent: extent), found.cost <= limit else {
        continue
      }
      if best.map({ found.cost < $0.cost }) ?? true { best = found }
    }
    return best
  }
}
