/// Reads deck files: UTF-8 Markdown in which some lines make cards and all others are notes.
///
/// ```
/// T: costochondritis | costosternal chondrodynia
/// D: painful inflammation of the cartilage that joins a rib to the breastbone
///
/// C: Transverse myelitis is an inflammation of the [spinal cord :: part of the nervous system].
///
/// lower jaw :: mandible
/// ```
///
/// One broken card never hides the others: what is wrong is in the deck's problems.
public enum DeckParser {
  /// Reads a deck from a file's bytes.
  ///
  /// - Parameters:
  ///   - bytes: the file's content, whatever it is.
  ///   - file: the path that cards and problems name.
  ///   - mostCards: with more cards than so many, the deck has none, and one problem that says so.
  /// - Returns: the deck, with everything that could be read.
  /// - Complexity: O(*n*) for usual text.
  public static func deck(from bytes: [UInt8], file: String, mostCards: Int = DeckLimits.cards) -> Deck {
    let text = DeckText(bytes)
    return text.withLines { lines in
      let front = FrontMatterReader.read(lines)
      let name = front.matter.name ?? Deck.name(ofFile: file)
      var reader = DeckReader(
        lines, sink: CardSink(deck: name, tags: front.matter.tags, file: file, mostCards: mostCards))
      reader.read(from: front.lineCount)
      if let refusal = reader.sink.refusal {
        return Deck(file: file, name: name, frontMatter: front.matter, cards: [], problems: [refusal])
      }
      var problems = ProblemList(file: file)
      for found in text.mended + front.mistakes { problems.add(found.mistake, line: found.line) }
      problems.leaveOut(warnings: text.mendedBesides.count, line: text.mendedBesides.first)
      for found in reader.sink.problems.inOrder { problems.add(found) }
      return Deck(
        file: file, name: name, frontMatter: front.matter, headings: reader.sink.headings, cards: reader.sink.cards,
        problems: problems.inOrder, openHeadings: reader.textsOfHeadings())
    }
  }

  /// Reads a deck from text.
  public static func deck(from text: String, file: String) -> Deck { deck(from: Array(text.utf8), file: file) }

  /// Reads a deck's entries as values, those that can be read.
  public static func entries(in text: String) -> [Entry] { list(of: text).entries }

  /// Whether a text is exactly one entry, and nothing in it would reach into what comes after.
  static func reads(_ text: String, as entry: Entry) -> Bool {
    let list = list(of: text)
    return list.isFaultless && list.entries == [entry]
  }

  private static func list(of text: String) -> EntryList {
    let text = DeckText(Array(text.utf8))
    return text.withLines { lines in
      var reader = DeckReader(lines, sink: EntryList())
      reader.read(from: FrontMatterReader.read(lines).lineCount)
      return reader.sink
    }
  }
}
