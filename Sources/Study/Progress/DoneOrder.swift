/// The order in which events were done, which is not that of their moments where a machine's clock was set back.
///
/// A machine only appends, so no event of it was done later than those of it that stand behind it in the file. A merge
/// puts all in the order of their moments; from then on that is what is known.
struct DoneOrder {
  private let replay: LogOrder
  /// The rows in their order; nil where that is the order of replay.
  private var sorted: [Int]?

  init(_ log: ProgressLog, _ replay: LogOrder) {
    self.replay = replay
    if replay.isThatOfTheFile { return }
    let rows = log.columns.rows
    // What is there twice counts where it stands first.
    var counts = [Bool](repeating: false, count: rows.count)
    for place in 0..<replay.count { counts[replay[place]] = true }
    var earliest = [Int64](repeating: .max, count: log.columns.devices.count)
    var done: [(instant: Int64, row: Int)] = []
    done.reserveCapacity(replay.count)
    var wasSetBack = false
    for index in rows.indices.reversed() where counts[index] {
      let device = Int(rows[index].device)
      if earliest[device] < rows[index].instant { wasSetBack = true }
      earliest[device] = min(earliest[device], rows[index].instant)
      done.append((earliest[device], index))
    }
    if wasSetBack { sorted = done.sorted { ($0.instant, $0.row) < ($1.instant, $1.row) }.map(\.row) }
  }

  var count: Int { replay.count }

  /// The row at a place of the order.
  subscript(place: Int) -> Int { sorted?[place] ?? replay[place] }
}
