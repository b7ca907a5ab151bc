/// Compares lists, whose members may stand in any order.
struct ListCheck {
  let phrases: PhraseCheck

  /// Returns what is said of a typed list; nil where the expected answer is none.
  func check(_ typed: String, against expected: String) -> AnswerFinding? {
    check(Self.members(of: typed), against: Self.members(of: expected))
  }

  /// Returns what is said of a typed "A or B", whose sides may stand in either order; nil where none is expected.
  func checkSides(_ typed: String, against expected: String) -> AnswerFinding? {
    check(Self.sides(of: typed), against: Self.sides(of: expected))
  }

  private func check(_ mine: [String], against right: [String]) -> AnswerFinding? {
    guard right.count >= 2 else { return nil }
    guard !mine.isEmpty else { return AnswerFinding(.wrong, .empty) }
    var worst = AnswerFinding(.exact, .format)
    var left = mine
    var isMissing = false
    for member in right {
      let found = left.indices.map { ($0, phrases.check(left[$0], against: member)) }
        .min { AnswerFinding.isBetter($0.1, $1.1) }
      guard let (place, finding) = found, finding.verdict != .wrong else {
        isMissing = true
        if let finding = found?.1, finding.isTelling, !worst.isTelling { worst = finding }
        continue
      }
      left.remove(at: place)
      if AnswerFinding.isBetter(worst, finding) { worst = finding }
    }
    if isMissing, left.isEmpty { return AnswerFinding(.wrong, .partial) }
    if isMissing { return worst.isTelling ? worst : AnswerFinding(.wrong, .different) }
    return left.isEmpty ? worst : AnswerFinding(.wrong, .extra)
  }

  /// The sides of "either A or B".
  private static func sides(of text: String) -> [String] {
    var words = text.split(whereSeparator: \.isWhitespace)
    if words.first?.lowercased() == "either" { words.removeFirst() }
    return words.split { $0.lowercased() == "or" }.map { $0.joined(separator: " ") }
  }

  /// The members between commas, semicolons, "and", "&" and "+".
  static func members(of text: String) -> [String] {
    var members: [String] = []
    var member = ""
    let scalars = Array(text.unicodeScalars)
    func isDigit(_ index: Int) -> Bool {
      scalars.indices.contains(index) && (0x30...0x39).contains(scalars[index].value)
    }
    for (index, scalar) in scalars.enumerated() {
      let isCut =
        scalar == ";" || scalar == "&" || scalar == "\n" || scalar == "," && !isDigit(index + 1)
        || scalar == "+" && index > 0 && scalars[index - 1] == " "
      if isCut {
        members += withoutAnd(member)
        member = ""
      } else {
        member.unicodeScalars.append(scalar)
      }
    }
    return (members + withoutAnd(member)).filter { member in member.contains { $0.isLetter || $0.isNumber } }
  }

  private static func withoutAnd(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace)
      .split { $0.lowercased() == "and" }
      .map { $0.joined(separator: " ") }
  }
}
