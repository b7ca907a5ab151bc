/// Takes the learned word in parentheses that names what plain words before it say.
///
/// - "Low iron can turn the nails into a spoon shape (koilonychia)." has the gap *koilonychia*.
/// - "The spine may curve to one side (scoliosis)." has the gap *scoliosis*.
/// - "Some have a fast heartbeat (tachycardia) at rest." has the gap *tachycardia*.
/// - "Doctors measure the pressure (mmHg) twice." gives nothing.
struct ParenthesisGap: GapForm {
  func gaps(in statement: Statement) -> [Gap] {
    let tokens = statement.tokens
    return statement.range.compactMap { open in
      guard tokens[open].lower == "(", open > statement.start + 2, let close = statement.sentence.closing(open),
        close <= open + 3, close > open + 1, close < statement.end
      else { return nil }
      let words = tokens[open + 1..<close]
      guard words.allSatisfy({ $0.isWord && $0.capitals == 0 && !$0.isIn(.all) && !$0.lower.utf8.contains(0x2D) }),
        let last = words.last, MedicalWords.isLearned(last.lower), !MedicalWords.isAdjective(last.lower)
      else { return nil }
      // A learned word before it is explained by the parenthesis, not named.
      let before = tokens[open - 1]
      guard before.isWord, !MedicalWords.isLearned(before.lower), !before.isIn(.all) else { return nil }
      return Gap(range: open + 1..<close, weight: 5)
    }
  }
}
