/// One card for each gap of a sentence.
extension CardSink {
  /// How many mistakes of one kind in a sentence are worth a line.
  private static let mistakesOfOneSentence = 20

  mutating func addGaps(_ entry: RawEntry, _ text: FieldText, in bytes: Bytes) {
    found.find(in: text)
    var line = LineCount(from: text.line)
    for place in found.emptyGaps.prefix(Self.mistakesOfOneSentence) {
      line.advance(to: place, in: text.bytes)
      report(.error, line: line.line, .emptyGap)
    }
    line = LineCount(from: text.line)
    for place in found.loneBrackets.prefix(Self.mistakesOfOneSentence) {
      line.advance(to: place, in: text.bytes)
      report(.warning, line: line.line, .loneBracket(text.bytes[place] == ASCII.openBracket ? "[" : "]"))
    }
    let gaps = found.gaps
    guard !gaps.isEmpty else {
      if found.emptyGaps.isEmpty { report(.error, line: entry.line, .sentenceWithoutGap) }
      return
    }
    // Every card of the sentence holds all of it.
    guard gaps.count * text.bytes.count < DeckLimits.sentences || gaps.count == 1 else {
      return report(.tooManyGaps(gaps.count), line: entry.line)
    }
    if gaps.count > 1 { sentenceBytes += gaps.count * text.bytes.count }
    let extras = Extras(entry, in: bytes)
    let sentence = FilledSentence(text, gaps)
    let folded = sentence.bytes.withUnsafeBufferPointer { Fold.bytes($0) }
    var ordinals: [[UInt8]: Int] = [:]
    for (index, gap) in gaps.enumerated() {
      let answer = text.string(gap.answer)
      let foldedAnswer = text.folded(gap.answer)
      let ordinal = ordinals[foldedAnswer, default: 0] + 1
      ordinals[foldedAnswer] = ordinal
      cards.append(
        card(
          entry, key: key(.gap, [folded, foldedAnswer, Array(String(ordinal).utf8)], extras), kind: .gap,
          prompt: sentence.prompt(blanking: index), answer: answer, answers: [answer],
          hint: gap.hint.map(text.string),
          blank: sentence.start(of: index), extras))
    }
  }
}

/// A sentence with its gaps filled, without hints, that can be shown with one of them blank.
private struct FilledSentence {
  private(set) var bytes: [UInt8] = []
  private var fillings: [Range<Int>] = []

  init(_ text: FieldText, _ gaps: [Gaps.Gap]) {
    bytes.reserveCapacity(text.bytes.count)
    var start = 0
    for gap in gaps {
      bytes.append(contentsOf: text.bytes[start..<gap.whole.lowerBound])
      fillings.append(bytes.count..<bytes.count + gap.filling.count)
      bytes.append(contentsOf: text.bytes[gap.filling])
      start = gap.whole.upperBound
    }
    bytes.append(contentsOf: text.bytes[start...])
  }

  /// Where a filling begins: what is blank in its card.
  func start(of index: Int) -> Int { fillings[index].lowerBound }

  func prompt(blanking index: Int) -> String {
    String(
      decoding: bytes[..<fillings[index].lowerBound] + Array("____".utf8) + bytes[fillings[index].upperBound...],
      as: UTF8.self)
  }
}
