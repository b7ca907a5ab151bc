/// Finds what a study found, in lines that hold its title, the finding, and a citation.
///
/// - "Foot care in lupus: an audit. One in three patients had no foot care. PubMed, Lupus, 2019." gives under the title
///   *Foot care in lupus: an audit*: One in three patients had no foot care.
/// - "Does honey heal? A trial. Wounds closed two days earlier. PubMed, 2011." has its title in two sentences.
/// - "Walking helps knees. Walking ... , a small study suggests. Reuters Health, 06/13/2018." names its publisher.
struct StudyFinder: FactFinder {
  let name = "study"

  func facts(in passage: Passage) -> [Fact] {
    let block = passage.block
    guard block.kind == .study else { return [] }
    let sentences = block.sentences.filter { $0.lowerBound < block.tail }.map {
      $0.lowerBound..<min($0.upperBound, block.tail)
    }
    guard sentences.count >= 2 else { return [] }
    let titleEnd = Self.titleLength(sentences, block)
    guard titleEnd < sentences.count else { return [] }
    let title = sentences[0].lowerBound..<sentences[titleEnd - 1].upperBound
    guard let finding = Self.finding(sentences[titleEnd...], block) else { return [] }
    let cite = Self.cite(block)
    let answer = block.text(finding)
    let source = title.lowerBound..<finding.upperBound
    return [
      Fact(
        kind: .finding,
        question: .found(year: Self.year(block), publisher: Self.publisher(block)), answer: answer,
        title: block.text(title), cite: cite, sentence: block.sentence(tokens: source, block: passage.number),
        finder: name)
    ]
  }

  /// How many sentences the title has: up to its last question, and a subtitle that names the sort of study.
  private static func titleLength(_ sentences: [Range<Int>], _ block: Block) -> Int {
    var count = 1
    for index in sentences.indices.prefix(3).dropFirst()
    where block.tokens[sentences[index].upperBound - 1].lower == "?" {
      count = index + 1
    }
    while count + 1 < sentences.count, isSubtitle(block.tokens[sentences[count]]) { count += 1 }
    return count
  }

  private static func isSubtitle(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.count <= 16 && tokens.contains { designs.contains($0.lower) }
      && !tokens.contains { $0.isIn(.auxiliaries) || verbs.contains($0.lower) }
  }

  private static let designs: Set<String> = [
    "study", "trial", "review", "analysis", "meta-analysis", "survey", "report", "series", "experience", "comparison",
    "cohort", "evaluation", "investigation", "results", "audit", "registry", "perspective", "overview", "update",
  ]

  private static let verbs: Set<String> = [
    "showed", "shows", "show", "found", "suggests", "suggest", "demonstrated", "demonstrates", "indicate", "indicates",
    "confirmed", "confirms", "revealed", "reveals", "supports", "support", "provides", "provide", "appears", "seems",
  ]

  /// As many of the sentences after the title as fit on a card.
  private static func finding(_ sentences: ArraySlice<Range<Int>>, _ block: Block) -> Range<Int>? {
    guard let first = sentences.first else { return nil }
    var end = first.lowerBound
    for sentence in sentences {
      if end > first.lowerBound,
        LengthJudge.words(block.tokens[first.lowerBound..<sentence.upperBound]) > LengthJudge.limit
      {
        break
      }
      end = sentence.upperBound
    }
    while end > first.lowerBound, block.tokens[end - 1].lower == "(" { end -= 1 }
    return end > first.lowerBound ? first.lowerBound..<end : nil
  }

  private static func year(_ block: Block) -> String? {
    block.tokens[block.tail...].lazy.compactMap(CitationTail.year).first
  }

  /// The newspaper or service that reports the study; nil where a journal or a database is cited.
  private static func publisher(_ block: Block) -> String? {
    guard
      let tail = CitationTail.find(in: block.tokens, sentences: block.sentences),
      !Journals.isScholarly(block.tokens[tail.start...])
    else { return nil }
    let end = block.tokens[tail.start...].firstIndex { $0.kind != .word } ?? block.tokens.count
    return end > tail.start ? block.text(tail.start..<end) : nil
  }

  private static func cite(_ block: Block) -> String? {
    var end = block.tokens.count
    if let reference = (block.tail..<end).first(where: { index in
      block.tokens[index].lower == "(" && index + 1 < end && ["also", "see"].contains(block.tokens[index + 1].lower)
    }) {
      end = reference
    }
    while end > block.tail, [".", ","].contains(block.tokens[end - 1].lower) { end -= 1 }
    return end > block.tail ? block.text(block.tail..<end) : nil
  }
}
