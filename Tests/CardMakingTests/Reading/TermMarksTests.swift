import Testing

@testable import CardMaking

@Suite struct TermMarksTests {
  /// The words that each sentence of a page sets off.
  private func marks(_ text: String, _ format: Document.Format = .markdown) -> [[String]] {
    Document(text: text, format: format).blocks.enumerated().flatMap { number, block in
      block.sentences.indices.map { index in
        let sentence = block.sentence(index, block: number)
        return sentence.marks.map { sentence.text($0) }
      }
    }
  }

  @Test func whatIsBoldOrItalicIsMarked() {
    #expect(
      marks("A **bursa** is a small sac. It eases *friction*, and **joint *pain* relief** follows.") == [
        ["bursa"], ["friction", "joint pain relief"],
      ])
  }

  @Test func theColonAfterATermIsNoPartOfIt() {
    #expect(marks("**Bursa:** a small sac that eases friction.") == [["Bursa"]])
  }

  @Test func aWholeBlockAndALongPhraseAreNoTerms() {
    #expect(marks("**A bursa is a small sac.**") == [[]])
    #expect(marks("Here **the whole of this clause is set off because it matters so much** to us.") == [[]])
  }

  @Test func plainTextHasNoMarks() {
    #expect(marks("A **bursa** is a small sac.", .text) == [[]])
  }
}
