import Foundation
import Testing

/// A whole session in plain lines, as a screen reader reads it.
@Suite struct PlainSessionTests {
  private static let deck = """
    # Chest wall

    T: costochondritis | costosternal chondrodynia
    D: painful inflammation of the cartilage that joins a rib to the breastbone

    Q: Which of these is a part of the breastbone?
    - [x] manubrium
    - [ ] patella
    - [ ] scapula
    - [ ] tibia

    C: A rib is joined to the breastbone by [cartilage :: a tissue] in ≥ 90 % of people.

    Q: What does a bone density test measure?
    A: how many minerals, above all calcium, there are in a part of the bone
    N: A T-score below −2.5 means osteoporosis.

    """

  @Test func everyLineSaysWhatItIs() throws {
    let home = try StudyingHome(deck: Self.deck)
    let replies = [
      ".h", "Costochondritis.", "h", "3", "", "the calcium in the bones", "", "costochondritus", "",
    ]
    let run = try home.study("--plain", "--limit", "5", input: replies.map { $0 + "\n" }.joined())
    #expect(run.status == 0)
    #expect(run.problems == "")
    #expect(
      run.text == """
        glands (glands.md): 4 new. About 1 minute. ? and Enter for help, Ctrl-D to stop.

        Question 1 of 4: new, Chest wall.
        Which term? painful inflammation of the cartilage that joins a rib to the breastbone
        Answer: .h
        Hint: It begins with c. It has 1 word, 15 letters.
        Answer: Costochondritis.
        Your progress is kept in progress.json.
        Right: yes.
        Next: Again in 6 minutes.

        Question 2 of 4: new, Chest wall.
        Which of these is a part of the breastbone?
        Choice 1: patella.
        Choice 2: tibia.
        Choice 3: manubrium.
        Choice 4: scapula.
        Number: h
        Hint: It is not 4, scapula.
        Number: 3
        Right: yes.
        Next: Again in 6 minutes.

        Question 3 of 4: new, Chest wall.
        Fill the blank: A rib is joined to the breastbone by blank (a tissue) in ≥ 90 % of people.
        Answer: \n\
        Expected: cartilage.
        Next: Again in 1 minute.

        Question 4 of 4: new, Chest wall.
        What does a bone density test measure?
        Enter shows the answer: the calcium in the bones
        Expected: how many minerals, above all calcium, there are in a part of the bone
        You have: calcium.
        Missing: minerals, all, part.
        Note: A T-score below −2.5 means osteoporosis.
        Did you know it? 1 no (1 minute), 2 hardly (6 minutes), 3 yes (10 minutes). Enter: 2.
        Grade: \n\
        Graded: hard. Again in 6 minutes.

        All were asked. 4 cards come back now.

        Again: learning, Chest wall.
        Which term? painful inflammation of the cartilage that joins a rib to the breastbone
        Answer: costochondritus
        Right: costochondritis.
        Slip: i, not u.
        Next: Again in 10 minutes.
        That was the limit of this session.
        4 cards in learning come first next time, from 09:13 on.

        5 answers, 4 right (80 %), 5 seconds.
        Tomorrow: 4 cards to review, 1 new.
        Enter ends: \n\

        """)
    let reviews = try home.events("review")
    #expect(reviews.map { $0.contains("\"hints\":1") } == [true, true, false, false, false])
    #expect(reviews.map { $0.contains("\"grade\":2") } == [true, true, false, true, false])
  }
}
