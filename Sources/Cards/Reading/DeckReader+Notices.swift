/// Lines that make no card, and look as if they should.
extension DeckReader {
  /// A list of choices that stands outside of a question.
  struct StrayList {
    /// Its last line, from 0.
    fileprivate var last = -2
    /// Whether it may be meant as one of choices, and was not named yet.
    fileprivate var isOpen = false
  }

  /// Takes notice of the first right choice of a list outside of a question: a list under a heading is one of things to
  /// do, and one without a right choice never a question's.
  mutating func noticeStrayChoice(inLine line: Int, isRight: Bool) {
    let isInCard = block == .field(UInt8(ascii: "A")) || block == .field(UInt8(ascii: "D"))
    if strayList.last != line - 1 { strayList.isOpen = isInCard || block == .none && followsText(line) }
    strayList.last = line
    guard strayList.isOpen, isRight else { return }
    strayList.isOpen = false
    sink.notice(.strayChoice(isInCard: isInCard), line: line + 1)
  }

  /// Whether the line above, or above a blank one, is a note's.
  private func followsText(_ line: Int) -> Bool {
    for above in [line - 1, line - 2] where above >= 0 {
      switch DeckLine.of(lines.range(of: above), in: bytes) {
      case .blank: continue
      case .text: return true
      default: return false
      }
    }
    return false
  }

  /// Takes notice of a line that lacks a side of a one-line form, and the space before it.
  mutating func noticeLineLikeACard(_ line: Int, _ range: Range<Int>) {
    guard range.count > 3, lines.features[line].isDisjoint(with: .spans), bytes[range.lowerBound] != ASCII.bar else {
      return
    }
    let colons = range.reversed().prefix { bytes[$0] == ASCII.colon }.count
    let before = range.upperBound - colons - 1
    if colons == 2 || colons == 3, before > range.lowerBound, bytes[before] == ASCII.space {
      return sink.notice(.lineLikeACard(separator: colons == 2 ? "::" : ":::", side: .right), line: line + 1)
    }
    // Three colons at a line's beginning are a block of other Markdown programs.
    let start = range.lowerBound
    if bytes[start] == ASCII.colon, bytes[start + 1] == ASCII.colon, bytes[start + 2] == ASCII.space {
      sink.notice(.lineLikeACard(separator: "::", side: .left), line: line + 1)
    }
  }
}
