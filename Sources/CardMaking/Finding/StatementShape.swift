/// Knows sentences that state a fact about something that they name.
enum StatementShape {
  /// Whether a sentence can be understood alone: a subject of its own, no pronoun, no advice, no story.
  static func standsAlone(_ sentence: Sentence) -> Bool {
    let tokens = sentence.tokens
    guard let first = tokens.first, first.isWord || first.kind == .number, first.isCapitalised || first.kind == .number
    else { return false }
    guard !first.isIn(.pronouns) else {
      return false
    }
    guard !first.isIn(.conjunctions), !openings.contains(first.lower) else { return false }
    // A capital in the middle: two lines that a page has run together.
    for token in tokens.dropFirst() where token.isCapitalised && token.capitals == 1 {
      if token.isIn(.all) || openings.contains(token.lower) { return false }
    }
    if tokens.count > 1, first.lower == "the", pointing.contains(tokens[1].lower) { return false }
    return !tokens.contains { barred.contains($0.lower) || $0.lower == "?" || $0.lower == "\"" }
  }

  /// Whether a run of words is worth a gap: content words, no name of the sentence's own subject.
  static func isGap(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
    let tokens = sentence.tokens
    let content = tokens[range].filter { $0.isWord && !$0.isIn(.all) }
    guard !content.isEmpty, let last = tokens[range].last, !last.isIn(.all) else { return false }
    guard let first = tokens[range].first, !first.isIn(.pronouns), first.kind != .mark else {
      return false
    }
    let rest = (tokens[..<range.lowerBound] + tokens[range.upperBound...]).filter { $0.isWord && $0.count >= 5 }
    for word in content where word.count >= 5 {
      let stem = word.lower.prefix(max(5, word.lower.count - 3))
      if rest.contains(where: { $0.lower.hasPrefix(stem) }) { return false }
    }
    if content.contains(where: { ["people", "individuals", "patients", "between", "half"].contains($0.lower) }) {
      return false
    }
    guard !first.isIn(.prepositions), !["only", "otherwise"].contains(first.lower) else {
      return false
    }
    guard !content.contains(where: { $0.lower.hasSuffix("ly") }) else { return false }
    let isSingle = content.count == 1 && !content.contains { MedicalWords.isLearned($0.lower) || $0.hasInnerCapital }
    return !isSingle && !content.allSatisfy { dull.contains($0.lower) }
  }

  private static let openings: Set<String> = [
    "seek", "call", "ask", "talk", "see", "get", "take", "use", "try", "make", "read", "please", "note", "for", "in",
    "to",
    "by", "with", "as", "at", "on", "from", "because", "after", "before", "under", "over", "like", "since", "among",
    "between", "without", "within", "first", "second", "third", "finally", "according", "unlike", "today", "recently",
    "occasionally", "rarely", "additionally", "treatment", "symptoms", "scientists", "researchers", "doctors", "women",
    "men", "children", "people", "patients", "affected", "individuals", "additional", "further", "early", "less",
  ]

  static let pointing: Set<String> = [
    "condition", "disease", "disorder", "syndrome", "study", "following", "latter", "former", "same", "other", "test",
    "symptoms", "cause", "treatment", "exact", "risk", "mutation", "gene", "infection", "virus", "doctor", "goal",
    "first",
    "second", "third", "next", "last", "patient", "patients", "authors", "juvenile", "form", "drug", "procedure",
    "process", "problem",
  ]

  private static let barred: Set<String> = [
    "i", "you", "your", "we", "our", "my", "me", "he", "she", "his", "her", "him", "us", "this", "these", "those",
    "should",
    "must", "however", "also", "above", "below", "following", "it", "they", "here", "there", "such", "another", "other",
    "its", "their", "them", "unknown", "not", "many", "several", "both", "others",
  ]

  static let dull: Set<String> = [
    "people", "person", "patients", "cases", "case", "way", "ways", "time", "years", "year", "many", "things",
    "problems",
    "problem", "symptoms", "condition", "conditions", "disease", "disorder", "treatment", "part", "parts", "body",
    "number",
    "different", "several", "various", "changes", "genes", "gene", "mutations", "mutation", "affected", "individuals",
    "signs", "complications", "causes", "cause", "factors", "type", "types", "form", "areas", "everyone", "pain",
  ]
}
