import Testing

@testable import Study

@Suite struct BodyTopicsTests {
  @Test(arguments: [
    ("lower jaw", BodyTopics.head), ("muscle disease", .muscle), ("spinal cord", .nerve), ("kneecaps", .leg),
    ("mandible", BodyTopics([])), ("cardiologist", .heart), ("osteoporosis", BodyTopics([])),
    ("a doctor who treats lungs and heart", BodyTopics([.lung, .heart])),
  ])
  func plainWordsNameAPart(_ text: String, _ topics: BodyTopics) { #expect(BodyTopics(plain: text) == topics) }

  @Test(arguments: [
    ("osteoporosis", BodyTopics.bone), ("nephritis", .kidney), ("mandible", .head), ("pulmonary embolism", .lung),
    ("dermatology", .skin), ("gout", BodyTopics([])), ("the cost of a colony", BodyTopics([])),
  ])
  func technicalWordsDoToo(_ text: String, _ topics: BodyTopics) { #expect(BodyTopics(text) == topics) }

  @Test func whatMovesTheBodyBelongsTogether() {
    #expect(BodyTopics(plain: "tendon").areNear(BodyTopics(plain: "a band between two bones")))
    #expect(!BodyTopics(plain: "tendon").areNear(BodyTopics(plain: "the lining of the stomach")))
    #expect(!BodyTopics(plain: "knee joint").areNear(BodyTopics(plain: "the bone of the cheek")))
  }

  @Test func aTextThatNamesManyPartsIsAboutNone() {
    #expect(BodyTopics(plain: "skin and lungs").isNarrow)
    #expect(!BodyTopics(plain: "skin, lungs, kidneys, heart and gut").isNarrow)
  }
}
