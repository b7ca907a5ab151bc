import CardMaking

/// How fast cards are made from text.
enum MakingBench {
  static func run() -> [Figure] {
    let text = page(paragraphs: 6_000)
    let size = Double(text.utf8.count) / 1e6
    var cards = 0
    let reading = Stopwatch.best { _ = Document(text: text, format: .text) }
    let document = Document(text: text, format: .text)
    let making = Stopwatch.best { cards = CardMaker().cards(from: document).kept.count }
    let speed = size / (reading + making)
    return [
      Figure(
        name: "making \(cards) cards from \(Figure.text(size)) MB of text", value: "\(Figure.text(speed)) MB/s",
        holds: speed >= 3, floor: "3 MB/s",
        limit: "reading blocks and sentences \(Figure.text(reading)) s, finding and judging \(Figure.text(making)) s")
    ]
  }

  /// A page of our own words: definitions, short forms, studies, links, and sentences without a fact.
  private static func page(paragraphs: Int) -> String {
    var lines = ["A Long Page about Names", ""]
    for number in 0..<paragraphs {
      let name = "\(starts[number % starts.count])\(number)\(ends[number % ends.count])"
      lines += [
        "\(name) (also called the \(number)th disorder) is a rare disorder of the small joints of the hand, and it may "
          + "come back after years of rest. It often begins with a stiff morning. The doctor looks at the hands first.",
        "",
        "In some people the measured joint mobility (MJM) falls quickly (a loss of reach). Nobody knows why this "
          + "happens, although many families have asked about it for a long time.", "",
        "Hand mobility in \(name): a cohort study. Of \(number + 20) people, one in four could not close the fist after "
          + "two years. PubMed, J Hand Names, 2012 Aug;\(number)(8):1088-1092. (Also see Hands)", "",
        "Patient Stories", "Media Stories", "Go to the hands page", "",
      ]
    }
    return lines.joined(separator: "\n")
  }

  private static let starts = ["Arthro", "Derma", "Osteo", "Myo", "Neuro", "Chondro", "Angio"]
  private static let ends = ["pathy", "itis", "osis", "algia", "plasia"]
}
