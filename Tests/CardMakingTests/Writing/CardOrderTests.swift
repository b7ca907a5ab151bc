import Testing

@testable import CardMaking

/// Which card comes when.
@Suite struct CardOrderTests {
  private static func card(
    _ term: String, _ answer: String, _ kind: FactKind = .definition, aliases: [String] = []
  ) -> DraftCard {
    DraftCard(
      kind: kind, prompt: kind == .cloze ? "\(term) ____" : "What is \(term)?", answer: answer, sourceSentence: "",
      line: 1, term: kind == .cloze || kind == .finding ? nil : term, shownTerm: term, aliases: aliases, items: [],
      title: nil, cite: nil, headings: [], form: "is", isPlainDefinition: true)
  }

  private static func order(_ cards: [DraftCard], _ sections: [String]? = nil) -> [Int] {
    CardOrder(cards, sections: sections ?? cards.map { _ in "" }).order
  }

  @Test func aTermComesBeforeTheCardThatUsesIt() {
    let cards = [
      Self.card("arthritis", "an inflammation of a joint"), Self.card("joints", "a place where two bones meet"),
      Self.card("bone", "the hard tissue of the skeleton"),
    ]
    #expect(Self.order(cards) == [2, 1, 0])
  }

  @Test func wordsComeBeforeSentencesAndShortAnswersBeforeLongOnes() {
    let cards = [
      Self.card("A trial", "Walking helped most people.", .finding), Self.card("Gout hurts in the", "big toe", .cloze),
      Self.card(
        "gout",
        "a disease that comes in attacks at night, hurts in one part of the foot at first, and then spreads to more"),
      Self.card("sprain", "a stretched ligament"),
    ]
    #expect(Self.order(cards) == [3, 2, 1, 0])
  }

  @Test func whatIsEquallyEasyStaysInTheOrderOfTheText() {
    let cards = ["one", "two", "three", "four"].map { Self.card($0, "a thing like no other") }
    #expect(Self.order(cards) == [0, 1, 2, 3])
  }

  @Test func termsThatNeedEachOtherStandAsInTheText() {
    let cards = [
      Self.card("tendon", "a cord between a muscle and a bone"), Self.card("muscle", "what pulls at a tendon"),
      Self.card("bone", "what a muscle moves"), Self.card("strain", "an injury of a muscle"),
    ]
    #expect(Self.order(cards) == [0, 1, 2, 3])
  }

  @Test func aSectionThatOthersNeedComesFirstAndStaysWhole() {
    let cards = [
      Self.card("arthritis", "an inflammation of a joint"), Self.card("bursa", "a bag of fluid near a joint"),
      Self.card("joint", "a place where two levers meet"), Self.card("fascia", "a sheet of tissue"),
    ]
    #expect(Self.order(cards, ["Diseases", "Diseases", "Words", "Words"]) == [2, 3, 0, 1])
  }

  @Test func aSectionIsDividedOnlyWhereSectionsNeedEachOther() {
    let cards = [
      Self.card("joint", "a place where two levers meet"), Self.card("limp", "a walk with a sore hip"),
      Self.card("hip", "the joint of the leg"), Self.card("knee", "the joint below it"),
    ]
    #expect(Self.order(cards, ["A", "A", "B", "B"]) == [0, 2, 3, 1])
  }

  @Test func anAliasIsATermToo() {
    let cards = [
      Self.card("gout", "crystals of urate in a joint"), Self.card("uric acid", "a waste product", aliases: ["urate"]),
    ]
    #expect(Self.order(cards) == [1, 0])
  }

  @Test func everyCardComesOnce() {
    let words = ["one", "two", "three", "four", "five"]
    // All ways in which five cards can need one another's neighbours.
    for mask in 0..<1024 {
      let cards = words.indices.map { number -> DraftCard in
        let needed = words.indices.filter { other in
          other != number && mask >> (number * 2 + (other > number ? 1 : 0)) & 1 == 1
        }
        return Self.card(words[number], "of " + needed.map { words[$0] }.joined(separator: " and "))
      }
      let order = Self.order(cards, ["A", "B", "A", "B", "C"])
      #expect(order.sorted() == Array(words.indices), "\(mask)")
    }
  }

  @Test func pairsThatNeedEachOtherStandAsInTheText() {
    let cards = (0..<1_000).flatMap { pair in
      [
        Self.card("alpha\(pair) x", "what beta\(pair) x is not"),
        Self.card("beta\(pair) x", "what alpha\(pair) x is not"),
      ]
    }
    #expect(Self.order(cards) == Array(0..<2_000))
  }

  @Test func ofAChainOfPairsTheEndComesFirst() {
    // Each waits for the next and, both ways, for a partner of its own.
    let links = (0..<100).map { Self.card("alpha\($0) x", "near alpha\($0 + 1) x and beta\($0) x") }
    let partners = (0..<100).map { Self.card("beta\($0) x", "near alpha\($0) x") }
    #expect(Self.order(links + partners) == (0..<100).reversed().flatMap { [$0, $0 + 100] })
  }

  @Test func theLeastEntryComesFirst() {
    var queue = LeastFirst()
    for number in 0..<100 { queue.insert([number * 37 % 10, number * 61 % 100]) }
    var taken: [[Int]] = []
    while let entry = queue.takeLeast() { taken.append(entry) }
    #expect(taken.count == 100)
    #expect(!zip(taken, taken.dropFirst()).contains { $1.lexicographicallyPrecedes($0) })
  }

  @Test func manyCardsAreOrderedQuickly() {
    let cards = (0..<1_000).map { Self.card("word\($0) x", "what word\($0 + 1) x is to others") }
    #expect(Self.order(cards) == Array((0..<1_000).reversed()))
  }
}
