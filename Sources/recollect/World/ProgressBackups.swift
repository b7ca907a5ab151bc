import Foundation
import Study

/// The copies that stand beside a progress file: ten by day and the first of each month, at most 24; and up to three that
/// are larger than the file and have what no other has.
///
/// A file only grows. One that lost a part would otherwise, day by day, take the place of every copy that still has it. One
/// such copy is not enough: the largest may be one that another program had laid out anew, and lack what came after.
struct ProgressBackups {
  static let byDay = 10
  static let most = 24
  static let mostLarger = 3

  let target: String
  let calls: FileCalls

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
    let kept = Self.kept(days)
    let wanted = Set(kept + larger(days, than: kept))
    for day in days where !wanted.contains(day) { _ = calls.unlink(path(day)) }
  }

  /// The days whose copies are larger than the file and no beginning of one that stays, the largest first.
  private func larger(_ days: [Day], than kept: [Day]) -> [Day] {
    guard let size = calls.facts(target)?.size else { return [] }
    var held = kept.map(path)
    var larger: [Day] = []
    for copy in bySize(days.filter { !kept.contains($0) }) where copy.size > size && larger.count < Self.mostLarger {
      let place = path(copy.day)
      if held.contains(where: { calls.isBeginning(place, of: $0) }) { continue }
      held.append(place)
      larger.append(copy.day)
    }
    return larger
  }

  /// The days that have a copy, newest first.
  var days: [Day] {
    get throws {
      let prefix = "\(target.split(separator: "/").last ?? "").backup-"
      let names = try calls.allNames(in: Paths.folder(of: target))
      return names.compactMap { $0.hasPrefix(prefix) ? Day(String($0.dropFirst(prefix.count))) : nil }.sorted(by: >)
    }
  }

  /// The days whose copies can be looked at, with their sizes in bytes, the largest first, of equal ones the newest.
  func bySize(_ days: [Day]) -> [(day: Day, size: Int)] {
    days.compactMap { day in calls.facts(path(day)).map { (day: day, size: $0.size) } }
      .sorted { ($0.size, $0.day) > ($1.size, $1.day) }
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
