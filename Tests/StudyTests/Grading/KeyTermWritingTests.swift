import Memory
import Study
import Testing

@Suite struct KeyTermWritingTests {
  @Test func theTermsStandAsTheCardWritesThem() {
    let check = FreeAnswerCheck(
      typed: "sjogren disease with less saliva", question: "What is it?",
      references: ["Sjögren's disease (autoimmune): less saliva, 1,000 cells of CD4+, and acro-osteolysis."],
      words: AnswerWords(deckAnswers: []))
    #expect(check.covered == ["Sjögren's", "disease", "less", "saliva"])
    #expect(check.missing == ["autoimmune", "1,000", "cells", "CD4+", "acro-osteolysis"])
  }

  @Test func theQuizShowsThemSo() {
    var quiz = ScriptedQuiz(
      cards: [.asking("What does it dry out?", "In Sjögren's disease, the Eyes and the MOUTH dry out, slowly.")])
    let lines = quiz.reply("the eyes")
    #expect(lines.contains("You have: Eyes."))
    #expect(lines.contains("Missing: Sjögren's, disease, MOUTH, slowly."))
  }
}
