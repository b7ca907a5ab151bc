/// A card as a person names it: a key, a unique beginning of one, or `file:line`.
public struct CardReference: Hashable, Sendable {
  /// What was written.
  public let text: String

  /// Takes what was written.
  public init(_ text: String) { self.text = text }

  /// Returns the keys that are meant: one, or all of the entry in which the line lies; `others` are keys that no card
  /// has any more, but that may be named.
  public func keys(in cards: [Card], others: [CardKey] = []) throws(CardReferenceError) -> [CardKey] {
    let keys = Set(cards.map(\.key)).union(others)
    if keys.contains(CardKey(text: text)) { return [CardKey(text: text)] }
    if let (file, line) = place { return try self.keys(in: cards, file: file, line: line) }
    let found = text.isEmpty ? [] : keys.filter { $0.text.utf8.starts(with: text.utf8) }.sorted()
    guard let first = found.first else { throw .none(text) }
    guard found.count == 1 else { throw .several(text, found) }
    return [first]
  }

  private var place: (file: String, line: Int)? {
    guard let colon = text.lastIndex(of: ":"), let line = Int(text[text.index(after: colon)...]),
      colon > text.startIndex
    else { return nil }
    return (String(text[..<colon]), line)
  }

  /// The cards of the entry that begins in a line, or is the last one to begin before it.
  private func keys(in cards: [Card], file: String, line: Int) throws(CardReferenceError) -> [CardKey] {
    let candidates = Self.cards(in: file, of: cards)
    guard let path = candidates.first?.file else { throw .noFile(file) }
    let files = Set(candidates.map(\.file))
    guard files.count == 1 else { throw .severalFiles(file, files.sorted()) }
    guard let start = candidates.map(\.line).filter({ $0 <= line }).max() else { throw .noCardAt(path, line: line) }
    return candidates.filter { $0.line == start }.map(\.key)
  }

  /// The cards whose file is the one that is named, or whose path ends with it, or is the end of it: cards name their
  /// file below the folder that was loaded, a person may name it from anywhere.
  private static func cards(in file: String, of cards: [Card]) -> [Card] {
    let same = cards.filter { $0.file == file }
    if !same.isEmpty { return same }
    let below = cards.filter { $0.file.hasSuffix("/\(file)") }
    if !below.isEmpty { return below }
    let above = cards.filter { file.hasSuffix("/\($0.file)") }
    let longest = above.map(\.file.utf8.count).max() ?? 0
    return above.filter { $0.file.utf8.count == longest }
  }
}

/// Why a card that was named was not found.
public enum CardReferenceError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No key begins so.
  case none(String)
  /// Several keys begin so.
  case several(String, [CardKey])
  /// No loaded file has this name.
  case noFile(String)
  /// Several loaded files have this name.
  case severalFiles(String, [String])
  /// The file has no card there.
  case noCardAt(String, line: Int)

  /// The message for the reader.
  public var description: String {
    switch self {
    case .none(let text):
      "'\(VisibleText.line(text))': There is no such card. Name it by its key or as file:line; "
        + "'recollect list' shows them."
    case .several(let text, let keys):
      "'\(VisibleText.line(text))': \(keys.count) cards begin so: \(Self.list(keys.map(\.text))). "
        + "Write more of the key."
    case .noFile(let file):
      "'\(VisibleText.line(file))': No deck that was read has this file. Check the name, or name the deck."
    case .severalFiles(let file, let files):
      "'\(VisibleText.line(file))': \(files.count) files have this name: \(Self.list(files)). Write more of the path."
    case .noCardAt(let file, let line):
      "\(VisibleText.line(file)):\(line): No card begins in this line or before it. 'recollect list' shows them."
    }
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(5).map(VisibleText.line).joined(separator: ", ")
    return names.count > 5 ? "\(shown) and \(names.count - 5) more" : shown
  }
}
