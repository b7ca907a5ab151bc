import Foundation
import Study
import Testing

@testable import recollect

@Suite struct ProgressBackupsTests {
  static let start = Day(number: 20_454)  // 2026-01-01

  @Test func tenDaysAndTheFirstOfEachMonthAreKeptAtMostTwentyFour() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "p.json")
    let backups = ProgressBackups(of: folder.file("p.json"))
    for day in 0..<120 where day != 31 { try backups.make(on: Self.start + day) }
    #expect(
      try backups.days.map(\.description) == [
        "2026-04-30", "2026-04-29", "2026-04-28", "2026-04-27", "2026-04-26", "2026-04-25", "2026-04-24", "2026-04-23",
        "2026-04-22", "2026-04-21", "2026-04-01", "2026-03-01", "2026-02-02", "2026-01-01",
      ])
    for day in 120..<1_000 { try backups.make(on: Self.start + day) }
    #expect(try backups.days.count == 24)
    #expect(try backups.days.last?.description == "2027-08-01")
  }

  /// A file that lost a part is copied day by day as well.
  @Test func theLargestCopyStaysUntilTheFileOutgrowsIt() throws {
    let folder = try TemporaryFolder()
    let backups = ProgressBackups(of: folder.file("p.json"))
    try folder.write("whole", to: "p.json")
    for day in 3..<6 { try backups.make(on: Self.start + day) }
    try folder.write("cut", to: "p.json")
    for day in 6..<40 { try backups.make(on: Self.start + day) }
    // The first of the month has everything that the others of it have.
    #expect(try backups.days.suffix(3).map(\.description) == ["2026-02-01", "2026-01-31", "2026-01-04"])
    #expect(try folder.text("p.json.backup-2026-01-04") == "whole")
    try folder.write("whole", to: "p.json.backup-2026-01-06")
    try folder.write("whole it was", to: "p.json.backup-2026-01-07")
    try backups.make(on: Self.start + 40)
    #expect(try backups.days.suffix(2).map(\.description) == ["2026-01-07", "2026-01-04"])
    try folder.write("whole again, and more", to: "p.json")
    try backups.make(on: Self.start + 41)
    #expect(try backups.days.last?.description == "2026-01-04")
    #expect(try backups.days.dropLast().last?.description == "2026-02-01")
  }

  /// A copy that jq laid out is larger than one that has more, and each of them would have been the only one to stay.
  @Test func aLargeCopyDoesNotTakeThePlaceOfOneThatHasMore() throws {
    let folder = try TemporaryFolder()
    let backups = ProgressBackups(of: folder.file("p.json"))
    let reviews = (0..<4).map { ",{\"card\":\"c\($0)\"}\n" }.joined()
    for (day, text) in [
      (1, "{ \"card\": \"c0\" }\n" + String(repeating: " \n", count: 99)), (2, "log\n\(reviews)]}\n"),
      (3, "log\n\(reviews.dropLast(14))]}\n"), (4, "log\n" + String(repeating: "\0", count: 99)),
      (5, "other\n\(reviews)"), (6, "log\n\(reviews.prefix(14))]}\n"),
    ] {
      try folder.write(text, to: "p.json.backup-2026-01-0\(day)")
    }
    try folder.write("log\n]}\n", to: "p.json")
    for day in 10..<21 { try backups.make(on: Self.start + day) }
    #expect(
      try backups.days.suffix(5).map(\.description) == [
        "2026-01-12", "2026-01-05", "2026-01-04", "2026-01-02", "2026-01-01",
      ])
  }

  @Test func theFileIsCopiedBeforeTheFirstWriteOfADayOnly() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("p.json")
    var now = ProgressFileTests.now
    do { try ProgressFileTests.open(path).record([ProgressFileTests.review("a")], at: now) }
    let first = try folder.text("p.json")
    now.milliseconds += 86_400_000
    let file = try ProgressFileTests.open(path, now: now)
    #expect(folder.names == ["p.json", "p.json.lock"])
    try file.record([ProgressFileTests.review("b")], at: now)
    try file.record([ProgressFileTests.review("c")], at: now)
    #expect(folder.names == ["p.json", "p.json.backup-2026-11-22", "p.json.lock"])
    #expect(try folder.text("p.json.backup-2026-11-22") == first)
    #expect(ProgressFileTests.mode(path + ".backup-2026-11-22") == 0o600)
  }
}
