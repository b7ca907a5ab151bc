import Cards
import Testing

@testable import CardMaking

/// Findings with a direction or a number are also asked as a gap.
@Suite struct FindingGapsTests {
  /// The gaps of a study line with this finding, as `prompt [answer] (hint)`.
  private func gaps(_ finding: String) -> [String] {
    let text = "Rain and knees: a cohort study. \(finding) PubMed, Knee, 2019.\n"
    return CardMaker().cards(from: Document(text: text, format: .text)).kept.filter(\.isView)
      .map { card in "\(card.prompt) [\(card.answer)]" + (card.hint.map { " (\($0))" } ?? "") }
  }

  private func entries(of text: String) -> [MadeEntry] {
    let page = Page(Document(text: text, format: .text), title: "Page", name: "page.txt")
    return DeckEntries.entries(of: CardMaker().cards(from: [page]).kept, pages: [page])
  }

  static let directions: [(String, [String])] = [
    (
      "Bone density was lower in smokers with arthritis than in others.",
      ["Bone density was ____ in smokers with arthritis than in others. [lower] (higher, lower or no different)"]
    ),
    (
      "The results of this trial showed that soft splints reduced pain in people with gout.",
      ["Soft splints ____ pain in people with gout. [reduced] (reduced, increased or not changed)"]
    ),
    (
      "Women with lupus are more likely to have kidney stones than men.",
      [
        "Women with lupus are ____ to have kidney stones than men. [more likely] (more likely, less likely or equally likely)"
      ]
    ),
    (
      "Knee pain was not associated with rain in older adults.",
      ["Knee pain was ____ with rain in older adults. [not associated] (associated or not associated)"]
    ),
    (
      "Fatigue is inversely correlated with sleep in people with arthritis.",
      ["Fatigue is ____ correlated with sleep in people with arthritis. [inversely] (positively or inversely)"]
    ),
    (
      "The risk of stroke was not increased in people with mild asthma.",
      ["The risk of stroke was ____ in people with mild asthma. [not increased] (increased or not increased)"]
    ),
    (
      "About 35% of bakers with asthma had hay fever.",
      ["About ____ of bakers with asthma had hay fever. [35%]"]
    ),
    // Nothing is compared, nothing is named, or somebody else's text is needed.
    ("Higher doses of the drug were given to people with gout.", []),
    ("It was lower in smokers with gout than in others.", []),
    ("Our patients had lower bone density than we thought.", []),
    ("Pain was lower in both groups with gout than in controls.", []),
    ("Between 20% and 30% of bakers with asthma had hay fever.", []),
  ]

  @Test(arguments: directions) func aFindingWithADirectionOrANumberIsAlsoAGap(finding: String, expected: [String]) {
    #expect(gaps(finding) == expected)
  }

  @Test func theChoicesStandInTheDeckAsAHint() {
    let text =
      "Rain and knees: a cohort study. Bone density was lower in smokers with arthritis than in others. PubMed, 2019.\n"
    let written = entries(of: text).map { DeckPrinter.text(of: $0.entry) }
    #expect(
      written.contains {
        $0.contains(
          "C: Bone density was [lower :: higher, lower or no different] in smokers with arthritis than in others.")
      })
  }

  @Test func aLongListIsAlsoWrittenAsGaps() {
    let text = "Signs of mumps include fever, headache, weakness, sore ears, and loss of appetite.\n"
    let written = entries(of: text).map { DeckPrinter.text(of: $0.entry) }
    #expect(written.count == 2)
    #expect(
      written.last?.contains(
        "C: Signs of mumps include [fever], [headache], [weakness], [sore ears] and [loss of appetite].") == true)
  }

  @Test func aShortListIsNot() {
    let text = "Signs of mumps include fever, headache, weakness, and sore ears.\n"
    #expect(entries(of: text).count == 1)
  }
}
