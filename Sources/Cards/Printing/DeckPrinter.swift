/// Writes entries as the text of a deck file, so that reading the text gives the same entries.
public enum DeckPrinter {
  /// How an entry looks where both ways are possible.
  public enum Style: Sendable {
    /// `T:` and `D:`, `Q:` and `A:`, each on a line of its own.
    case fields
    /// ` ::: ` and ` :: ` in one line, where the texts and what goes with them allow it.
    case oneLine
  }

  /// Returns the lines of an entry without its headings, ending with a line feed.
  ///
  /// Texts are trimmed, and those that are of one paragraph are written in one line.
  public static func text(of entry: Entry, style: Style = .fields) -> String {
    let entry = EntryShape.withoutHeadings(entry)
    if style == .oneLine, let line = PrintedEntry.oneLine(entry), DeckParser.reads(line, as: entry) {
      return line
    }
    if let plain = PlainEntry(entry) { return plain.lines }
    let gentle = PrintedEntry.fields(entry, escaping: .gentle)
    return DeckParser.reads(gentle, as: entry) ? gentle : PrintedEntry.fields(entry, escaping: .strict)
  }

  private static func strictText(of entry: Entry) -> String {
    PrintedEntry.fields(EntryShape.normalised(entry), escaping: .strict)
  }

  /// Returns the text of a whole deck.
  ///
  /// - Parameters:
  ///   - frontMatter: what the deck says about itself.
  ///   - introduction: a note before the entries, as plain text; its lines make no cards.
  ///   - entries: the entries, in the order in which they are asked.
  ///   - style: how entries look where both ways are possible.
  /// - Returns: the text, ending with a line feed.
  public static func deck(
    frontMatter: FrontMatter = FrontMatter(), introduction: String = "", entries: [Entry], style: Style = .fields
  ) -> String {
    appending(entries, to: beginning(frontMatter, introduction), style: style)
  }

  /// Returns the text of a whole deck whose entries' lines are known already.
  ///
  /// - Parameters:
  ///   - frontMatter: what the deck says about itself.
  ///   - introduction: a note before the entries, as plain text; its lines make no cards.
  ///   - entries: the entries, in the order in which they are asked.
  ///   - written: for each of them what ``text(of:style:)`` gives.
  /// - Returns: the text, ending with a line feed.
  package static func deck(
    frontMatter: FrontMatter, introduction: String, entries: [Entry], written: [String]
  ) -> String {
    let text = beginning(frontMatter, introduction)
    return String(decoding: appending(entries, written: written, to: Array(text.utf8), style: .fields), as: UTF8.self)
  }

  private static func beginning(_ frontMatter: FrontMatter, _ introduction: String) -> String {
    var text = PrintedFrontMatter.text(of: frontMatter)
    let note = PrintedText.note(introduction)
    if !note.isEmpty { text += (text.isEmpty ? "" : "\n") + note + "\n" }
    return text
  }

  /// Returns a deck's text with entries added at its end; nothing of what is there changes.
  ///
  /// An entry's headings are written where they are not in force; one without headings comes under those that are. The
  /// line in which the deck remembers what was made for it, see ``MadeCards``, stays the last one.
  public static func appending(_ entries: [Entry], to text: String, style: Style = .fields) -> String {
    String(decoding: appending(entries, to: Array(text.utf8), style: style), as: UTF8.self)
  }

  /// Returns a deck file's bytes with entries added at its end, also where the bytes there are no valid UTF-8.
  public static func appending(_ entries: [Entry], to bytes: [UInt8], style: Style = .fields) -> [UInt8] {
    appending(entries, written: nil, to: bytes, style: style)
  }

  private static func appending(_ entries: [Entry], written: [String]?, to bytes: [UInt8], style: Style) -> [UInt8] {
    guard !entries.isEmpty else { return bytes }
    let foot = MadePlaces(in: bytes).foot ?? bytes.count
    let added = added(entries, written: written, to: String(decoding: bytes[..<foot], as: UTF8.self), style: style)
    guard foot < bytes.count else { return bytes + added.utf8 }
    let blank = added.utf8.dropLast().last == UInt8(ascii: "\r") ? "\r\n" : "\n"
    return Array(bytes[..<foot]) + Array((added + blank).utf8) + Array(bytes[foot...])
  }

  private static func added(_ entries: [Entry], written: [String]?, to text: String, style: Style) -> String {
    var end = DeckEnd(of: text)
    // What is not closed in the text must not be closed by what is added: cards between would be lost.
    let hasOpenEnd = end.isOpen
    var added = ""
    for (number, entry) in entries.enumerated() {
      let headings = end.headings(for: entry.headings)
      let lines = hasOpenEnd ? strictText(of: entry) : written?[number] ?? Self.text(of: entry, style: style)
      let isOneLine = PrintedEntry.isOneLine(lines)
      if headings.isEmpty {
        added += end.separator(isOneLine: isOneLine) + lines
      } else {
        added += end.separator(isOneLine: false) + headings.joined(separator: "\n") + "\n\n" + lines
      }
      end.hasAdded(isOneLine: isOneLine)
    }
    return end.usesReturns ? added.replacing("\n", with: "\r\n") : added
  }
}
