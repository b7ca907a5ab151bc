/// What is unusual about a log: what sums say was changed, what is there twice, what a clock did.
public struct LogCheckup: Sendable {
  /// An event whose sum is wrong.
  public struct Suspect: Sendable {
    /// The line of the file, from 1.
    public let line: Int
    /// The event as it stands.
    public let event: Event
  }

  /// How many events something other than this program changed.
  public var suspectCount: Int { wrong.count }
  /// How many events are there that are there before.
  public private(set) var repeated = 0
  /// How many lines are no event.
  public private(set) var placeless = 0
  /// How many devices wrote to it.
  public let devices: Int
  /// How many names of learners it has.
  public let learners: Int
  /// How many events it has, each once.
  public let events: Int
  /// How many cards they name.
  public let cards: Int
  /// When the first event was written; nil where there is none.
  public private(set) var first: Moment?
  /// When the last event was written; nil where there is none.
  public private(set) var last: Moment?
  /// The longest way back that a device's clock went from one event to the next, in milliseconds; 0 where none did.
  public private(set) var longestWayBack: Int64 = 0
  private let log: ProgressLog
  // The rows whose sum is wrong.
  private var wrong: [UInt32] = []

  /// Looks through a log.
  public init(_ log: ProgressLog) {
    self.log = log
    events = LogOrder(log).count
    devices = log.columns.devices.count
    learners =
      Set(log.columns.rows.lazy.filter { $0.kind == .start }.compactMap { log.texts(["learner"], of: $0)[0] }).count
    cards = log.columns.cards.count
    var newest = [Int64](repeating: .min, count: log.columns.devices.count)
    var sums = SumCheck(log)
    log.bytes.withUnsafeBufferPointer { bytes in
      for (index, row) in log.columns.rows.enumerated() {
        guard row.kind != .placeless else {
          placeless += 1
          continue
        }
        if first.map({ row.instant < $0.milliseconds }) ?? true { first = row.moment }
        if last.map({ row.instant > $0.milliseconds }) ?? true { last = row.moment }
        let device = Int(row.device)
        if newest[device] != .min { longestWayBack = max(longestWayBack, newest[device] - row.instant) }
        newest[device] = row.instant
        if sums.isWrong(row, bytes) { wrong.append(UInt32(index)) }
      }
    }
    repeated = log.count - placeless - events
    wrong.sort { log.columns.rows[Int($0)].place < log.columns.rows[Int($1)].place }
  }

  /// Returns the events that something other than this program changed, or the first of them, in the order of the file.
  public func suspects(first count: Int = .max) -> [Suspect] {
    var suspects: [Suspect] = []
    var line = 1
    var position = 0
    for index in wrong.prefix(count) {
      let row = log.columns.rows[Int(index)]
      while position < row.place, position < log.bytes.count {
        if log.bytes[position] == 0x0a { line += 1 }
        position += 1
      }
      if let event = log.event(of: row) { suspects.append(Suspect(line: line, event: event)) }
    }
    return suspects
  }
}

/// Says of event after event whether its sum is wrong.
private struct SumCheck {
  private let log: ProgressLog
  private var speller = EventSpeller()
  private var spelled: [UInt8] = []

  init(_ log: ProgressLog) { self.log = log }

  /// Whether an event has a sum that is wrong.
  mutating func isWrong(_ row: LogRow, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if let line = CanonicalLine(bytes, at: row.place) { return line.hasRightSum == false }
    guard hasSum(row, bytes) == true else { return false }
    guard speller.read(bytes, at: row.place) else {
      return log.value(of: row).flatMap { MergedEvent($0) }?.sum == .wrong
    }
    guard let sum = speller.value(of: "sum") else { return false }
    guard sum.count == LineSum.length + 2, sum[0] == 0x22 else { return true }
    spelled.removeAll(keepingCapacity: true)
    speller.write(without: "sum", to: &spelled)
    var right = RunningLineSum()
    spelled.withUnsafeBufferPointer { right.add($0) }
    return !sum.withUnsafeBufferPointer { right.isWritten(UnsafeBufferPointer(rebasing: $0[1...LineSum.length])) }
  }

  /// Whether an event has a sum at all: most that are laid out otherwise have none.
  private func hasSum(_ row: LogRow, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
    var reader = JSONReader(bytes, from: row.place)
    var hasSum = false
    do throws(JSONFault) {
      try reader.members { (key, reader) throws(JSONFault) in
        if reader.equals(key, "sum") { hasSum = true }
        try reader.skipValue(depth: 1)
      }
    } catch { return nil }
    return hasSum
  }
}

extension ProgressLog {
  /// Returns the events of the moments and devices of some others that stand in this log with a right sum.
  public func wholeEvents(namedAs others: [Event]) -> [Event] {
    var names: [Int64: Set<[UInt8]>] = [:]
    for event in others { names[event.at.milliseconds, default: []].insert(Array(event.by.utf8)) }
    return columns.rows.compactMap { row in
      guard row.kind != .placeless, let devices = names[row.instant],
        devices.contains(Array(columns.devices[row.device].utf8)), let value = value(of: row),
        MergedEvent(value)?.sum == .right
      else { return nil }
      return event(of: row)
    }
  }
}
