import Memory
import Study
import Testing

@Suite struct QuizInputTests {
  @Test(arguments: [
    ("bone", QuizInput.answer("bone")), (" bone \r", .answer("bone")), ("", .empty), ("  ", .empty),
    ("?", .command(.help)), (".u", .command(.undo)), (".U", .command(.undo)), (".g4", .command(.regrade(.easy))),
    (".g", .command(.regrade(nil))), (".g9", .answer(".g9")), (".5 mg", .answer(".5 mg")), ("u", .answer("u")),
    (".x", .unknown(".x")), ("...", .answer("...")), ("1", .answer("1")), ("q", .answer("q")), (".q", .command(.quit)),
  ])
  func whereAnAnswerIsTypedACommandBeginsWithAFullStop(reply: String, input: QuizInput) {
    #expect(QuizInput(reply, at: .typed) == input)
    #expect(QuizInput(reply, at: .reveal) == input)
  }

  @Test(arguments: [
    ("1", QuizInput.picks([0])), ("4", .picks([3])), ("5", .unknown("5")), ("0", .unknown("0")), ("12", .unknown("12")),
    ("u", .command(.undo)), (".u", .command(.undo)), ("", .empty), ("g3", .command(.regrade(.good))),
    ("Tietze syndrome", .answer("Tietze syndrome")), ("1.", .picks([0])),
  ])
  func atChoicesADigitPicksAndALetterIsACommand(reply: String, input: QuizInput) {
    #expect(QuizInput(reply, at: .choice(count: 4, several: false)) == input)
  }

  @Test(arguments: [
    ("13", QuizInput.picks([0, 2])), ("3, 1", .picks([0, 2])), ("3 1 3", .picks([0, 2])), ("2", .picks([1])),
    ("19", .unknown("19")),
  ])
  func whereSeveralAreRightAllTheirDigitsAreTaken(reply: String, input: QuizInput) {
    #expect(QuizInput(reply, at: .choice(count: 4, several: true)) == input)
  }

  // With ten options and more, "10" was read as 1 and 0: the tenth could not be picked.
  @Test(arguments: [
    ("10", false, QuizInput.picks([9])), ("1", false, .picks([0])), ("12.", false, .picks([11])),
    ("13", false, .unknown("13")), ("1 2", false, .unknown("1 2")), ("2, 11", true, .picks([1, 10])),
    ("99999999999999999999", false, .unknown("99999999999999999999")),
  ])
  func ofTenOptionsAndMoreNumbersAreReadWhole(reply: String, several: Bool, input: QuizInput) {
    #expect(QuizInput(reply, at: .choice(count: 12, several: several)) == input)
  }

  @Test(arguments: [
    ("1", QuizInput.grade(.again)), ("4", .grade(.easy)), ("5", .unknown("5")), ("", .empty), ("z", .command(.suspend)),
    ("yes", .unknown("yes")),
  ])
  func atAGradeADigitGrades(reply: String, input: QuizInput) {
    #expect(QuizInput(reply, at: .grade(proposed: nil)) == input)
  }

  @Test func aReasonIsTakenAsItStands() {
    #expect(QuizInput(".u is wrong here", at: .reason) == .answer(".u is wrong here"))
    #expect(QuizInput(".u", at: .reason) == .answer(".u"))
  }
}
