import Testing

@testable import CardMaking

@Suite struct PlainTextReaderTests {
  private func blocks(_ text: String) -> [String] {
    Document(text: text, format: .text).outline.map { "\($0.line) \($0.kind): \($0.text)" }
  }

  @Test func aWordThatWasCutAtALinesEndIsOneWordAgain() {
    #expect(
      blocks("Bursitis is an inflam-\nmation of a bursa that comes with over-\nuse of the joint.") == [
        "1 prose: Bursitis is an inflammation of a bursa that comes with overuse of the joint."
      ])
  }

  @Test func aHyphenBetweenTwoWordsOfThePageStays() {
    #expect(
      blocks("The blocking of blue light helps people who wear blue-\nblocking glasses in the evening hours.") == [
        "1 prose: The blocking of blue light helps people who wear blue-blocking glasses in the evening hours."
      ])
  }

  @Test func theSourceOfACardHasItsWordsWhole() {
    let making = CardMaker().cards(
      from: Document(text: "Title\n\nBursitis is an inflam-\nmation of a bursa.", format: .text))
    #expect(making.kept.map(\.sourceSentence) == ["Bursitis is an inflammation of a bursa."])
    #expect(making.kept.map(\.line) == [3])
  }

  private static let printed = """
    Knee Notes 2019; 3: 7

    The meniscus is a pad of cartilage in the knee, and it can

    7
    \u{C}Sore knees and stairs

    tear when the knee twists under load.

    Page 8
    \u{C}Knee Notes 2019; 3: 9

    Rest helps most people. The end of it.

    9
    """

  @Test func runningHeadersAndPageNumbersAreLeftOut() {
    #expect(
      blocks(Self.printed) == [
        "3 prose: The meniscus is a pad of cartilage in the knee, and it can tear when the knee twists under load.",
        "13 prose: Rest helps most people. The end of it.",
      ])
  }

  @Test func aProgramIsNoText() {
    let program = """
      import sys

      class Tide:
          # A tide is a wave that is very long.
          def label(self):
              return self.kind + "()"

      def main():
          print(Tide().label())
      """
    #expect(Set(Document(text: program, format: .text).outline.map(\.kind)) == [.code])
    #expect(CardMaker().cards(from: Document(text: program, format: .text)).kept.isEmpty)
  }

  @Test func aFewLinesOfAProgramBetweenProseAreCode() {
    #expect(
      blocks("A loop is a part of a program that runs again.\n\nfor (x = 1;;) {\n  print(x);\n}\n\nThat was it.") == [
        "1 prose: A loop is a part of a program that runs again.", "3 code: for (x = 1;;) {", "4 code: print(x);",
        "5 code: }", "7 prose: That was it.",
      ])
  }

  @Test func linesWithTabsAreRowsOfATable() {
    let document = Document(text: "Term\tMeaning\nulna\ta bone\nCmax\tpeak level in blood\n", format: .text)
    #expect(document.outline.map(\.text) == ["ulna a bone", "Cmax peak level in blood"])
    #expect(document.blocks[1].columns == ["Term", "Meaning"])
  }

  @Test func whatStandsBelowATableIsACaption() {
    #expect(
      blocks("Table 1. Latency is the mean of 14 days.\n") == ["1 caption: Table 1. Latency is the mean of 14 days."])
    #expect(
      blocks("Table 1 shows that rest is the best cure.\n") == ["1 prose: Table 1 shows that rest is the best cure."])
  }
}
