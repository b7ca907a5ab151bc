import Cards
import Foundation

/// The one place where deck files are read.
extension DeckFile {
  /// Returns what a deck file holds; one that is larger than any deck is refused before it is read.
  ///
  /// - Parameters:
  ///   - path: where it can be opened.
  ///   - shown: the path that a problem names, as a person would write it; nil for the same.
  /// - Returns: all its bytes.
  /// - Throws: why it cannot be read.
  static func bytes(at path: String, shown: String? = nil) throws -> [UInt8] {
    let shown = shown ?? path
    do {
      let bytes = try AtomicFile.read(path, atMost: DeckLimits.bytes)
      if let encoding = WideEncoding(of: bytes) { throw DeckNotInUTF8(path: shown, encoding: encoding) }
      return bytes
    } catch let problem as FileProblem {
      throw FileProblem(attempt: problem.attempt, path: VisibleText.line(shown), code: problem.code)
    } catch let problem as LongFile {
      throw DeckTooLarge(path: shown, size: .bytes(problem.size))
    }
  }

  /// Reads the deck under a name that its cards are to have; one with more cards than any deck is refused.
  static func deck(at path: String, shown: String, name: String, mostCards: Int = DeckLimits.cards) throws -> Deck {
    let deck = DeckParser.deck(from: try bytes(at: path, shown: shown), file: name, mostCards: mostCards)
    if let size = deck.excess(mostCards: mostCards) { throw DeckTooLarge(path: shown, size: size) }
    return deck
  }
}

extension Deck {
  /// What it has more of than a deck may have, so that it has no cards; nil where it is a deck.
  fileprivate func excess(mostCards: Int) -> DeckTooLarge.Size? {
    switch problems.first?.mistake {
    case .tooManyCards: .cards(most: mostCards)
    case .sentencesTooLong: .sentences
    default: nil
    }
  }
}

/// An encoding of two or four bytes a character, as some programs of Windows save text in.
enum WideEncoding: String {
  case utf16 = "UTF-16"
  case utf32 = "UTF-32"

  /// Recognises the byte order mark, and without one text of ASCII by its zeros; nil for every other text.
  init?(of bytes: [UInt8]) {
    let start = Array(bytes.prefix(8))
    if start.starts(with: [0xFF, 0xFE, 0, 0]) || start.starts(with: [0, 0, 0xFE, 0xFF]) {
      self = .utf32
    } else if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
      self = .utf16
    } else if start.count == 8,
      [0, 1].contains(where: { odd in
        start.indices.allSatisfy { (start[$0] == 0) == ($0 % 2 == odd) }
      })
    {
      self = .utf16
    } else {
      return nil
    }
  }
}

/// A file is text in another encoding, in which no card can be read.
struct DeckNotInUTF8: Problem, Equatable {
  let path: String
  let encoding: WideEncoding

  var status: ExitStatus { .inputWithErrors }

  var description: String {
    "\(VisibleText.line(path)): This file is \(encoding.rawValue), of which no card can be read. Save it as UTF-8."
  }
}

/// A file is larger than any deck, and nothing of it is used: the half of a deck would pass for the whole.
struct DeckTooLarge: Problem, Equatable {
  enum Size: Equatable {
    /// So many bytes; nil where there is no knowing how many more come.
    case bytes(Int?)
    /// More cards than a deck may have.
    case cards(most: Int)
    /// Sentences with gaps that come to too much.
    case sentences
    /// So many bytes it would have with what was to be written.
    case bytesThen(Int, most: Int)
    /// More cards than a deck may have it would have with what was to be written.
    case cardsThen(most: Int)
  }

  let path: String
  let size: Size

  var status: ExitStatus { .inputWithErrors }

  var description: String {
    let usual = DeckLimits.bytes / 1_000_000
    let what =
      switch size {
      case .bytes(let size?):
        "This file has \(Self.megabytes(size, over: DeckLimits.bytes)) MB; a deck may have at most \(usual). "
      case .bytes(nil): "This file has more than \(usual) MB; a deck may have at most \(usual). "
      case .cards(let most): "This file has more than \(most) cards, as many as a deck may have. "
      case .sentences:
        "The sentences with gaps of this file come to more than 64 MB, each counted once for every gap. "
      case .bytesThen(let size, let most):
        "With the new cards this deck would have \(Self.megabytes(size, over: most)) MB; "
          + "a deck may have at most \(most / 1_000_000). "
      case .cardsThen(let most):
        "With the new cards this deck would have more than \(most) cards, as many as a deck may have. "
      }
    let advice =
      switch size {
      case .bytes, .cards, .sentences: "Split it into several files."
      case .bytesThen, .cardsThen: "Nothing was written. Spread the cards over several decks."
      }
    return "\(VisibleText.line(path)): \(what)\(advice)"
  }

  /// Throws where a deck that is to be written could not be read again.
  static func check(
    _ text: [UInt8], path: String, mostBytes: Int = DeckLimits.bytes, mostCards: Int = DeckLimits.cards
  ) throws {
    guard text.count <= mostBytes else {
      throw DeckTooLarge(path: path, size: .bytesThen(text.count, most: mostBytes))
    }
    // No card stands in fewer bytes.
    guard text.count > mostCards * 2 else { return }
    let deck = DeckParser.deck(from: text, file: path, mostCards: mostCards)
    switch deck.excess(mostCards: mostCards) {
    case .cards: throw DeckTooLarge(path: path, size: .cardsThen(most: mostCards))
    case let size?: throw DeckTooLarge(path: path, size: size)
    case nil: return
    }
  }

  /// Megabytes with one decimal; what is larger than the most is never rounded down to it.
  private static func megabytes(_ size: Int, over most: Int) -> String {
    let tenths = max((size + 50_000) / 100_000, most / 100_000 + 1)
    return "\(tenths / 10).\(tenths % 10)"
  }
}
