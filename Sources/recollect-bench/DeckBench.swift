import Cards

/// How fast deck files are read: every form of entry, with headings, sources, hints and a little math.
enum DeckBench {
  static func run() throws -> [Figure] {
    try [(100_000, 0.6), (10_000, 0.06)].map { cards, floor in
      let bytes = Array(text(cards: cards).utf8)
      var read = 0
      let time = Stopwatch.best(of: 5) { read = DeckParser.deck(from: bytes, file: "bench.md").cards.count }
      guard read == cards else { throw Failure(read: read, cards: cards) }
      return .time(
        "deck text of \(cards) cards (\(Figure.text(Double(bytes.count) / 1e6)) MB) parsed", time, floor: floor,
        limit: "making the strings of the cards, then folding and hashing for their keys")
    }
  }

  private struct Failure: Error, CustomStringConvertible {
    let read: Int
    let cards: Int
    var description: String { "\(read) cards were read, not \(cards)" }
  }

  /// Ten cards a round in seven entries, no two alike.
  static func text(cards: Int) -> String {
    var text = "---\nname: Bench\ntags: [bones, joints]\n---\n"
    for round in 0..<cards / 10 {
      if round % 4 == 0 { text += "\n# Chapter \(round)\n" }
      text += """

        T: costochondritis \(round) | costosternal chondrodynia
        D: painful inflammation of the cartilage that joins a rib to the breastbone, without swelling
        S: bones.html:\(round)

        Q: Which disease of thinning bone does bone density test \(round) find?
        - [x] osteoporosis
        - [ ] osteoarthritis
        - [ ] osteomyelitis
        N: It also finds osteopenia, the step before.

        C: Transverse myelitis \(round) is an inflammation of the [spinal cord :: nervous system], seen in [Sjögren].

        Q: What does $x_\(round)$ stand for in *this* text?
        A: bone mineral density | BMD

        bone resorption \(round) ::: the breakdown of bone by osteoclasts, which releases its minerals into the blood
        lower jaw \(round) :: mandible
        upper jaw \(round) :: maxilla

        Some prose between the cards, which is a note and is left alone.

        """
    }
    return text
  }
}
