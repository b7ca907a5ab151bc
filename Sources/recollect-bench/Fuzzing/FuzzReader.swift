import CardMaking
import Study

/// What is fuzzed: the reader of a kind of file, with the inputs for it and what is expected of what it reads.
enum FuzzReader: String {
  /// Pages, of which cards are made.
  case text, markdown, html
  /// Progress files.
  case progress
  /// Decks.
  case deck

  /// What an input came to.
  struct Outcome {
    /// How many cards or events were read.
    let count: Int
    let complaints: [String]
  }

  /// What is counted.
  var things: String { self == .progress ? "events" : "cards" }

  /// Returns the input that follows from a seed and a number.
  func input(seed: UInt64, run: Int) -> [UInt8] {
    switch self {
    case .text, .markdown, .html:
      guard let format = Document.Format(rawValue: rawValue) else { return [] }
      let seeds = FuzzSeeds.pages(format).map { Array($0.utf8) }
      return BrokenInput(seeds, FuzzSeeds.pieces(format), seed: seed, run: run).bytes
    case .progress:
      return BrokenInput(ProgressSeeds.files, ProgressSeeds.pieces, seed: seed, run: run).bytes
    case .deck:
      return BrokenInput(DeckSeeds.files, DeckSeeds.pieces, seed: seed, run: run).bytes
    }
  }

  /// Reads an input, and says what is wrong with what came of it.
  func outcome(of input: [UInt8]) -> Outcome {
    switch self {
    case .text, .markdown, .html:
      guard let format = Document.Format(rawValue: rawValue) else { return Outcome(count: 0, complaints: []) }
      let check = MakingCheck(String(decoding: input, as: UTF8.self), format)
      return Outcome(count: check.cards, complaints: check.complaints)
    case .progress:
      let check = ProgressCheck(input)
      return Outcome(count: check.events, complaints: check.complaints)
    case .deck:
      let check = DeckCheck(input)
      return Outcome(count: check.cards, complaints: check.complaints)
    }
  }
}
