/// Reads the members of a list in a sentence: "a, b, and c".
enum ListItems {
  /// Returns the members, or nil where the words are no list of short members.
  static func read(_ sentence: Sentence, _ range: Range<Int>) -> [String]? {
    let tokens = sentence.tokens
    var items: [String] = []
    var start = range.lowerBound
    var sawLast = false
    var index = start
    while index < range.upperBound {
      guard
        let cut = sentence.first(
          in: index..<range.upperBound, where: { $0.lower == "," || $0.lower == "and" || $0.lower == "or" })
      else { break }
      let isComma = tokens[cut].lower == ","
      // "inflammation of the joints and muscles" is one member unless the list ends with it.
      let moreCommas = sentence.first(in: cut + 1..<range.upperBound, where: { $0.lower == "," }) != nil
      if !isComma, moreCommas {
        index = cut + 1
        continue
      }
      guard let item = item(sentence, start..<cut) else { return nil }
      items.append(item)
      start = cut + 1
      if isComma, start < range.upperBound, tokens[start].lower == "and" || tokens[start].lower == "or" { start += 1 }
      if !isComma { sawLast = true }
      if isComma, start > cut + 1 { sawLast = true }
      index = start
      if sawLast { break }
    }
    guard sawLast, let last = item(sentence, start..<range.upperBound) else { return nil }
    items.append(last)
    return items
  }

  private static func item(_ sentence: Sentence, _ range: Range<Int>) -> String? {
    guard !range.isEmpty, range.count <= 9 else { return nil }
    let tokens = sentence.tokens[range]
    guard tokens.contains(where: \.isWord), !tokens.contains(where: { barred.contains($0.lower) }) else { return nil }
    // "stiff, painful joints" is one member, not two.
    let words = tokens.filter { $0.kind != .mark }
    if words.count == 1, let word = words.first,
      MedicalWords.isAdjective(word.lower) && !MedicalWords.isLearned(word.lower)
    {
      return nil
    }
    if let first = words.first,
      first.lower.hasSuffix("ly") && !MedicalWords.isLearned(first.lower)
        || ["others", "other", "more"].contains(first.lower)
    {
      return nil
    }
    return sentence.text(range)
  }

  private static let barred: Set<String> = [
    "is", "are", "was", "were", "can", "may", "will", "which", "that", "who", "it", "they", "this", "these", "because",
    "but", "if", "when", "although", "has", "have", "such", "combination", "these", "those", "etc", ";", ":", "—",
    "you", "your",
  ]
}
