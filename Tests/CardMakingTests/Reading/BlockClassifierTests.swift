import Testing

@testable import CardMaking

@Suite struct BlockClassifierTests {
  private func outline(_ text: String, _ format: Document.Format = .text) -> [String] {
    Document(text: text, format: format).outline.map { "\($0.line) \($0.kind.rawValue): \($0.text)" }
  }

  @Test func aPageIsSortedIntoItsParts() {
    let page = """
      All about Knees

      Author: Jo Hale. Knees differ. Read Disclaimer
      Knee Pain
      Knee Stories
      Media

      Knee Pain

      The kneecap is a small bone. It moves when you walk. ISN.

      Walking and knees: a trial. Walking helped the knees. PubMed, J Knees, 2011. (Also see Hips)

      Jo: Knee Pain I was twelve when my knee began to hurt and nobody knew why…

      - First item of a list
      - Second item of a list

      (1) Hale JB, Moss K. 1999. Knees and how they bend. J Knees. 12:34-56.

      Go to Hips

      This page is for information only and no substitute for professional care.

      Knee Friends
      12 Long Road
      Springfield, OH 45501 USA

      Copyright 2019 Knee Friends. All rights reserved.
      """
    #expect(
      outline(page) == [
        "1 heading: All about Knees", "3 author: Author: Jo Hale. Knees differ. Read Disclaimer",
        "4 navigation: Knee Pain", "5 navigation: Knee Stories", "6 navigation: Media", "8 heading: Knee Pain",
        "10 prose: The kneecap is a small bone. It moves when you walk. ISN.",
        "12 study: Walking and knees: a trial. Walking helped the knees. PubMed, J Knees, 2011. (Also see Hips)",
        "14 teaser: Jo: Knee Pain I was twelve when my knee began to hurt and nobody knew why…",
        "16 item: First item of a list", "17 item: Second item of a list",
        "19 bibliography: (1) Hale JB, Moss K. 1999. Knees and how they bend. J Knees. 12:34-56.",
        "21 navigation: Go to Hips",
        "23 disclaimer: This page is for information only and no substitute for professional care.",
        "25 footer: Knee Friends", "26 footer: 12 Long Road", "27 footer: Springfield, OH 45501 USA",
        "29 footer: Copyright 2019 Knee Friends. All rights reserved.",
      ])
  }

  @Test func linesThatWereWrappedAreJoined() {
    let page = """
      The kneecap is a small bone in front of the knee joint that
      protects it and gives the thigh muscle a better lever when
      the leg is stretched.
      """
    #expect(
      outline(page) == [
        "1 prose: The kneecap is a small bone in front of the knee joint that protects it and gives the thigh muscle "
          + "a better lever when the leg is stretched."
      ])
  }

  @Test func otherLanguagesAreLeftAlone() {
    #expect(
      outline("La rodilla es una articulación grande del cuerpo y duele con la edad.").map { $0.prefix(9) } == [
        "1 foreign"
      ])
    #expect(
      outline("Das Knie ist ein großes Gelenk und es tut mit den Jahren weh.").map { $0.prefix(9) } == ["1 foreign"])
    #expect(outline("Колено это большой сустав человека.").map { $0.prefix(9) } == ["1 foreign"])
  }

  @Test func aPublishersNameIsNoStudy() {
    let document = Document(
      text: "Gout is a disease of the joints. It hurts at night. NIH: National Institute of Health.", format: .text)
    #expect(document.outline.map(\.kind) == [.prose])
    #expect(document.blocks[0].tail < document.blocks[0].tokens.count)
  }

  @Test func markdownGivesHeadingsItemsAndLines() {
    let page = """
      ---
      name: Knees
      ---

      # Knees

      The **kneecap** is a *small* bone
      of the [knee](https://example.org/knee).

      ## Pain

      - Rest helps.

      ```
      let knee = 1
      ```

      | a | b |
      |---|---|
      | 1 | 2 |
      """
    #expect(
      outline(page, .markdown) == [
        "5 heading: Knees", "7 prose: The kneecap is a small bone of the knee.", "10 heading: Pain",
        "12 item: Rest helps.", "20 table: 1 | 2",
      ])
  }

  @Test func headingsNestByTheirLevel() {
    let document = Document(text: "# A\n\n## B\n\nOne.\n\n## C\n\nTwo.\n\n# D\n\nThree.\n", format: .markdown)
    #expect(document.blocks.filter { $0.kind == .prose }.map(\.headings) == [["A", "B"], ["A", "C"], ["D"]])
  }

  @Test func aSentenceIsQuotedAsItStandsInTheRecord() {
    let text = "Knees\r\n\r\nThe kneecap  is a small bone in front of the joint\r\nthat we all have and need. It moves."
    let document = Document(text: text, format: .text)
    let block = document.blocks[1]
    let first = block.sentence(0, block: 1)
    #expect(
      document.verbatim(first) == "The kneecap  is a small bone in front of the joint\r\nthat we all have and need.")
    #expect(document.line(of: first) == 3)
    #expect(document.line(of: block.sentence(1, block: 1)) == 4)
  }

  @Test func aSentenceOfMarkdownIsFoundInItsLines() {
    let text = "# Knees\n\nIt moves. The **kneecap** is\na small bone.\n"
    let document = Document(text: text, format: .markdown)
    let second = document.blocks[1].sentence(1, block: 1)
    #expect(document.verbatim(second) == "The **kneecap** is\na small bone.")
    #expect(document.line(of: second) == 3)
  }

  @Test func anEmptyPageHasNoBlocks() {
    #expect(Document(text: " \n\n\t\n", format: .text).isEmpty)
    #expect(Document(text: "", format: .markdown).isEmpty)
  }
}
