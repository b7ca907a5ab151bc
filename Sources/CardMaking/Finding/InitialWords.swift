/// Finds a long form that begins at a place and whose words begin with a short form's letters, one each.
enum InitialWords {
  /// Returns the pair of a short form and the first words of a range, as many as its letters need, or nil.
  static func pair(_ short: ShortForm, opening range: Range<Int>, of sentence: Sentence) -> AbbreviationPair? {
    guard short.isAcronym, short.letters.count >= 3 else { return nil }
    let all = LongFormWords(sentence.text, range)
    guard let first = all.words.first, all.words.count > 2 else { return nil }
    for count in 2...min(all.words.count, short.letters.count + 3) where !all.words[count - 1].isSmall {
      let words = LongFormWords(sentence.text, first.range.lowerBound..<all.words[count - 1].range.upperBound)
      if let found = LetterAlignment.best(of: short.letters, over: words, extent: .whole),
        ShortForm.areInitials(found, of: short.letters.count)
      {
        return AbbreviationPair(short, found, in: sentence)
      }
    }
    return nil
  }
}
