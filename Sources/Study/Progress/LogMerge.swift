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
    var places = [Int](repeating: 0, count: logs.count)
    var group: [Member] = []
    while true {
      group.removeAll(keepingCapacity: true)
      takeNext(&group, &places)
      if group.isEmpty { break }
      append(group, to: &output, &counts, lone)
      if output.count >= Self.pieceSize {
        try write(output)
        output.removeAll(keepingCapacity: true)
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

  /// Takes the events of the next moment and device from every log.
  private func takeNext(_ group: inout [Member], _ places: inout [Int]) {
    var first: (Int64, UInt32)?
    for log in logs.indices {
      guard let row = row(log, places[log]) else { continue }
      let key = key(log, row)
      if let least = first { if key < least { first = key } } else { first = key }
    }
    guard let first else { return }
    for log in logs.indices {
      while let row = row(log, places[log]), key(log, row) == first {
        group.append(Member(log: log, row: row))
        places[log] += 1
      }
    }
  }

  private func row(_ log: Int, _ place: Int) -> Int? {
    if let order = orders[log] { return place < order.count ? Int(order[place]) : nil }
    return place < logs[log].columns.rows.count ? place : nil
  }

  private func key(_ log: Int, _ row: Int) -> (Int64, UInt32) {
    let row = logs[log].columns.rows[row]
    return (row.instant, ranks[log][Int(row.device)])
  }

  private func append(
    _ group: [Member], to output: inout [UInt8], _ counts: inout Counts, _ lone: (Int, Int) -> Void
  ) {
    let first = group[0]
    if group.count <= 2, appendAsItStands(group, to: &output) {
      counts.events += 1
      counts.note(logs[first.log].columns.rows[first.row].kind)
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
  private func appendAsItStands(_ group: [Member], to output: inout [UInt8]) -> Bool {
    let log = logs[group[0].log]
    return log.bytes.withUnsafeBufferPointer { bytes in
      guard let line = CanonicalLine(bytes, at: log.columns.rows[group[0].row].place), line.hasRightSum == true else {
        return false
      }
      if group.count == 2 {
        let other = logs[group[1].log]
        let isSame =
          group[0].log != group[1].log
          && other.bytes.withUnsafeBufferPointer { bytes in
            CanonicalLine(bytes, at: other.columns.rows[group[1].row].place)?.equals(line) == true
          }
        guard isSame else { return false }
      }
      output.append(0x2c)
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[line.range]))
      output.append(0x0a)
      return true
    }
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

  /// How many names the logs have together; they are compared only where there could be too many.
  private func names(_ table: KeyPath<LogColumns, NameTable>, _ limit: LogLimit) -> Int {
    let tables = logs.map { $0.columns[keyPath: table] }
    let most = tables.reduce(0) { $0 + $1.count }
    guard most > limit.most, var union = tables.first else { return most }
    for table in tables.dropFirst() { for name in 0..<UInt32(table.count) { _ = union.number(of: table[name]) } }
    return union.count
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
