import CardMaking
import Cards
import Foundation

/// How fast cards are made from text, and what that takes in memory.
enum MakingBench {
  /// With this option and a number of megabytes, the program makes cards of so much text alone, so that the highest
  /// memory is that text's.
  static let childOption = "--make-megabytes"

  static func run() throws -> [Figure] {
    var figures: [Figure] = []
    var speeds: [Double] = []
    for megabytes in [1, 10, 100] {
      guard let run = try child(megabytes) else {
        return [Figure(name: "making cards", value: "could not be measured", holds: false)]
      }
      let speed = run.size / run.time
      speeds.append(speed)
      figures.append(
        Figure(
          name: "making \(run.cards) cards from \(Figure.text(run.size)) MB of text",
          value: "\(Figure.text(speed)) MB/s of a core's time, \(Figure.text(run.size / run.clock)) by the clock",
          holds: speed >= 4, floor: "4 MB/s",
          limit: "reading blocks and sentences \(Figure.text(run.reading)) s, finding, judging and writing "
            + "\(Figure.text(run.time - run.reading)) s"))
      figures.append(
        Figure(
          name: "its memory",
          value: "\(Figure.text(run.memory)) MB, \(Figure.text(run.memory / run.size)) times the text, "
            + "beside \(Figure.text(run.own)) MB for a text of a few lines",
          holds: run.memory <= 12 * run.size, floor: "12 times the text",
          limit: "the text and its blocks, the facts, the cards, the deck; words of one stretch of text at a time"))
    }
    figures.append(stages())
    let slowing = (speeds.first ?? 0) / (speeds.last ?? 1)
    figures.append(
      Figure(
        name: "a text a hundred times as long", value: "takes \(Figure.text(100 * slowing)) times as long",
        holds: slowing <= 1.5, floor: "150 times"))
    return figures
  }

  /// What making from a text took, in megabytes and seconds.
  private struct Run {
    let size: Double
    let cards: Int
    let reading: Double
    /// How long a core was busy, and what the clock showed.
    let time: Double
    let clock: Double
    /// The highest memory, without the program's own.
    let memory: Double
    /// The program's own: its code, its lists of words, its weights.
    let own: Double
  }

  private static func child(_ megabytes: Int) throws -> Run? {
    let process = Process()
    process.executableURL = URL(filePath: CommandLine.arguments[0])
    process.arguments = [childOption, String(megabytes)]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let numbers = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard numbers.count == 7 else { return nil }
    return Run(
      size: numbers[0], cards: Int(numbers[1]), reading: numbers[2], time: numbers[3], clock: numbers[4],
      memory: numbers[5], own: numbers[6])
  }

  /// Makes cards of so many megabytes; prints the text's size, the number of cards, the time for reading, the time for
  /// all, by the core and by the clock, the highest memory beyond the program's own, and that.
  static func make(megabytes: Double) {
    // What a first small text brings into memory does not grow with the text.
    _ = deck(of: Document(text: page(bytes: 2_000), format: .text))
    let own = ProgressBench.highestMemory()
    let text = page(bytes: Int(megabytes * 1e6))
    var cards = 0
    var reading = Double.infinity
    let times = Stopwatch.leastTimes(of: megabytes < 1 || megabytes > 20 ? 1 : 3) {
      var document: Document?
      reading = min(reading, Stopwatch.leastWork(of: 1) { document = Document(text: text, format: .text) })
      if let document { cards = deck(of: document).cards }
    }
    print(
      Double(text.utf8.count) / 1e6, cards, reading, times.work, times.clock,
      (ProgressBench.highestMemory() - own) / 1e6, own / 1e6)
  }

  /// Makes the deck of a page as the program does; returns its cards' number and its size.
  private static func deck(of document: Document, observer: (any MakingObserver)? = nil) -> (cards: Int, bytes: Int) {
    let pages = [Page(document, name: "page")]
    let making = CardMaker().cards(from: pages, observer: observer)
    observer?.begin("deck")
    let growth = DeckGrowth(of: DeckEntries.entries(of: making.kept, pages: pages), in: "")
    let text = growth.newDeck(frontMatter: FrontMatter(name: "Page"), introduction: "", keeping: growth.fresh)
    return (making.kept.count, text.utf8.count)
  }

  /// Where the time goes, stage by stage, the longest first.
  private static func stages() -> Figure {
    let text = page(bytes: 1_000_000)
    let clock = StageClock()
    let document = Document(text: text, format: .text, observer: clock)
    let made = deck(of: document, observer: clock)
    clock.begin("")
    let shares = clock.shares.map { "\($0.stage) \(Figure.text(100 * $0.share)) %" }
    return Figure(
      name: "its stages", value: "a deck of \(made.bytes) bytes", limit: shares.joined(separator: ", "))
  }

  /// Text of so many bytes.
  static func page(bytes: Int) -> String {
    var text = "A Long Page about Names\n\n"
    text.reserveCapacity(bytes + 2_000)
    var number = 0
    while text.utf8.count < bytes {
      text += paragraphs(number)
      number += 1
    }
    return text
  }

  /// Our own words: definitions, short forms, studies, links, and sentences without a fact.
  private static func paragraphs(_ number: Int) -> String {
    let name = "\(starts[number % starts.count])\(number)\(ends[number % ends.count])"
    return """
      \(name) (also called the \(number)th disorder) is a rare disorder of the small joints of the hand, and it may \
      come back after years of rest. It often begins with a stiff morning. The doctor looks at the hands first.

      In some people the measured joint mobility (MJM) falls quickly (a loss of reach). Nobody knows why this \
      happens, although many families have asked about it for a long time.

      Hand mobility in \(name): a cohort study. Of \(number + 20) people, one in four could not close the fist after \
      two years. PubMed, J Hand Names, 2012 Aug;\(number)(8):1088-1092. (Also see Hands)

      Patient Stories
      Media Stories
      Go to the hands page

      \(plain[number % plain.count]) \(plain[(number / 3 + 1) % plain.count])

      \(plain[(number / 7 + 2) % plain.count])


      """
  }

  /// Sentences of which no card is made, as most of a page's are.
  private static let plain = [
    "When the first cold days come, many of us look for the thick gloves that we put away in spring. Some keep a pair "
      + "in every coat, and others ask the family to bring one along. It helps to start the day slowly, with both hands "
      + "around a warm cup, before anything else is asked of them.",
    "My grandmother never spoke of her fingers, although everybody in the village saw how she held the needle. She "
      + "would laugh, put the work aside and go to feed the hens. Years later I found the little notes in which she had "
      + "written down, week after week, what she could do and what she had to leave to others.",
    "We asked the people in our group what they would tell somebody who has just heard the news. Take somebody along, "
      + "said one; write everything down, said another. Most of them agreed that the second visit went better than the "
      + "first, because by then they knew what they wanted to ask and were not afraid to ask it twice.",
    "The room was full that evening, and it took a while until everybody had found a chair. After the talk there were "
      + "more questions than the speaker could answer, so they went on in the hall, over tea and cake, until the porter "
      + "came with his keys. Nobody wanted to leave, and the next meeting was fixed at the door.",
  ]

  private static let starts = ["Arthro", "Derma", "Osteo", "Myo", "Neuro", "Chondro", "Angio"]
  private static let ends = ["pathy", "itis", "osis", "algia", "plasia"]
}

/// Adds up the time of each stage.
private final class StageClock: MakingObserver {
  private var times: [String: UInt64] = [:]
  private var stage = ""
  private var start = DispatchTime.now().uptimeNanoseconds

  func begin(_ stage: String) {
    let now = DispatchTime.now().uptimeNanoseconds
    times[self.stage, default: 0] += now - start
    self.stage = stage
    start = now
  }

  /// Each stage's share of the whole, the largest first.
  var shares: [(stage: String, share: Double)] {
    let known = times.filter { !$0.key.isEmpty }
    let all = Double(known.values.reduce(0, +))
    return known.map { ($0.key, Double($0.value) / all) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }
}
