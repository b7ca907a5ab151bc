/// Cuts the words of a definition out of a sentence.
enum Answer {
  /// Returns the answer in a range, without what comes after the definition, or nil where nothing is left.
  static func read(_ sentence: Sentence, _ range: Range<Int>) -> String? {
    let tokens = sentence.tokens
    var end = range.upperBound
    var start = range.lowerBound
    while start < end, [":", ",", "—"].contains(tokens[start].lower) { start += 1 }
    guard start < end else { return nil }
    // What a second main verb says is another fact: ", and is one of the deepest there".
    var from = min(start + 2, end)
    while let cut = sentence.first(in: from..<end, where: { [",", "—", ";", "and", "but"].contains($0.lower) }) {
      if beginsNewStatement(tokens, start, cut, end), cut - start >= 3 {
        end = cut
        break
      }
      from = cut + 1
    }
    end = trimmed(sentence, start..<shortened(sentence, start..<end))
    guard tokens[start..<max(start, end)].contains(where: { $0.kind != .mark }) else { return nil }
    var text = sentence.text(start..<end)
    if tokens[start].lower == "\"", tokens[end - 1].lower == "\"",
      tokens[start + 1..<end - 1].allSatisfy({ $0.lower != "\"" })
    {
      text = sentence.text(start + 1..<end - 1)
    }
    // The capital of a sentence's beginning is none of the answer's.
    if tokens[start].isIn(.articles), tokens[start].isCapitalised {
      text = text.prefix(1).lowercased() + text.dropFirst()
    }
    return text
  }

  /// Leaves out what comes after a comma where it points outside ("these molecules") or makes the answer too long.
  private static func shortened(_ sentence: Sentence, _ range: Range<Int>) -> Int {
    let tokens = sentence.tokens
    var commas: [Int] = []
    var from = range.lowerBound
    while let comma = sentence.first(in: from..<range.upperBound, where: { $0.lower == "," || $0.lower == ":" }) {
      // "three features: Thin skin, ..." runs on with a list.
      if tokens[comma].lower == ":", comma - range.lowerBound >= 6 { return comma }
      commas.append(comma)
      from = comma + 1
    }
    if let shown = commas.first(where: {
      $0 + 2 < range.upperBound && tokens[$0 + 1].lower == "as"
        && ["shown", "illustrated", "seen", "depicted"].contains(tokens[$0 + 2].lower)
    }),
      shown - range.lowerBound >= 3
    {
      return shown
    }
    if let pointer = range.first(where: { ["this", "these"].contains(tokens[$0].lower) }),
      let comma = commas.last(where: { $0 < pointer && $0 - range.lowerBound >= 5 })
    {
      return comma
    }
    guard range.count > 44 else { return range.upperBound }
    return commas.last { comma in
      comma - range.lowerBound >= 8 && comma - range.lowerBound <= 44 && comma + 1 < range.upperBound
        && breaks.contains(tokens[comma + 1].lower)
    } ?? range.upperBound
  }

  /// Words after a comma that add to a definition rather than go on with it.
  private static let breaks: WordSet = [
    "which", "including", "such", "resulting", "leading", "usually", "often", "with", "where", "especially", "so",
  ]

  private static func beginsNewStatement(_ tokens: [Token], _ start: Int, _ cut: Int, _ end: Int) -> Bool {
    var index = cut + 1
    guard index < end else { return false }
    let word = tokens[cut].lower
    if word == "and" || word == "but" {
      // "a disease that looks like gout but is not": the clause goes on.
      let isClause = tokens[start..<cut].contains { ["that", "which", "who"].contains($0.lower) }
      return tokens[index].isIn(.auxiliaries) && !isClause
        || subjects.contains(tokens[index].lower) && word == "but"
    }
    guard tokens[index].isWord else { return false }
    let first = tokens[index].lower
    if ["however", "although", "though", "whereas", "while"].contains(first) { return true }
    // "so that" and "but not" belong to the definition; a new statement does not.
    if first == "so" { return index + 1 < end && tokens[index + 1].lower != "that" }
    if first == "but" { return statesOn(tokens, index + 1, end) }
    guard first == "and" || word == ";" else { return false }
    if first == "and" { index += 1 }
    guard index < end else { return false }
    return tokens[index].isIn(.auxiliaries) || subjects.contains(tokens[index].lower)
      || tokens[index].lower == "also" || statesOn(tokens, index, end)
  }

  /// Whether a verb follows within a few words: ", and the island has ...".
  private static func statesOn(_ tokens: [Token], _ start: Int, _ end: Int) -> Bool {
    let window = tokens[start..<min(end, start + 5)]
    return window.contains { ["is", "are", "was", "were", "has", "have", "can", "may", "will"].contains($0.lower) }
      && !window.contains { ["that", "which", "who", "where"].contains($0.lower) }
  }

  private static let subjects: WordSet = [
    "it", "they", "he", "she", "this", "these", "there", "we", "you", "its", "their",
  ]

  /// Leaves out stops, footnote marks and cross references at the end.
  private static func trimmed(_ sentence: Sentence, _ range: Range<Int>) -> Int {
    let tokens = sentence.tokens
    var end = range.upperBound
    while end > range.lowerBound {
      let last = tokens[end - 1]
      if last.kind == .mark, [".", ",", ";", ":", "!", "—", "-"].contains(last.lower) {
        end -= 1
        continue
      }
      if last.lower == ")" || last.lower == "]" {
        guard
          let open = (range.lowerBound..<end).last(where: {
            ["(", "["].contains(tokens[$0].lower) && sentence.closing($0) == end - 1
          })
        else { return end }
        if isReference(tokens, open + 1..<end - 1) {
          end = open
          continue
        }
      }
      break
    }
    return end
  }

  /// "(1)", "(Smith, 2001)", "(Also see ...)", "(see Figure 2)", "[link]".
  static func isReference(_ tokens: [Token], _ range: Range<Int>) -> Bool {
    guard let first = tokens[range].first else { return true }
    if ["see", "also", "link", "figure", "fig", "table"].contains(first.lower) { return true }
    if tokens[range].allSatisfy({ $0.kind != .word }) { return true }
    return first.isCapitalised && tokens[range].contains { CitationTail.year($0) != nil }
  }
}
