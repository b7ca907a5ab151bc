import Foundation
import Testing

@testable import recollect

/// `recollect stats`, as a shell runs it.
@Suite struct StatsCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.file("Decks"), withIntermediateDirectories: true)
    try folder.write(
      "---\nname: Bones\ntags: [body]\n---\n\nlower jaw :: mandible\n\nbreastbone :: sternum\n", to: "Decks/bones.md")
    try folder.write("---\nname: Skin\n---\n\nlime in the skin :: calcinosis\n", to: "Decks/skin.md")
  }

  private func run(_ arguments: String..., environment: [String: String?] = [:]) throws -> PipedProcess {
    try PipedProcess(
      ["stats"] + arguments, home: folder.path,
      environment: ["RECOLLECT_NOW": "2026-11-21T09:12:00+01:00", "RECOLLECT_DEVICE": "k7m2x9qa"].merging(environment) {
        $1
      })
  }

  @Test func decksAndTagsAreSelectedByName() throws {
    #expect(try run("--deck", "Skin").text.hasPrefix("Decks: Skin, 1 card, 21 November 2026.\n"))
    #expect(try run("--tag", "body").text.hasPrefix("Decks: Bones, 2 cards, 21 November 2026.\n"))
    #expect(try run("--deck", "Skin", "--deck", "Bones").text.hasPrefix("Decks: Bones and Skin, 3 cards,"))
    let deck = try run("--deck", "Lungs")
    #expect(deck.status == 66)
    #expect(deck.problems == "'Lungs': There is no such deck here. 'recollect list' shows the decks.\n")
    let tag = try run("--tag", "breath")
    #expect(tag.status == 66)
    #expect(
      tag.problems == "'breath': No deck has this tag. Tags stand at the top of a deck file, after 'tags:'.\n")
  }

  @Test(arguments: [
    ("2026-11-01", true), ("90d", true), ("1d", true), ("0d", false), ("d", false), ("2026-02-30", false),
    ("May", false),
  ])
  func sinceTakesADateOrDays(text: String, isTaken: Bool) throws {
    let stats = try run("--since", text)
    #expect(stats.status == (isTaken ? 0 : 64))
    if !isTaken {
      #expect(
        stats.problems.contains(
          "'\(text)' is no day. Give a date as 2026-05-01, or a number of days as 90d."))
    }
  }

  @Test func theWordsSaySinceWhenAnswersCount() throws {
    let week = try run("--since", "7d").text
    #expect(week.contains("\nRemembered: no reviews since 15 November.\n"))
    #expect(week.contains("\nStudied: 0 answers today, none since 15 November.\n"))
    #expect(try run("--since", "30d").text.contains("\nRemembered: no reviews in the last 30 days.\n"))
    let future = try run("--since", "2026-11-22")
    #expect(future.status == 64)
    #expect(future.problems == "'2026-11-22': This day has not come yet. Give --since a day that is past.\n")
  }

  @Test func viewsComeInOneOrderAndSayWhatIsMissing() throws {
    #expect(
      try run("--calendar", "--confusions", "--cards", "--retention").text == """
        Remembered: no card in review was answered yet.

        Hard: no card was answered wrong twice.

        Confusions: no wrong answer was typed or chosen yet.

        Calendar: Nothing was answered in the last 12 months.

        """)
  }

  @Test func thePageIsWrittenAndAnEarlierOneRenewed() throws {
    let written = try run("--html", "report.html")
    #expect(written.status == 0)
    #expect(written.text == "report.html has the report.\n")
    let page = try folder.text("report.html")
    #expect(page.hasPrefix("<!doctype html>\n") && page.hasSuffix("</html>\n"))
    #expect(try run("--html", "report.html", "--deck", "Skin").status == 0)
    #expect(try folder.text("report.html") != page)
    #expect(folder.names.contains("report.html") && !folder.names.contains { $0.contains(".new-") })
  }

  @Test func anyOtherFileIsLeftAlone() throws {
    try folder.write("<!doctype html>\n<p>My own page.\n", to: "mine.html")
    let refused = try run("--html", "mine.html")
    #expect(refused.status == 73)
    #expect(refused.problems == "mine.html: There is a file already. Name another one, or move this one away.\n")
    #expect(try folder.text("mine.html") == "<!doctype html>\n<p>My own page.\n")
    // A device is not read: this one has no end.
    let device = try run("--html", "/dev/full")
    #expect(device.status == 73)
    #expect(device.problems == "/dev/full: There is a file already. Name another one, or move this one away.\n")
    let nowhere = try run("--html", "none/report.html")
    #expect(nowhere.status == 73)
    #expect(
      nowhere.problems
        == "none/report.html: The file cannot be created: its folder does not exist. Name another place, or mend this one.\n"
    )
  }

  @Test func thePageIsShownByTheDesktopsProgram() throws {
    try FileManager.default.createDirectory(atPath: folder.file("bin"), withIntermediateDirectories: true)
    try folder.write("#!/bin/sh\necho \"$@\" > shown\n", to: "bin/xdg-open")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.file("bin/xdg-open"))
    let path = ["PATH": "\(folder.file("bin")):/usr/bin:/bin"]
    #expect(try run("--html", "-r.html", "--open", environment: path).status == 64, "a name like an option is none")
    #expect(try run("--html", "r.html", "--open", environment: path).status == 0)
    #expect(try folder.text("shown") == "r.html\n")
    try folder.write("#!/bin/sh\nexit 3\n", to: "bin/xdg-open")
    let failed = try run("--html", "r.html", "--open", environment: path)
    #expect(failed.status == 1)
    #expect(failed.problems == "r.html: 'xdg-open' could not show the page. Open the file in a browser.\n")
    let none = try run("--html", "r.html", "--open", environment: ["PATH": folder.file("none")])
    #expect(none.status == 1)
    #expect(
      none.problems
        == "r.html: There is no program here that shows pages (xdg-open or open). Open the file in a browser.\n")
  }

  @Test func whatDoesNotGoTogetherIsSaid() throws {
    let open = try run("--open")
    #expect(open.status == 64)
    #expect(open.problems.contains("--open shows the page that --html writes. Say where to write it."))
    #expect(
      try run("--html", "-").problems.contains("--html: a page is written to a file. Name one, such as report.html."))
    let all = try run("--all")
    #expect(all.status == 64)
    #expect(all.problems.contains("--all goes with --cards, --confusions or --group. Say what to show."))
    #expect(try run("--all", "--confusions").status == 0)
    let both = try run("--html", "r.html", "--json")
    #expect(both.status == 64)
    #expect(both.problems.contains("--html and --json do not go together. Give one of them."))
  }

  /// A progress file with one answer.
  private static func log(_ grade: Int) -> String {
    """
    {"format":"recollect-progress","version":1,"log":[{"do":"log"}
    ,{"answer":"mandible | jawbone","asks":"lower jaw","at":"2026-11-20T09:00:00.000+01:00","by":"k7m2x9qa","card":"m","deck":"Bones","do":"card","file":"b.md","heading":"","kind":"ask"}
    ,{"at":"2026-11-20T09:00:01.000+01:00","by":"k7m2x9qa","card":"m","days":3,"do":"review","grade":\(grade),"mode":"typed","ms":900}
    ]}

    """
  }

  /// Two learners of one card: Anna missed it, Ben knew it.
  private func writeGroup() throws {
    try folder.write(Self.log(1), to: "anna.json")
    try folder.write(Self.log(3), to: "ben.json")
  }

  @Test func aGroupsFileMayComeThroughAPipe() throws {
    try writeGroup()
    // The shell hands a short text over in a pipe, as with <(ssh host cat anna.json): it can be read once.
    let group = try PipedProcess(
      ["stats", "--group", "/dev/fd/3", "ben.json"], home: folder.path, limit: "exec 3<<'END'\n\(Self.log(1))END\n")
    #expect(try run("--group", "anna.json", "ben.json").text == group.text)
    #expect(group.text.hasPrefix("Learner A: 1 card, first answers 0 of 1 right,"))
    #expect(group.problems.isEmpty)
  }

  @Test func whatIsUnsoundAboutAGroupsFileIsSaid() throws {
    try folder.write(Self.log(1).replacing(",{\"answer\"", with: ",{\"at\":\"2026-11-\n,{\"answer\""), to: "torn.json")
    let torn = try run("--group", "torn.json")
    #expect(torn.text.hasPrefix("Learner A: 1 card,"))
    #expect(
      torn.problems
        == "torn.json: One place could not be read and had to be left out. 'recollect study' mends the file.\n")
    let other = try run("--group", "Decks/bones.md")
    #expect(other.status == 65)
    #expect(
      other.problems
        == "Decks/bones.md: This is not a progress file of recollect. Name a progress file, or a sheet of 'recollect export --for-educator'.\n"
    )
  }

  @Test func aGroupIsOfFilesAndSheetsAndNamesNobody() throws {
    try writeGroup()
    let sheet = try PipedProcess(
      ["export", "--for-educator", "--progress", "ben.json", "-o", "ben.csv"], home: folder.path)
    #expect(sheet.status == 0)
    let group = try run("--group", "anna.json", "ben.csv")
    #expect(
      group.text == """
        Learner A: 1 card, first answers 0 of 1 right, 0 percent, likely 0 to 79 percent, all answers 0 of 1 right, 0 percent, likely 0 to 79 percent.
        Learner B: 1 card, first answers 1 of 1 right, 100 percent, likely 21 to 100 percent, all answers 1 of 1 right, 100 percent, likely 21 to 100 percent.
        Card: mandible, first answers 1 of 2 right, 50 percent, likely 9 to 91 percent. Missed by A.

        """)
    #expect(try run("--group", "anna.json", "ben.json").text == group.text)
    let json = try run("--group", "anna.json", "ben.csv", "--json").text
    #expect(
      json.contains(
        #""cards":[{"key":"m","deck":"Bones","question":"lower jaw","answer":"mandible | jawbone","learners":2,"right":1,"share":0.5,"#
      ))
    #expect(json.contains(#""first":{"A":false,"B":true}}]"#))
    #expect(!json.contains("anna"))
    let nobody = try run("--group")
    #expect(nobody.status == 64)
    #expect(
      nobody.problems.contains(
        "--group needs files: progress files, or sheets of 'recollect export --for-educator'."))
    let more = try run("--group", "anna.json", "--cards", "--html", "r.html")
    #expect(more.status == 64)
    #expect(more.problems.contains("--group shows cards and first answers alone. Leave --html and --cards out."))
    #expect(try run("--group", "none.json").status == 66)
    #expect(try run("--group", "Decks/bones.md").status == 65)
  }

  @Test func aConfusionHasItsQuestion() throws {
    try folder.write("Q: Which bone is at the collar?\nA: clavicle\n", to: "collar.md")
    let list = try PipedProcess(["list", "collar.md", "--json"], home: folder.path, environment: [:])
    let key = try #require(list.text.firstMatch(of: #/"key":"([^"]+)"/#)).1
    try folder.write(
      #"""
      {"format":"recollect-progress","version":1,"log":[{"do":"log"}
      ,{"at":"2026-11-20T09:12:00.000+01:00","by":"k7m2x9qa","card":"\#(key)","do":"review","grade":1,"mode":"typed","ms":1000,"said":"scapula","secs":600,"step":0}
      ]}

      """#, to: "p.json")
    #expect(
      try run("collar.md", "--progress", "p.json", "--json").text.contains(
        #""confusions":[{"expected":"clavicle","given":"scapula","question":"Which bone is at the collar?","times":1,"chosen":0}]"#
      ))
  }

  @Test func jsonHasEveryFigureAlsoWithoutAnyAnswer() throws {
    let text = try run("--json").text
    let value = try #require(JSONReader.value(of: Array(text.utf8.dropLast())[...]))
    guard case .object(let members) = value else {
      Issue.record("\(text) is no object")
      return
    }
    #expect(
      members.map(\.name) == [
        "today", "decks", "cards", "due", "due_learning", "due_reviews", "new", "new_today", "learning", "learned",
        "suspended", "flagged", "lost", "learned_elsewhere", "answers_today", "retention", "forecast", "stock", "known",
        "true_retention", "study", "times", "memory", "hardest", "confusions", "exams",
      ])
    #expect(value["retention"]?.line == #"{"days":30,"reviews":0,"right":0}"#)
    #expect(value["known"]?.line == #"{"recalled":0.0,"begun":0,"cards":3,"seen_today":0,"curve":[]}"#)
    #expect(value["true_retention"]?["all"]?.line == #"{"reviews":0,"right":0}"#)
    #expect(value["times"]?.line == "[]")
    #expect(!text.contains("null"))
  }
}
