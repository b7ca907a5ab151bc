import Testing

@testable import CardMaking

/// Lines of uneven length, as programs print them from PDF files.
@Suite struct LineEndTests {
  private static func goesOn(_ line: String, _ next: String) -> Bool {
    LineEnd.goesOn(Array(line.utf8)[...], in: Array(next.utf8)[...])
  }

  static let broken = [
    ("The moon turns around the earth in a little more than", "27 days and some hours."),
    ("A sundial with a plate of bronze is about", "12 inches wide in most gardens."),
    ("Salt is mined at the foot of the", "Hill of Hallstatt."),
    ("The cells that see colours at noon are the long cones", "(LC). They need much light."),
    ("Blue glass lets the short waves through, as was shown", "[4]. Others differ."),
  ]

  @Test(arguments: broken) func aSentenceGoesOnInTheNextLine(_ line: String, _ next: String) {
    #expect(Self.goesOn(line, next))
  }

  static let whole = [
    ("1 Department of Clocks and Watches, Southbay Academy", "2 School of Sundials, Southbay"),
    ("Evening tides and the sleep of sailors on small boats", "12. Tides"),
    ("Evening tides and the sleep of sailors on small boats", "2 Harbour Road"),
    ("Opening hours of the", "3 gardens"), ("Two kinds of sundials", "24 hours a day"),
    ("Sundials of the Old Town", "Clocks of the New Town"),
  ]

  @Test(arguments: whole) func aLineOfItsOwnDoesNot(_ line: String, _ next: String) {
    #expect(!Self.goesOn(line, next))
  }

  @Test func aTitleAtTheHeadOfAPageDoesNotCutASentence() {
    let text = """
      The tide is a slow wave that the pull of the moon and the sun
      7
      \u{C}Tides and boats
      raises in the sea twice a day, and that runs along every coast of the earth.
      """
    #expect(
      Document(text: text, format: .text).outline.filter { $0.kind == .prose }.map(\.text) == [
        "The tide is a slow wave that the pull of the moon and the sun raises in the sea twice a day, and that runs along "
          + "every coast of the earth."
      ])
  }
}
