import Foundation
import Study

/// The copies that stand beside a progress file: ten by day and the first of each month, at most 24; and the largest.
///
/// A file only grows. One that lost a part would otherwise, day by day, take the place of every copy that still has it.
struct ProgressBackups {
  static let byDay = 10
  static let most = 24

  private let target: String
  private let calls: FileCalls

  init(of target: String, calls: FileCalls = .system) {
    self.target = target
    self.calls = calls
  }

  /// Copies the file as it is, unless the day has its copy, and removes the copies that are no longer wanted.
  func make(on day: Day) throws {
    let place = path(day)
    guard try calls.found(place, .read, shown: place) == nil else { return }
    try AtomicFile.copy(target, to: place, calls: calls)
    // The copy is made; those that are too many can go another day.
    guard let days = try? self.days else { return }
    let kept = Set(Self.kept(days))
    let largest = largest(of: days)
    for day in days where !kept.contains(day) && day != largest { _ = calls.unlink(path(day)) }
  }

  /// The days that have a copy, newest first.
  var days: [Day] {
    get throws {
      let prefix = "\(target.split(separator: "/").last ?? "").backup-"
      let names = try calls.allNames(in: Paths.folder(of: target))
      return names.compactMap { $0.hasPrefix(prefix) ? Day(String($0.dropFirst(prefix.count))) : nil }.sorted(by: >)
    }
  }

  /// The day whose copy has the most bytes, of several the newest; nil where none can be looked at.
  func largest(of days: [Day]) -> Day? {
    days.compactMap { day in calls.facts(path(day)).map { (size: $0.size, day: day) } }
      .max { ($0.size, $0.day) < ($1.size, $1.day) }?.day
  }

  /// The newest copy's path.
  var newest: String? { (try? days)?.first.map(path) }

  /// Returns the days whose copies stay: the ten newest, and before them the first of each month.
  static func kept(_ newestFirst: [Day]) -> [Day] {
    let recent = newestFirst.prefix(byDay)
    var firsts: [Day] = []
    for day in newestFirst.dropFirst(byDay) {
      let (year, month, _) = day.civil
      if let last = firsts.last, last.civil.year == year, last.civil.month == month { firsts.removeLast() }
      firsts.append(day)
    }
    return Array((recent + firsts).prefix(most))
  }

  /// Where the copy of a day is.
  func path(_ day: Day) -> String { "\(target).backup-\(day)" }
}
