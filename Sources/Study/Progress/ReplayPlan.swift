import Cards
import Memory

/// What must be known of a whole log before its events can be replayed one by one: what was undone, which names are one
/// card's, the settings and the decks.
struct ReplayPlan {
  private(set) var order: LogOrder
  /// By row: whether the event was undone; empty where none was.
  private(set) var undone: [Bool] = []
  /// By card name: the name that stands for all that it was joined with.
  private var joined: [UInt32]
  private var hasJoined = false
  private(set) var settings = Settings()
  private(set) var pauses = PauseHistory()
  /// The changes of settings that say when cards come back, by row.
  private(set) var timings: [Int: SettingChange] = [:]
  private(set) var learners: [String] = []
  private var knownLearners: Set<String> = []
  /// The devices that wrote a start.
  private(set) var startedDevices: Set<UInt32> = []
  /// By card: the row of its newest card event, and the number of its deck.
  private(set) var facts: [UInt32]

  init(_ log: ProgressLog) {
    let columns = log.columns
    order = LogOrder(log)
    joined = Array(0..<UInt32(columns.cards.count))
    facts = [UInt32](repeating: .max, count: columns.cards.count)
    var undos: [UndoneEvents.Target] = []
    var others: [Int] = []
    for place in 0..<order.count {
      let index = order[place]
      switch columns.rows[index].kind {
      case .undo:
        if let target = UndoneEvents.target(of: columns.rows[index], log) { undos.append(target) }
      case .set, .relink, .start, .card: others.append(index)
      case .review, .mark, .exam, .other, .placeless: break
      }
    }
    if !undos.isEmpty { undone = UndoneEvents.flags(of: undos, columns.rows, order) }
    var newestFacts: [Int] = []
    for index in others where undone.isEmpty || !undone[index] {
      let row = columns.rows[index]
      if row.kind == .card {
        newestFacts.append(index)
        continue
      }
      if row.kind == .relink {
        join(row.card, row.newName)
        continue
      }
      if row.kind == .start {
        if let learner = log.texts(["learner"], of: row)[0] { started(row.device, learner) }
        continue
      }
      guard let change = log.change(of: row) else { continue }
      settings.set(change.name, change.value, deck: change.deck)
      if change.timesCards { timings[index] = change }
      if change.name == Setting.pauseUntil.name {
        pauses.set(change.value, deck: change.deck, on: Day(number: Int(row.day)))
      }
    }
    if hasJoined { for name in joined.indices { joined[name] = end(of: UInt32(name)) } }
    for index in newestFacts { facts[Int(root(columns.rows[index].card))] = UInt32(index) }
  }

  func isUndone(_ index: Int) -> Bool { !undone.isEmpty && undone[index] }

  /// The name that stands for all names of a card; which one it is shows nowhere.
  func root(_ card: UInt32) -> UInt32 { hasJoined ? joined[Int(card)] : card }

  private mutating func end(of card: UInt32) -> UInt32 {
    var card = card
    while joined[Int(card)] != card {
      // The way is half as long the next time: R. E. Tarjan and J. van Leeuwen, "Worst-Case Analysis of Set Union
      // Algorithms" (1984).
      joined[Int(card)] = joined[Int(joined[Int(card)])]
      card = joined[Int(card)]
    }
    return card
  }

  private mutating func join(_ old: UInt32, _ new: UInt32) {
    hasJoined = true
    let (source, target) = (end(of: old), end(of: new))
    joined[Int(source)] = target
  }

  /// Takes in the log's last row, which comes after all others and is of a card, a device's start, or of nothing known.
  mutating func append(_ row: LogRow, _ event: Event, _ log: ProgressLog) {
    order.append(row: log.count - 1)
    if !undone.isEmpty { undone.append(false) }
    while joined.count < log.columns.cards.count {
      joined.append(UInt32(joined.count))
      facts.append(.max)
    }
    if row.kind == .card { facts[Int(root(row.card))] = UInt32(log.count - 1) }
    if case .start(let learner, _) = event.deed { started(row.device, learner) }
  }

  private mutating func started(_ device: UInt32, _ learner: String) {
    startedDevices.insert(device)
    if knownLearners.insert(learner).inserted { learners.append(learner) }
  }
}
