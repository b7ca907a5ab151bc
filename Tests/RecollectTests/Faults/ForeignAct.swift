import Cards
import Study

@testable import recollect

/// What another program does to the progress file, or beside it, while a session is under way.
enum ForeignAct: CaseIterable {
  /// A sync tool, or an editor's save: another file with one event more.
  case replaceWithMore
  /// `git checkout`, or a backup that is put back: another file, as it was when the session began.
  case replaceWithOlder
  /// Another machine's program that shares the disk but not the lock appends an event.
  case grow
  /// An editor lays the same file out anew, in its place.
  case layOutAnew
  /// A half written save: the file is cut off in its middle.
  case cutInTheMiddle
  case empty
  /// A bad disk fills the file with zeros.
  case zero
  case delete
  case deleteLock
  case deleteFolder

  /// The card of the event that it adds.
  static let card = "foreign"
  static let folder = "/home/anna"
  static let path = "/home/anna/p.json"

  /// Whether it takes away what the program had not read by then.
  var destroys: Bool {
    switch self {
    case .cutInTheMiddle, .empty, .zero, .delete, .deleteFolder: true
    case .replaceWithMore, .replaceWithOlder, .grow, .layOutAnew, .deleteLock: false
    }
  }

  func act(on disk: SimulatedDisk) {
    let path = Self.path
    guard let content = disk.content(path) else {
      if self == .replaceWithMore {
        // A file comes with its folder.
        disk.makeFolder(Self.folder)
        disk.replace(path, with: LogLayout.firstLine + Self.line + LogLayout.lastLine)
      }
      if self == .deleteFolder { disk.removeFolder(Self.folder) }
      if self == .deleteLock { disk.remove("\(path).lock") }
      return
    }
    let isClosed = content.suffix(LogLayout.end.count) == LogLayout.end
    let more = isClosed ? content.dropLast(LogLayout.lastLine.count) + Self.line + LogLayout.lastLine : content
    switch self {
    case .replaceWithMore: disk.replace(path, with: more)
    case .replaceWithOlder: disk.replace(path, with: disk.original ?? content)
    case .grow: disk.edit(path) { $0 = more }
    case .layOutAnew: disk.edit(path) { $0 = $0.flatMap { $0 == 0x0a ? [0x0d, 0x0a] : [$0] } }
    case .cutInTheMiddle: disk.edit(path) { $0.removeLast($0.count / 2) }
    case .empty: disk.edit(path) { $0 = [] }
    case .zero: disk.edit(path) { $0 = [UInt8](repeating: 0, count: $0.count) }
    case .delete: disk.remove(path)
    case .deleteLock: disk.remove("\(path).lock")
    case .deleteFolder: disk.removeFolder(Self.folder)
    }
  }

  private static let line = LogLayout.line(
    of: Event(
      at: Moment(milliseconds: 1_795_248_700_000, offsetMinutes: 60), by: "other123",
      deed: ProgressFileTests.review(card)))
}
