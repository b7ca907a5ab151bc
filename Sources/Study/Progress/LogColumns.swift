/// The events of a log as rows, with the names that the rows number.
struct LogColumns {
  var rows: [LogRow] = []
  var cards = NameTable()
  var devices = NameTable()
  var decks = NameTable()
  /// How many elements are no events, and events set something or are a machine's first.
  private(set) var placeless = 0
  private(set) var settings = 0
  private(set) var starts = 0
  /// How many events are exams or answers in them.
  private(set) var exams = 0
  /// What there is too much of: such a file is refused, and nothing more of it is kept.
  private(set) var excess: LogLimit?
  private let few = LogLimit.few
  private let many = LogLimit.many

  /// Keeps an event that was read from bytes; the first line's marker says nothing and is not kept.
  mutating func append(_ event: RawEvent, from bytes: UnsafeBufferPointer<UInt8>, shift: Int = 0) {
    guard !event.isMarker, excess == nil else { return }
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
    case .mark: row.setMark(event.borneOutMark, due: event.day)
    case .set: settings += 1
    case .start: starts += 1
    case .exam: exams += 1
    case .undo, .other, .placeless: break
    }
    rows.append(row)
    noteExcess()
  }

  /// Keeps the place of something that is no event.
  mutating func appendPlaceless(at place: Int) {
    guard excess == nil else { return }
    placeless += 1
    let nowhere = Moment(milliseconds: .min, offsetMinutes: 0)
    rows.append(LogRow(kind: .placeless, at: nowhere, device: 0, place: place))
    noteExcess()
  }

  /// Whether so many further events could be too many.
  func isNearALimit(adding count: Int) -> Bool {
    LogLimit.allCases.contains { self.count(of: $0) + count * 2 > $0.most }
  }

  /// How much there is of something that has a limit.
  func count(of limit: LogLimit) -> Int {
    switch limit {
    case .others: placeless
    case .settings: settings
    case .starts: starts
    case .machines: devices.count
    case .decks: decks.count
    case .cards: cards.count
    }
  }

  @inline(__always)
  private mutating func noteExcess() {
    let isUsual =
      max(settings, starts, devices.count, decks.count) <= few && max(placeless, cards.count) <= many
    if !isUsual { excess = LogLimit.allCases.first { count(of: $0) > $0.most } }
  }

  /// How far a reading had come.
  struct Mark {
    fileprivate let columns: (rows: Int, cards: Int, devices: Int, decks: Int)
    fileprivate let counts: (placeless: Int, settings: Int, starts: Int, exams: Int)
  }

  /// How far this reading has come.
  var mark: Mark {
    Mark(
      columns: (rows.count, cards.count, devices.count, decks.count), counts: (placeless, settings, starts, exams))
  }

  /// Forgets everything that was read since.
  mutating func goBack(to mark: Mark) {
    rows.removeLast(rows.count - mark.columns.rows)
    cards.keep(first: mark.columns.cards)
    devices.keep(first: mark.columns.devices)
    decks.keep(first: mark.columns.decks)
    (placeless, settings, starts, exams) = mark.counts
    excess = nil
  }

  private static func number(
    of text: JSONText, in table: inout NameTable, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> UInt32 {
    if text.hasEscapes {
      var name: [UInt8] = []
      JSONReader(bytes).decode(text, to: &name)
      return name.withUnsafeBufferPointer { table.number(of: $0) }
    }
    return table.number(of: UnsafeBufferPointer(rebasing: bytes[text.range]))
  }
}
