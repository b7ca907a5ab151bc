/// The events of a log as rows, with the names that the rows number.
struct LogColumns {
  var rows: [LogRow] = []
  var cards = NameTable()
  var devices = NameTable()
  var decks = NameTable()
  /// How many elements are no events; a file with more than the most of them is refused.
  private(set) var placeless = 0

  /// More of them are in no file but one that is made to fill the memory: each is kept, as what is not understood is.
  static let mostPlaceless = 1_000_000

  /// Keeps an event that was read from bytes; the first line's marker says nothing and is not kept.
  mutating func append(_ event: RawEvent, from bytes: UnsafeBufferPointer<UInt8>, shift: Int = 0) {
    guard !event.isMarker else { return }
    let kind = event.borneOutKind
    let place = event.place + shift
    guard kind != .placeless, let at = event.at, let by = event.by else {
      appendPlaceless(at: place)
      return
    }
    var row = LogRow(kind: kind, at: at, device: Self.number(of: by, in: &devices, bytes), place: place)
    // Every card that an event names is known from then on, also by events that say nothing of its state.
    if let card = event.card { row.card = Self.number(of: card, in: &cards, bytes) }
    switch kind {
    case .review:
      row.setReview(
        grade: event.grade, mode: event.mode, milliseconds: event.milliseconds, promise: event.promise)
    case .card:
      row.deck = event.deck.map { Self.number(of: $0, in: &decks, bytes) } ?? decks.number(of: "")
    case .relink:
      if let old = event.old { row.card = Self.number(of: old, in: &cards, bytes) }
      if let new = event.new { row.newName = Self.number(of: new, in: &cards, bytes) }
    case .undo, .set, .start, .mark, .other, .placeless: break
    }
    rows.append(row)
  }

  /// Keeps the place of something that is no event.
  mutating func appendPlaceless(at place: Int) {
    placeless += 1
    guard placeless <= Self.mostPlaceless else { return }
    let nowhere = Moment(milliseconds: .min, offsetMinutes: 0)
    rows.append(LogRow(kind: .placeless, at: nowhere, device: 0, place: place))
  }

  private static func number(
    of text: JSONText, in table: inout NameTable, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> UInt32 {
    if text.hasEscapes { return table.number(of: JSONReader(bytes).decoded(text)) }
    return table.number(of: UnsafeBufferPointer(rebasing: bytes[text.range]))
  }
}
