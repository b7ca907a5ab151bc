/// Finds what a study found, in lines that hold its title, the finding, and a citation.
///
/// - "Foot care in lupus: an audit. One in three patients had no foot care. PubMed, Lupus, 2019." gives under the title
///   *Foot care in lupus: an audit*: One in three patients had no foot care.
/// - "Does honey heal? A trial. Wounds closed two days earlier. PubMed, 2011." has its title in two sentences.
/// - "Does heat help? yes, it does. PubMed, 2012." ends its title with the question.
/// - "Walking helps knees. Walking ... , a survey hints. Reuters Health, 02/27/2015." names its publisher.
struct StudyFinder: FactFinder {
  let name = "study"

  func reads(_ kind: BlockKind, _ cues: WordClasses) -> Bool { kind == .study }

  func facts(in passage: Passage) -> [Fact] {
    let block = passage.block
    guard block.kind == .study,
      let line = StudyLine(block.tokens, sentences: block.sentences, tail: block.tail)
    else { return [] }
    var sentences = line.sentences
    // Where the whole summary stands in the line, what it concludes is the finding.
    if let abstract = Abstract(block, sentences: sentences, hasTitle: true) {
      sentences = abstract.sentences[abstract.conclusion].map(\.range)
    }
    // What the study set out to do is left out where a finding follows.
    while sentences.count > 1, StudySpeech.kind(of: block.tokens[sentences[0]]) != nil { sentences.removeFirst() }
    let title = block.text(line.title)
    let publisher = Self.publisher(block)
    let cite = Self.cite(block)
    return ConclusionFinder.portions(sentences, block).prefix(Self.most).enumerated().map { number, portion in
      var finding = portion
      while finding.count > 1, block.tokens[finding.upperBound - 1].lower == "(" {
        finding = finding.lowerBound..<(finding.upperBound - 1)
      }
      return StudyFact.fact(
        finding: finding, source: (number == 0 ? line.title : finding).lowerBound..<finding.upperBound, title: title,
        question: StudyQuestion(name: .title(title), publisher: publisher, number: number), cite: cite,
        passage: passage, finder: name)
    }
  }

  /// The most cards that one line gives.
  private static let most = 3

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
