/// Words before a colon that name a part of a page: "Background:", "Note:".
enum PageLabels {
  /// Where a statement begins that stands after a label: in "Background: Gout is a disease" at "Gout".
  ///
  /// Whatever stands before a colon, the verb after it speaks of something else.
  static func end(_ sentence: Sentence, _ range: Range<Int>) -> Int {
    let last = min(range.upperBound, range.lowerBound + 5)
    guard let colon = sentence.first(in: range.lowerBound..<last, where: { $0.lower == ":" }),
      colon + 1 < range.upperBound, sentence.isSpaced(before: colon + 1)
    else { return range.lowerBound }
    return colon + 1
  }

  /// Whether the words before a colon are a label: "Note", "Key results".
  static func isLabel(_ sentence: Sentence, _ words: Range<Int>) -> Bool {
    words.upperBound < sentence.tokens.count && sentence.tokens[words.upperBound].lower == ":"
      && sentence.tokens[words].contains { all.contains($0.lower) }
  }

  /// Words that name a part of the page, of a day or of a list, not a thing to learn.
  static let all: WordSet = [
    "symptoms", "symptom", "signs", "causes", "cause", "treatment", "treatments", "note", "notes", "warning", "tip",
    "tips", "remember", "example", "examples", "dose", "dosage", "step", "question", "answer", "background",
    "objective",
    "objectives", "methods", "method", "results", "result", "conclusion", "conclusions", "keywords", "abstract",
    "introduction", "discussion", "summary", "aim", "aims", "design", "setting", "participants", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "address", "location", "time", "when", "where", "who",
    "why", "how", "what", "important", "caution", "prevention", "diagnosis", "prognosis", "outlook", "risk", "risks",
    "complications", "tests", "exams", "author", "source", "sources", "figure", "table", "fig", "chapter", "section",
    "part", "phase", "stage", "week", "day", "year", "high", "low", "food", "purpose", "findings", "interpretation",
    "funding", "limitations", "advice", "also", "see", "pros", "cons", "advantages", "disadvantages", "nih", "context",
    "rationale",
    "overview", "definition", "reminder", "hint", "takeaway", "measurements", "key",
  ]
}
