/// Finds short forms that stand beside what they abbreviate without parentheses, where every letter begins a word.
///
/// - "Magnetic resonance imaging, or MRI, shows it." gives *MRI*: Magnetic resonance imaging.
/// - "The antinuclear antibody test, ANA, is simple." gives nothing: the words do not begin with the letters.
/// - "CT stands for computed tomography." gives *CT*.
/// - "Abbreviations: CRP, C-reactive protein; ESR, erythrocyte sedimentation rate." gives *CRP* and *ESR*.
struct AbbreviationPhraseFinder: FactFinder {
  let name = "abbreviation"

  // A list of abbreviations has no small words to tell a language by.
  func reads(_ kind: BlockKind, _ cues: WordClasses) -> Bool { kind.isRead || kind == .foreign }

  func facts(in passage: Passage) -> [Fact] {
    let kind = passage.block.kind
    guard reads(kind, passage.cues) else { return [] }
    var facts: [Fact] = []
    for sentence in passage.sentences {
      let tokens = sentence.tokens
      if tokens.count > 4, tokens[0].lower == "abbreviations" || tokens[0].lower == "abbreviation" {
        facts += list(sentence)
        continue
      }
      guard kind.isRead, sentence.cues.contains(.acronyms) else { continue }
      for index in tokens.indices where tokens[index].capitals >= 2 && tokens[index].isWord && tokens[index].count <= 8
      {
        if let pair = before(sentence, index) ?? after(sentence, index) {
          facts.append(AbbreviationFinder.fact(pair, sentence))
        }
      }
    }
    return facts
  }

  /// "long form, or SF," and "long form, SF,".
  private func before(_ sentence: Sentence, _ index: Int) -> AbbreviationPair? {
    let tokens = sentence.tokens
    guard index > 2, let short = short(sentence, index, atLeast: 3) else { return nil }
    var end = index
    while end > 2, Self.leads.contains(tokens[end - 1].lower) { end -= 1 }
    let isLed = end < index
    if tokens[end - 1].lower == "," { end -= 1 } else if !isLed { return nil }
    if !isLed {
      guard index + 1 < tokens.count, [",", ".", ";", ")"].contains(tokens[index + 1].lower) else { return nil }
    }
    let start = (0..<end).last { tokens[$0].kind == .mark && tokens[$0].lower != "&" }.map { $0 + 1 } ?? 0
    guard start < end else { return nil }
    let words = LongFormWords(
      sentence.text, tokens[start].start..<tokens[end - 1].end, last: short.letters.count * 2)
    guard let found = LetterAlignment.best(of: short.letters, over: words),
      ShortForm.areInitials(found, of: short.letters.count)
    else { return nil }
    return AbbreviationPair(short, found, in: sentence)
  }

  /// "SF, or long form", "SF stands for long form".
  private func after(_ sentence: Sentence, _ index: Int) -> AbbreviationPair? {
    let tokens = sentence.tokens
    guard let (start, isSaid) = longStart(tokens, after: index),
      let short = short(sentence, index, atLeast: isSaid ? 2 : 3)
    else { return nil }
    let stop = (start..<tokens.count).first { tokens[$0].kind == .mark && tokens[$0].lower != "&" } ?? tokens.count
    guard stop > start else { return nil }
    let range = tokens[start].start..<tokens[stop - 1].end
    let words = LongFormWords(sentence.text, range)
    let found = LetterAlignment.best(of: short.letters, over: words, extent: .whole)
    if let found, ShortForm.areInitials(found, of: short.letters.count) {
      return AbbreviationPair(short, found, in: sentence)
    }
    if let pair = InitialWords.pair(short, opening: range, of: sentence) { return pair }
    return isSaid ? found.flatMap { AbbreviationPair(short, $0, in: sentence) } : nil
  }

  /// Where a long form begins after a short one, and whether words say that it is one.
  private func longStart(_ tokens: [Token], after index: Int) -> (Int, Bool)? {
    var next = index + 1
    if next < tokens.count, tokens[next].lower == "," { next += 1 }
    for phrase in Self.links where next + phrase.count < tokens.count {
      guard zip(tokens[next...], phrase).allSatisfy({ $0.lower == $1 }) else { continue }
      var start = next + phrase.count
      if tokens[start].lower == "\"" { start += 1 }
      if start + 1 < tokens.count, tokens[start].isIn(.articles) { start += 1 }
      return (start, phrase != ["or"])
    }
    return nil
  }

  /// Reads "Abbreviations: SF, long form; SF, long form".
  private func list(_ sentence: Sentence) -> [Fact] {
    let tokens = sentence.tokens
    var facts: [Fact] = []
    var start = 1
    if [":", "used", "—"].contains(tokens[start].lower) { start += 1 }
    if start < tokens.count, tokens[start].lower == ":" { start += 1 }
    while start < tokens.count {
      let end = (start..<tokens.count).first { [";", "."].contains(tokens[$0].lower) } ?? tokens.count
      if let cut = (start..<end).first(where: { [",", "=", ":", "—", "-"].contains(tokens[$0].lower) }), cut > start,
        cut + 1 < end, let short = ShortForm(sentence.text[tokens[start].start..<tokens[cut - 1].end])
      {
        let words = LongFormWords(sentence.text, tokens[cut + 1].start..<tokens[end - 1].end)
        if let found = short.longForm(in: words, extent: .whole),
          let pair = AbbreviationPair(short, found, in: sentence)
        {
          facts.append(AbbreviationFinder.fact(pair, sentence))
        }
      }
      start = end + 1
    }
    return facts
  }

  private func short(_ sentence: Sentence, _ index: Int, atLeast count: Int) -> ShortForm? {
    let token = sentence.tokens[index]
    guard let short = ShortForm(sentence.text[token.start..<token.end]), short.isAcronym, !short.isStatistic,
      short.letters.count >= count
    else { return nil }
    return short
  }

  private static let leads: WordSet = ["or", "abbreviated", "as", "to", "called", "known", "simply"]

  private static let links: [[Word]] = [
    ["stands", "for"], ["means"], ["is", "short", "for"], ["is", "an", "abbreviation", "for"],
    ["is", "an", "abbreviation", "of"], ["is", "the", "abbreviation", "for"], ["is", "the", "abbreviation", "of"],
    ["is", "an", "acronym", "for"], ["is", "the", "acronym", "for"], ["or"],
  ]
}
