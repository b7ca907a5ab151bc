import ArgumentParser
import CardMaking

/// `recollect plumbing cards`: the cards of texts.
struct PlumbingCardsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cards",
    abstract: "Makes cards from each record's text.",
    discussion: """
      Reads one JSON object a line: id, text, and optionally format ("text", "markdown" or "html"). Writes for each its cards: \
      kind, prompt, answer, source_sentence, line, and what belongs to the kind: term, aliases, title, cite, items.
      """)

  func run() throws {
    let maker = CardMaker()
    try JSONLines.run { try Self.answer($0, maker) }
  }

  /// Returns the members of the answer to a record.
  static func answer(_ record: JSONValue, _ maker: CardMaker = CardMaker()) throws -> [JSONMember] {
    guard let member = record["text"] else { throw RecordError.missing("text") }
    guard let text = member.string else { throw RecordError.wrongType("text", wanted: "a text") }
    let document = Document(text: text, format: try format(of: record))
    return [JSONMember("cards", .array(maker.cards(from: document).kept.filter { !$0.isView }.map(card)))]
  }

  private static func format(of record: JSONValue) throws -> Document.Format {
    guard let member = record["format"], member != .null else { return .text }
    guard let name = member.string else { throw RecordError.wrongType("format", wanted: "a text") }
    if let format = Document.Format(rawValue: name) { return format }
    throw CardsRecordError.unknownFormat(name)
  }

  private static func card(_ card: DraftCard) -> JSONValue {
    var members = [
      JSONMember("kind", .string(card.kind.rawValue)), JSONMember("prompt", .string(card.prompt)),
      JSONMember("answer", .string(card.answer)), JSONMember("source_sentence", .string(card.sourceSentence)),
      JSONMember("line", .integer(card.line)),
    ]
    if let term = card.term {
      members.append(JSONMember("term", .string(term)))
      members.append(JSONMember("aliases", .array(card.aliases.map { .string($0) })))
    }
    if let title = card.title { members.append(JSONMember("title", .string(title))) }
    if let cite = card.cite { members.append(JSONMember("cite", .string(cite))) }
    if card.kind == .enumeration { members.append(JSONMember("items", .array(card.items.map { .string($0) }))) }
    return .object(members)
  }
}

/// What is wrong with a record of `recollect plumbing cards` beyond its types.
enum CardsRecordError: Error, Hashable, CustomStringConvertible {
  case unknownFormat(String)

  var description: String {
    switch self {
    case .unknownFormat(let name): "The format '\(name)' is unknown. Send 'text', 'markdown' or 'html'."
    }
  }
}
