import Testing

@testable import Study

@Suite struct ThingKindTests {
  static let terms: [(String, String?, ThingKind?)] = [
    ("gastritis", nil, .condition), ("nephrectomy", nil, .treatment), ("osteoblast", nil, .cell),
    ("bronchoscopy", nil, .test), ("dermatologist", nil, .person), ("lisinopril", nil, .medicine),
    ("femur", "the long bone of the thigh", .bone), ("meniscus", "a pad of cartilage in the knee", .part),
    ("insulin", "a hormone that lowers the sugar in the blood", .substance),
    ("marginal zone lymphoma", nil, .condition), ("stress fracture", nil, .sign),
    ("body mass index", nil, .measure), ("scleral icterus", "a yellow color of the white of the eye", .sign),
    ("chyme", "a kind of fluid that leaves the stomach", .substance), ("calving", "what a glacier does", nil),
    ("thaw", nil, nil), ("thrift", "how little of a thing is spent", nil), ("motto", "the name of a muscle", nil),
    ("villus", "a fold of the lining of the gut", .part), ("ptyalism", "production of too much saliva", .condition),
    ("egestion", "the passage of food out of the gut", .process), ("swelling over the ankle", nil, .sign),
    ("salt-and-water rash", nil, .sign),
  ]

  @Test(arguments: terms) func aTermIsOfItsSort(_ term: String, _ definition: String?, _ kind: ThingKind?) {
    #expect(ThingKind.of(term: term, definition: definition) == kind, "\(term)")
  }

  @Test func aQuestionNamesTheSortOfItsAnswer() {
    #expect(ThingKind.of(answer: "anti-Ro", question: "Which antibody goes with dry eyes?") == .substance)
    #expect(ThingKind.of(answer: "the hamate", question: "Which of these bones has a hook?") == .bone)
    #expect(ThingKind.of(answer: "blue", question: "Which sky is that?") == nil)
  }
}
