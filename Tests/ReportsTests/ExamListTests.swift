import Reports
import Study
import Testing

@Suite struct ExamListTests {
  private static func exam(_ at: String, _ decks: [String], right: Int, answered: Int, questions: Int) -> ExamRecord? {
    let file =
      #"{"format":"recollect-progress","version":1,"log":[{"at":"\#(at)","by":"d","do":"exam","decks":["#
      + decks.map { "\"\($0)\"" }.joined(separator: ",") + #"],"seed":7,"questions":\#(questions)}"#
      + (0..<answered).map {
        #",{"at":"\#(at)","by":"d","do":"exam-answer","exam":"\#(at) d","card":"c\#($0)","right":\#($0 < right)}"#
      }.joined() + "]}"
    return (try? ProgressLog(Array(file.utf8))).flatMap { LearnerState($0).exams.first }
  }

  private static let exams = [
    exam("2026-11-12T09:12:00.000+01:00", ["Bones"], right: 11, answered: 20, questions: 20),
    exam("2026-11-20T23:30:00.000+01:00", ["Skin", "Bones"], right: 3, answered: 8, questions: 20),
    exam("2026-11-21T00:05:00.000+01:00", ["A", "B", "C", "D"], right: 5, answered: 5, questions: 5),
  ].compactMap { $0 }

  @Test func onAScreenScoresStandBelowEachOther() {
    #expect(
      ExamList(Self.exams).lines(in: .screen(width: 80, isASCII: false)) == [
        "2026-11-12 09:12  11 of 20  55 %  Bones",
        "2026-11-20 23:30   3 of 20  15 %  Bones and Skin, 12 not answered",
        "2026-11-21 00:05    5 of 5 100 %  4 decks",
      ])
    #expect(
      ExamList(Self.exams).lines(in: .screen(width: 40, isASCII: false))[1]
        == "2026-11-20 23:30   3 of 20  15 %  Bones…")
  }

  @Test func inSentencesEachSaysAllOfIt() {
    #expect(
      ExamList(Self.exams).lines(in: .sentences) == [
        "Exam: 12 November 2026, 09:12, Bones. 11 of 20 right (55 %).",
        "Exam: 20 November 2026, 23:30, Bones and Skin. 3 of 20 right (15 %), 12 not answered.",
        "Exam: 21 November 2026, 00:05, 4 decks. 5 of 5 right (100 %).",
      ])
  }
}
