/// An event that several logs may have, and the best that is known of its sum.
struct MergedEvent {
  /// What the sums of an event's copies say; the first of these counts.
  enum Sum: Comparable {
    case right
    case wrong
    case absent
  }

  /// The canonical form without the sum.
  let bytes: [UInt8]
  private(set) var sum: Sum
  /// The logs that have it.
  private(set) var logs: Set<Int> = []
  /// Its row in the first of them.
  private(set) var row = 0
  /// The kind of its row.
  let kind: LogRow.Kind
  private let object: LogObject
  private var digits: LogValue?

  /// Takes an event's object; nil for anything else.
  init?(_ value: LogValue?, kind: LogRow.Kind = .other) {
    guard case .object(let object) = value else { return nil }
    self.kind = kind
    self.object = LogObject(object.members.filter { $0.key != "sum" })
    bytes = CanonicalForm.bytes(of: self.object)
    digits = object["sum"]
    let right = LogValue.text(LineSum.of(bytes))
    sum = digits == nil ? .absent : digits == right ? .right : .wrong
  }

  func found(in log: Int, row: Int) -> Self {
    var event = self
    event.row = row
    event.logs.insert(log)
    return event
  }

  /// Takes in another copy of the same event.
  mutating func take(_ copy: Self, from log: Int) {
    logs.insert(log)
    let isBetter = copy.sum != sum ? copy.sum < sum : copy.order.lexicographicallyPrecedes(order)
    if isBetter { (sum, digits) = (copy.sum, copy.digits) }
  }

  /// The event's line.
  func line(mendsSum: Bool) -> [UInt8] {
    let digits = mendsSum && sum == .wrong ? LogValue.text(LineSum.of(bytes)) : digits
    let members = object.members + (digits.map { [LogObject.Member(key: "sum", value: $0)] } ?? [])
    return LogLayout.line(of: .object(LogObject(members)))
  }

  private var order: [UInt8] { digits.map(CanonicalForm.bytes) ?? [] }
}
