/// Reads the name of a thing from a heading, to stand inside a question.
enum Topic {
  /// Returns the thing that a heading is about: "Coeliac disease: your questions answered" is about coeliac disease.
  ///
  /// A heading that names none gives nil.
  static func name(of heading: String) -> String? {
    let tokens = Tokenizer.tokens(of: heading)
    let sentence = Sentence(text: Array(heading.utf8), tokens: tokens, block: 0, line: 0)
    let end = tokens.firstIndex { $0.lower == ":" || $0.lower == "(" } ?? tokens.count
    guard end > 0, end <= 5, let first = tokens.first, !generic.contains(first.lower), tokens.last?.lower != "?",
      !first.lower.hasSuffix("ing"), TermShape.isName(sentence, 0..<end)
    else { return nil }
    let text = sentence.text(0..<end)
    let isPlain = !first.hasInnerCapital && first.count > 1 && (end == 1 || !tokens[1].isCapitalised)
    // Most capitals only begin the heading, but "Crohn disease" keeps its name.
    let isCommon =
      MedicalWords.isLearned(first.lower) || MedicalWords.isAdjective(first.lower)
      || end == 1 && MedicalWords.plain.contains(first.lower)
    return isPlain && isCommon ? text.prefix(1).lowercased() + text.dropFirst() : text
  }

  /// First words of headings that name a part of the page.
  private static let generic: WordSet = [
    "overview", "introduction", "about", "what", "how", "symptoms", "causes", "treatment", "treatments", "diagnosis",
    "prevention", "tests", "background", "summary", "key", "more", "other", "common", "general", "when", "your", "my",
    "questions", "faq", "resources", "help", "contact", "news", "home", "glossary", "references", "types", "facts",
    "definition", "definitions", "description", "outlook", "complications", "risk", "history", "chapter", "section",
    "part", "week", "day", "step", "case", "abstract", "methods", "results", "discussion", "conclusion",
  ]
}
