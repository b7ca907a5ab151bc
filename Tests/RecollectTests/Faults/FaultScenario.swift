import Cards
import Foundation
import Study

@testable import recollect

/// Files as the program may find them, and what it is asked to do with them.
struct FaultScenario: CustomStringConvertible, Sendable {
  /// What is done.
  enum Work: Sendable {
    /// Two cards are answered, one after the other.
    case answering
    /// The other file is joined with this one.
    case joining(output: String?)
    /// The doctor joins the copy of a sync tool and takes away what is left over.
    case mending
    /// The doctor restores yesterday's backup.
    case restoring
  }

  let description: String
  /// The file; nil where there is none.
  let file: [UInt8]?
  /// The cards whose answers are in it.
  let cards: [String]
  /// The days that have a backup.
  var backups: [Day] = []
  var work = Work.answering
  /// Files beside it.
  var others: [String: [UInt8]] = [:]
  /// Whether its folder is there.
  var hasFolder = true
  /// Where the path leads as a symbolic link.
  var link: String?
  /// The cards whose answers are in the file when all is done.
  var promised = Self.answered
  /// Cards whose answers may be in the file or in one that is kept beside it, but must be in one of them.
  var keptSomewhere: [String] = []

  /// Whether every fault is tried in every run of the tests; of the others some are.
  var isEnumerated: Bool {
    (Self.sessions + [Self.joinings[0]]).contains { $0.description == description }
  }

  static let now = ProgressFileTests.now
  static let today = now.studyDay
  /// The cards that a session answers, one after the other.
  static let answered = ["one", "two"]
  static let otherPath = "\(ForeignAct.folder)/other.json"
  static let conflictPath = "\(ForeignAct.folder)/p.sync-conflict-20261121-091200-ABCDEFG.json"
  static let otherCards = ["t", "u"]

  static let all = sessions + places + joinings + doctors

  static let sessions: [Self] = [
    Self(description: "no file", file: nil, cards: []),
    Self(description: "a sound file", file: sound, cards: earlier, backups: [today]),
    Self(
      description: "the first answer of a day", file: sound, cards: earlier,
      backups: (1...24).map { today + ($0 > 10 ? -31 * $0 : -$0) }),
    Self(description: "a torn tail", file: torn, cards: ["a", "b"], backups: [today]),
    Self(
      description: "a tail of zeros", file: sound.dropLast(3) + [UInt8](repeating: 0, count: 90), cards: earlier,
      backups: [today]),
    Self(description: "a missing last line", file: sound.dropLast(3) + [], cards: earlier, backups: [today]),
    Self(description: "half a header", file: Array(LogLayout.firstLine.prefix(30)), cards: [], backups: [today]),
    Self(description: "an empty file", file: [], cards: [], backups: [today + -1]),
    Self(description: "damage in the middle", file: damaged, cards: ["a", "c"], backups: [today]),
    Self(
      description: "another layout", file: Array(text.replacing("\n", with: "\r\n").utf8), cards: earlier,
      backups: [today]),
  ]

  static let places: [Self] = [
    Self(description: "no folder", file: nil, cards: [], hasFolder: false),
    Self(
      description: "a symbolic link", file: sound, cards: earlier, backups: [today],
      link: "\(ForeignAct.folder)/real.json"),
  ]

  static let joinings: [Self] = [
    joining("merge", sound),
    joining("merge into a torn file", torn, cards: ["a", "b"]),
    joining("merge into a damaged file", damaged, cards: ["a", "c"]),
    joining("merge through a link", sound, link: "\(ForeignAct.folder)/real.json"),
    joining("merge of what is there", LogLayout.file(events(earlier + otherCards)), cards: earlier + otherCards),
    joining("merge into one of the files", sound, output: ForeignAct.path),
    joining("merge into one that is damaged", damaged, cards: ["a", "c"], output: ForeignAct.path),
  ]

  static let doctors: [Self] = [
    Self(
      description: "doctor --fix", file: sound, cards: earlier, backups: [today], work: .mending,
      others: [conflictPath: other, "\(ForeignAct.path).new-77": [0x78]], promised: otherCards,
      keptSomewhere: otherCards),
    Self(
      description: "doctor --fix of a torn file", file: torn, cards: ["a", "b"], backups: [today], work: .mending,
      others: [conflictPath: other], promised: otherCards, keptSomewhere: otherCards),
    Self(
      description: "doctor --restore", file: sound, cards: ["a", "b"], work: .restoring,
      others: ["\(ForeignAct.path).backup-\(today + -1)": LogLayout.file(events(["a", "b"]))], promised: [],
      keptSomewhere: ["c"]),
    Self(
      description: "doctor --restore where there is no file", file: nil, cards: [], work: .restoring,
      others: ["\(ForeignAct.path).backup-\(today + -1)": LogLayout.file(events(["a", "b"]))],
      promised: ["a", "b"], keptSomewhere: ["a", "b"]),
  ]

  private static func joining(
    _ description: String, _ file: [UInt8], cards: [String] = earlier, output: String? = nil, link: String? = nil
  ) -> Self {
    Self(
      description: description, file: file, cards: cards, backups: [today], work: .joining(output: output),
      others: [otherPath: other], link: link, promised: otherCards)
  }

  private static let earlier = ["a", "b", "c"]
  private static func events(_ cards: [String]) -> [Event] {
    cards.enumerated().map { index, card in
      Event(
        at: Moment(milliseconds: now.milliseconds - 1_000_000 + Int64(index), offsetMinutes: 60),
        by: ProgressFileTests.device.name, deed: ProgressFileTests.review(card))
    }
  }
  private static let sound = LogLayout.file(events(earlier))
  private static let text = String(decoding: sound, as: UTF8.self)
  private static let torn = Array(sound.dropLast(20))
  private static let damaged = Array(text.replacing("\"card\":\"b\"", with: "\"card\":\"b").utf8)
  private static let other = LogLayout.file(Array(events(earlier + otherCards).suffix(2)))

  func disk() -> SimulatedDisk {
    let disk = SimulatedDisk(folder: hasFolder ? ForeignAct.folder : "/")
    if let file { disk.replace(link ?? ForeignAct.path, with: file) }
    for day in backups { disk.replace("\(link ?? ForeignAct.path).backup-\(day)", with: [0x78]) }
    for (path, content) in others { disk.replace(path, with: content) }
    if let link { disk.links[ForeignAct.path] = link }
    disk.original = file
    return disk
  }
}
