/// The union of progress logs: each event once, in the order of replay.
///
/// It is commutative, associative and idempotent, byte by byte. An event whose sum is wrong gives way to one of the same
/// moment and device whose sum is right: what a bad disk did to one copy, another one mends.
public struct LogMerge {
  /// How many events the logs have.
  public struct Counts: Equatable, Sendable {
    /// In all.
    public internal(set) var events = 0
    /// By log: those that no other log has.
    public internal(set) var onlyIn: [Int]
    /// Those whose sum is wrong and that no log has whole.
    public internal(set) var wrongSums = 0
    /// What there is too much of, so that the union could not be read; nil where it can be.
    public internal(set) var excess: LogLimit?
    // Of what has a limit.
    var others = 0
    var settings = 0
    var starts = 0
  }

  private let logs: [ProgressLog]
  /// By log: its rows in the order of replay; nil where that is the file's own.
  private let orders: [[UInt32]?]
  /// By log and device: the device's place among all, by its name's bytes.
  private let ranks: [[UInt32]]
  private let mendsSums: Bool
  private let machines: Int

  /// Takes logs; with `mendsSums`, a wrong sum that nothing can mend is written anew.
  public init(_ logs: [ProgressLog], mendsSums: Bool = false) {
    self.logs = logs
    self.mendsSums = mendsSums
    let names = logs.map { log in (0..<UInt32(log.columns.devices.count)).map { Array(log.columns.devices[$0].utf8) } }
    let sorted = Set(names.joined()).sorted { $0.lexicographicallyPrecedes($1) }
    let places = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, UInt32($0)) })
    machines = sorted.count
    let ranks = names.map { $0.map { places[$0] ?? 0 } }
    self.ranks = ranks
    orders = zip(logs, ranks).map { Self.order($0.columns.rows, $1) }
  }

  /// Whether the logs are one learner's: each has a name in common with another, or has none.
  public var isOneLearner: Bool {
    var rest = logs.map(\.learnerNames).filter { !$0.isEmpty }
    guard var known = rest.popLast() else { return true }
    while let index = rest.firstIndex(where: { !$0.isDisjoint(with: known) }) {
      known.formUnion(rest.remove(at: index))
    }
    return rest.isEmpty
  }

  /// The version of the format that the union has: the newest of the logs'.
  public var version: Int {
    logs.map { log in if case .newer(let version) = log.condition { version } else { LogLayout.version } }.max()
      ?? LogLayout.version
  }

  /// Writes the union as a file, piece by piece, and returns what was in it.
  @discardableResult
  public func write(_ write: ([UInt8]) throws -> Void) rethrows -> Counts { try self.write(write) { _, _ in } }

  /// Returns the events that one of the logs has and no other.
  public func events(onlyIn log: Int) -> [Event] {
    var rows: [Int] = []
    write { _ in
    } lone: {
      if $0 == log { rows.append($1) }
    }
    return rows.compactMap { logs[log].event(of: logs[log].columns.rows[$0]) }
  }

  /// Writes the union, and names the log and the row of each event that no other log has.
  @discardableResult
  private func write(_ write: ([UInt8]) throws -> Void, lone: (Int, Int) -> Void) rethrows -> Counts {
    var output = LogLayout.firstLine(version: version, members: members)
    output.reserveCapacity(Self.pieceSize * 2)
    var counts = Counts(onlyIn: [Int](repeating: 0, count: logs.count))
    for line in placeless() {
      output += line
      counts.others += 1
    }
    try open { sources in
      var sources = sources
      var group: [Member] = []
      while true {
        group.removeAll(keepingCapacity: true)
        Self.takeNext(&group, &sources)
        if group.isEmpty { break }
        append(group, sources, to: &output, &counts, lone)
        if output.count >= Self.pieceSize {
          try write(output)
          output.removeAll(keepingCapacity: true)
        }
      }
    }
    try write(output + LogLayout.lastLine)
    counts.excess = excess(counts)
    return counts
  }

  /// The union as one array.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write { bytes += $0 }
    return bytes
  }

  private static let pieceSize = 1 << 20

  /// An event's log and row.
  private struct Member {
    let log: Int
    let row: Int
  }

  /// A log that is being gone through; with pointers, so that no reference is counted for each of its events.
  private struct Source {
    let bytes: UnsafeBufferPointer<UInt8>
    let rows: UnsafeBufferPointer<LogRow>
    /// The rows in the order of replay, unless that is the file's own.
    let order: UnsafeBufferPointer<UInt32>?
    let ranks: UnsafeBufferPointer<UInt32>
    /// The next event's place in the order, its row, and its moment and device; nil behind the last one.
    private(set) var next: (place: Int, row: Int, instant: Int64, rank: UInt32)?

    /// Goes to a place in the order.
    mutating func go(to place: Int) {
      guard place < (order?.count ?? rows.count) else {
        next = nil
        return
      }
      let row = order.map { Int($0[place]) } ?? place
      next = (place, row, rows[row].instant, ranks[Int(rows[row].device)])
    }
  }

  /// Opens the logs, one within the other, and hands over all of them at their first events.
  private func open(_ sources: [Source] = [], _ body: ([Source]) throws -> Void) rethrows {
    guard sources.count < logs.count else { return try body(sources) }
    let log = logs[sources.count]
    let order = orders[sources.count]
    try log.bytes.withUnsafeBufferPointer { bytes in
      try log.columns.rows.withUnsafeBufferPointer { rows in
        try (order ?? []).withUnsafeBufferPointer { places in
          try ranks[sources.count].withUnsafeBufferPointer { ranks in
            var source = Source(bytes: bytes, rows: rows, order: order == nil ? nil : places, ranks: ranks)
            source.go(to: 0)
            try open(sources + [source], body)
          }
        }
      }
    }
  }

  /// Takes the events of the next moment and device from every log.
  private static func takeNext(_ group: inout [Member], _ sources: inout [Source]) {
    var first: (Int64, UInt32)?
    for source in sources {
      guard let next = source.next else { continue }
      if let least = first, least <= (next.instant, next.rank) { continue }
      first = (next.instant, next.rank)
    }
    guard let first else { return }
    for log in sources.indices {
      while let next = sources[log].next, (next.instant, next.rank) == first {
        group.append(Member(log: log, row: next.row))
        sources[log].go(to: next.place + 1)
      }
    }
  }

  private func append(
    _ group: [Member], _ sources: [Source], to output: inout [UInt8], _ counts: inout Counts, _ lone: (Int, Int) -> Void
  ) {
    let first = group[0]
    if group.count <= 2, Self.appendAsItStands(group, sources, to: &output) {
      counts.events += 1
      counts.note(sources[first.log].rows[first.row].kind)
      if group.count == 1 {
        counts.onlyIn[first.log] += 1
        lone(first.log, first.row)
      }
      return
    }
    var events: [MergedEvent] = []
    var places: [[UInt8]: Int] = [:]
    for member in group {
      let row = logs[member.log].columns.rows[member.row]
      guard let event = MergedEvent(logs[member.log].value(of: row), kind: row.kind) else { continue }
      if let same = places[event.bytes] {
        events[same].take(event, from: member.log)
      } else {
        places[event.bytes] = events.count
        events.append(event.found(in: member.log, row: member.row))
      }
    }
    // What one copy has damaged, another one has whole.
    if events.contains(where: { $0.sum == .right }) { events.removeAll { $0.sum == .wrong } }
    for event in events.sorted(by: { $0.bytes.lexicographicallyPrecedes($1.bytes) }) {
      output += event.line(mendsSum: mendsSums)
      counts.events += 1
      counts.note(event.kind)
      if event.sum == .wrong { counts.wrongSums += 1 }
      if event.logs.count == 1, let log = event.logs.first {
        counts.onlyIn[log] += 1
        lone(log, event.row)
      }
    }
  }

  /// Copies the line of an event that stands alone, or twice in the same way, in canonical form and with a right sum.
  private static func appendAsItStands(_ group: [Member], _ sources: [Source], to output: inout [UInt8]) -> Bool {
    let source = sources[group[0].log]
    guard let line = CanonicalLine(source.bytes, at: source.rows[group[0].row].place), line.hasRightSum == true else {
      return false
    }
    if group.count == 2 {
      let other = sources[group[1].log]
      guard group[0].log != group[1].log, line.stands(in: other.bytes, at: other.rows[group[1].row].place) else {
        return false
      }
    }
    output.append(0x2c)
    output.append(contentsOf: UnsafeBufferPointer(rebasing: source.bytes[line.range]))
    output.append(0x0a)
    return true
  }

  /// What the union has too much of; nil where it can be read.
  private func excess(_ counts: Counts) -> LogLimit? {
    LogLimit.allCases.first { limit in
      let count =
        switch limit {
        case .others: counts.others
        case .settings: counts.settings
        case .starts: counts.starts
        case .machines: machines
        case .decks: names(\.decks, limit)
        case .cards: names(\.cards, limit)
        }
      return count > limit.most
    }
  }

  /// How many names the logs have together, or any number beyond the limit where they have more; they are compared only
  /// where there could be too many, and only until that is known.
  private func names(_ table: KeyPath<LogColumns, NameTable>, _ limit: LogLimit) -> Int {
    let tables = logs.map { $0.columns[keyPath: table] }
    var count = tables.first?.count ?? 0
    var rest = tables.dropFirst().reduce(0) { $0 + $1.count }
    for (place, table) in tables.enumerated().dropFirst() {
      for name in 0..<UInt32(table.count) {
        if count > limit.most || count + rest <= limit.most { return count + rest }
        rest -= 1
        if !tables[..<place].contains(where: { $0.holds(name, of: table) }) { count += 1 }
      }
    }
    return count
  }

  /// What later versions have beside the log, by key; of two values the one whose bytes come last, so that the order of
  /// the logs changes nothing.
  private var members: [LogObject.Member] {
    let all = logs.flatMap(\.members).map { ($0, CanonicalForm.bytes(of: $0.value)) }
    return LogObject(all.sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)).members
  }

  /// What is no event, each once, by its bytes: kept, as everything is that is not understood.
  private func placeless() -> [[UInt8]] {
    let lines = logs.flatMap { log in
      log.columns.rows.filter { $0.kind == .placeless }.compactMap(log.value).map(LogLayout.line)
    }
    return Set(lines).sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func order(_ rows: [LogRow], _ ranks: [UInt32]) -> [UInt32]? {
    let isOrdered = rows.withUnsafeBufferPointer { rows in
      var last = (Int64.min, UInt32(0))
      for row in rows {
        guard row.kind != .placeless, case let key = (row.instant, ranks[Int(row.device)]), key >= last else {
          return false
        }
        last = key
      }
      return true
    }
    if isOrdered { return nil }
    var order = rows.indices.filter { rows[$0].kind != .placeless }.map { UInt32($0) }
    rows.withUnsafeBufferPointer { rows in
      order.sort { left, right in
        let (one, other) = (rows[Int(left)], rows[Int(right)])
        if one.instant != other.instant { return one.instant < other.instant }
        return (ranks[Int(one.device)], left) < (ranks[Int(other.device)], right)
      }
    }
    return order
  }
}

extension LogMerge.Counts {
  fileprivate mutating func note(_ kind: LogRow.Kind) {
    settings += kind == .set ? 1 : 0
    starts += kind == .start ? 1 : 0
  }
}

extension ProgressLog {
  /// The names of the learners who began on some device.
  var learnerNames: Set<String> {
    Set(
      columns.rows.lazy.filter { $0.kind == .start }.compactMap { row in
        if case .start(let learner, _)? = event(of: row)?.deed { learner } else { nil }
      })
  }
}
