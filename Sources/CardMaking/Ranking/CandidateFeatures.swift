/// What the ranking knows about a possible definition: a list of named features.
///
/// "A prism is a transparent body." has among others `form=is plain`, `link=is`, `opens=a`, `head=body`.
struct CandidateFeatures {
  private(set) var names = FeatureNames()
  private let finder: Word
  private let isLoose: Bool
  private let sentence: Sentence
  private let tokens: [Token]
  private let term: [Token]
  private let answer: [Token]
  /// Where term and answer begin in the sentence; nil where they are not found there.
  private let termStart: Int?
  private let answerStart: Int?

  init(_ fact: Fact, headings: [String]) {
    finder = Word(fact.finder)
    isLoose = fact.certainty == .loose
    sentence = fact.sentence
    tokens = fact.sentence.tokens
    term = Tokenizer.tokens(of: fact.term ?? "")
    answer = Tokenizer.tokens(of: fact.answer)
    termStart = Self.place(of: term, in: tokens)
    answerStart = Self.place(of: answer, in: tokens)
    addForm()
    addTerm()
    addAnswer()
    addSentence()
    if headings.contains(where: { KeptCards.holds($0, fact.term ?? "") }) { names.add("in heading") }
  }

  private mutating func addForm() {
    names.add("form=", finder, isLoose ? " loose" : "")
    let link = self.link
    names.add("link=", text: link)
    if let first = answer.first { names.add("link=", text: link, " ", Self.shape(first)) }
    if isLoose, term.contains(where: { $0.capitals > 0 }), !link.suffix(3).elementsEqual(" is".utf8) {
      names.add("", finder, termStart ?? 0 > 1 ? " names inside" : " names first")
    }
    if isLoose { names.add("loose link=", text: link) }
  }

  /// The words between term and answer, in UTF-8.
  private var link: [UInt8] {
    guard let termStart, let answerStart else { return [0x3F] }
    var link: [UInt8] = []
    link.reserveCapacity(32)
    if answerStart < termStart {
      let end = min(tokens.count, answerStart + answer.count)
      link.append(contentsOf: "< ".utf8)
      if end < termStart { Self.add(tokens[end..<termStart].prefix(4), to: &link) }
      return link
    }
    let end = termStart + term.count
    guard end < answerStart else { return [] }
    // The last words tell most: "(also called ...) is".
    let words = tokens[end..<answerStart].suffix(2)
    if words.last?.isWord == true {
      Self.add(words.lazy.filter { $0.isWord && $0.capitals == 0 }, to: &link)
    } else {
      Self.add(words, to: &link)
    }
    return link
  }

  /// Where a run of words begins in a sentence.
  private static func place(of words: [Token], in tokens: [Token]) -> Int? {
    guard let first = words.first, words.count <= tokens.count else { return nil }
    let second = words.count > 1 ? words[1].lower : nil
    return tokens.indices.first { index in
      tokens[index].lower == first.lower
        && (second == nil || index + 1 < tokens.count && tokens[index + 1].lower == second)
    }
  }

  /// Adds words with a blank between them, a number sign for numbers and names.
  private static func add(_ tokens: some Sequence<Token>, to text: inout [UInt8]) {
    var isFirst = true
    for token in tokens {
      if !isFirst { text.append(0x20) }
      isFirst = false
      if token.kind == .number || token.capitals > 0 { text.append(0x23) } else { token.lower.append(to: &text) }
    }
  }

  /// A small word as itself, any other by its kind.
  private static func shape(_ token: Token) -> Word {
    if token.isIn(.all) { return token.lower }
    if token.kind == .mark { return token.lower }
    if token.kind == .number { return "number" }
    if token.capitals > 0 { return "Name" }
    let word = token.lower
    if word.hasSuffix("ing") { return "-ing" }
    if word.hasSuffix("ed") { return "-ed" }
    if word.hasSuffix("ly") { return "-ly" }
    if word.hasSuffix("s") { return "-s" }
    return "word"
  }

  private static func number(_ number: Int) -> Word {
    (0...9).contains(number) ? Word(UInt8(0x30 + number)) : Word(String(number))
  }

  private mutating func addTerm() {
    guard let first = term.first, let last = term.last else { return }
    names.add("term words=", Self.number(min(term.count, 5)))
    names.add("term ends=", last.lower.suffix(3))
    names.add("term first=", Self.shape(first))
    let start = termStart ?? -1
    let isEarly = start >= 0 && start <= 2
    names.add(isEarly ? "term early" : "term late")
    if term.contains(where: { $0.isIn(.prepositions) }) { names.add("term with preposition") }
    if term.contains(where: { $0.hasDigit }) { names.add("term with digit") }
    if term.contains(where: { $0.capitals > 0 }), start > 0 { names.add("term capital inside") }
    if first.hasInnerCapital { names.add("term like acronym") }
    if MedicalWords.isLearned(last.lower) { names.add("term learned") }
    let before = start > 0 ? Self.shape(tokens[start - 1]) : "start"
    names.add("before term=", before)
    let article = start > 0 && tokens[start - 1].isIn(.articles) ? tokens[start - 1].lower : "none"
    names.add("", finder, " article=", article, isEarly ? " early" : " late")
    if sentence.cues.contains(.termWords), start > 1, ["term", "word"].contains(tokens[start - 1].lower) {
      names.add("named as term")
    }
  }

  private mutating func addAnswer() {
    guard let first = answer.first else { return }
    names.add("opens=", Self.shape(first))
    let headStart = first.isIn(.articles) && answer.count > 1 ? 1 : 0
    let words = Sentence(text: [], tokens: answer, block: 0, line: 0)
    let head = Predicate.head(words, headStart..<answer.count)
    if head < answer.count {
      let noun = answer[head].lower
      names.add("head=", noun)
      names.add("head ends=", noun.suffix(4))
      if GenusNouns.all.contains(noun) { names.add("head is genus") }
      let next = head + 1 < answer.count ? Self.shape(answer[head + 1]) : "end"
      names.add("after head=", next)
      names.add("opens=", Self.shape(first), " after=", next)
      names.add("", finder, " ", Self.shape(first), " after=", next)
      names.add("head at=", Self.number(min(head - headStart, 4)))
    }
    names.add("answer words=", Self.number([0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32].last { $0 <= answer.count } ?? 0))
    for token in answer where Self.telling.contains(token.lower) { names.add("says=", token.lower) }
    if isLoose, let start = answerStart, start > 0 {
      names.add("", finder, " before answer=", Self.shape(tokens[start - 1]))
    }
    if answer.contains(where: { $0.kind == .number }) { names.add("answer with number") }
    if answer.dropFirst().contains(where: { $0.capitals > 0 }) { names.add("answer with name") }
    if answer.contains(where: { $0.lower.hasSuffix("ed") }) { names.add("answer with -ed") }
    if answer.contains(where: { word in word.count >= 5 && term.contains { $0.lower == word.lower } }) {
      names.add("answer repeats term")
    }
  }

  private mutating func addSentence() {
    guard let first = tokens.first else { return }
    names.add("sentence opens=", Self.shape(first))
    names.add("sentence words=", Self.number([0, 6, 10, 15, 20, 30, 40, 60].last { $0 <= tokens.count } ?? 0))
    for token in tokens where token.isIn(.pronouns) && Self.pointing.contains(token.lower) {
      names.add("points=", token.lower)
    }
    if tokens.contains(where: { ["was", "were", "had", "did"].contains($0.lower) }) { names.add("past") }
    if tokens.contains(where: { ["can", "may", "will", "should", "must", "could"].contains($0.lower) }) {
      names.add("modal")
    }
    if tokens.contains(where: { CitationTail.year($0) != nil }) { names.add("year") }
    let marks = tokens.count { $0.lower == "," }
    names.add("commas=", Self.number(min(marks, 4)))
    if tokens.last?.lower == "?" { names.add("question") }
  }

  private static let telling: WordSet = [
    "that", "which", "who", "whose", "where", "when", "whereby", "used", "called", "known", "it", "they", "he", "she",
    "we", "not", "because", "if", "than", "more", "most", "may", "can", "will", "was", "were", "had", "has", "such",
    "between", "without", "into", "by", "with", "all", "any", "something", "someone", "usually",
  ]

  private static let pointing: WordSet = [
    "it", "they", "this", "these", "he", "she", "we", "you", "his", "her", "our", "your", "their", "i", "those", "its",
  ]
}
