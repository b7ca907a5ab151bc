import Testing

@testable import Study

@Suite struct SameThingTests {
  static let same = [
    ("arthritis", "osteoarthritis"), ("hypertension", "pulmonary hypertension"), ("oedema", "edema"),
    ("bursa", "bursae"), ("bone mineral density", "BMD"), ("calcinosis", "calcinosis cutis"),
    ("Raynaud's phenomenon", "Raynaud phenomenon"), ("rib fracture", "fracture of the rib"), ("gout", "Gout"),
    ("tumour", "tumors"),
  ]

  @Test(arguments: same) func theseCannotStandBesideEachOther(_ first: String, _ second: String) {
    let same = SameThing(words: AnswerWords())
    #expect(same.areOne(NamedThing([first]), NamedThing([second])))
    #expect(same.areOne(NamedThing([second]), NamedThing([first])))
  }

  static let different = [
    ("hypertension", "hypotension"), ("osteoblast", "osteoclast"), ("ileum", "ilium"), ("nephritis", "neuritis"),
    ("limited scleroderma", "diffuse scleroderma"), ("tendon", "ligament"), ("vitamin D", "vitamin K"),
    ("arthrotomy", "arthrectomy"), ("gout", "goitre"), ("systemic sclerosis", "multiple sclerosis"),
  ]

  @Test(arguments: different) func theseCan(_ first: String, _ second: String) {
    let same = SameThing(words: AnswerWords())
    #expect(!same.areOne(NamedThing([first]), NamedThing([second])))
    #expect(!same.areOne(NamedThing([second]), NamedThing([first])))
  }

  @Test func anAliasIsEnough() {
    let same = SameThing(words: AnswerWords())
    #expect(same.areOne(NamedThing(["hives", "urticaria"]), NamedThing(["nettle rash", "Urticaria"])))
    // One word that two long names share says nothing.
    #expect(!same.areOne(NamedThing(["lower jaw", "jaw"]), NamedThing(["temporomandibular joint", "jaw joint"])))
  }
}
