import Foundation
import Memory
import Study
import Testing

@testable import recollect

/// `recollect optimize` and `recollect stats --memory` on the learner's own progress.
@Suite struct OptimizeOwnLogTests {
  private static let now: [String: String?] = [
    "RECOLLECT_NOW": "2026-11-21T09:12:00Z", "RECOLLECT_DEVICE": "k7m2x9qa", "NO_COLOR": "1",
  ]
  private static let practiced = Result { try PracticedLearner(cards: 250, days: 300) }

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.practiced.get().text, to: "p.json")
  }

  private func run(_ arguments: String..., lines: [String] = []) throws -> PipedProcess {
    try PipedProcess(
      arguments + ["--progress", "p.json"], lines: lines, home: folder.path, environment: Self.now)
  }

  private func sets() throws -> [String] {
    try folder.text("p.json").split(separator: "\n").map(String.init).filter { $0.contains("\"do\":\"set\"") }
  }

  @Test func withoutATerminalItShowsWhatItFoundAndSavesNothing() throws {
    let before = try folder.text("p.json")
    let shown = try run("optimize", lines: ["1", "y"])
    #expect(shown.status == 0)
    #expect(
      shown.text == """
        Fitted on 2,397 reviews of 250 cards.
        A test, on your newest 320 answers that came a day or more after the one before, with a fit to the older \
        ones alone:
        Of these you knew 97 percent. The standard weights expected 90 percent, the fitted ones 95 percent.
        Predictions improved from 0.180 to 0.153. This is the log loss: how far they lay from what happened; less \
        is better.
        First intervals: again 1 day as now; hard 3 days instead of 1; good 14 days instead of 2; easy 46 days \
        instead of 8.
        Reviews in the coming weeks, if all are right: week 1: 20 as now; week 2: 16 instead of 18; week 3: 15 \
        instead of 16; week 4: 11 instead of 13.
        No date that a card has now is moved. New dates come with the next answers.
        Nothing was saved. 'recollect optimize --yes' saves the fitted weights.

        """)
    #expect(try folder.text("p.json") == before)
    #expect(folder.names == ["p.json"])
    #expect(try run("optimize", "--dry-run").text == shown.text)
  }

  @Test func aYesIsOneEventThatTheScheduleFollowsAndThatCanBeUndone() throws {
    let before = try run("stats", "--memory").text
    #expect(before.contains("\nQuality, standard weights, in force: log loss "))
    let saved = try run("optimize", "--yes")
    #expect(
      saved.text.hasSuffix(
        """
        Saved. From now on each next answer gets its date from the fitted weights.
        'recollect reschedule' moves the dates that cards have already; 'recollect undo' takes the weights back.

        """))
    let events = try sets()
    #expect(events.count == 1)
    #expect(events.first?.contains(#""name":"weights""#) == true)
    #expect(try run("set", "weights").text.hasPrefix("weights is "))
    let after = try run("stats", "--memory").text
    #expect(after.contains("\nQuality, your weights, in force: log loss "))
    #expect(after.contains("\nQuality, standard weights: log loss "))
    // Fitted again, there is nothing to gain over weights that have seen all answers.
    let again = try run("optimize", "--yes")
    #expect(
      again.text.hasSuffix(
        """
        The present weights may have seen some of these answers. The weights that you have describe your memory as well as \
        new ones would. Nothing was changed.

        """))
    #expect(try sets().count == 1)
    #expect(try run("undo").text == "Undone: the setting 'weights', of 2026-11-21 09:12.\n")
    #expect(try run("stats", "--memory").text == before)
  }

  @Test func inSentencesEachRangeSaysWhatWasForetoldAndWhatWasKnown() throws {
    #expect(
      try run("stats", "--memory").text == """
        Foretold: the newest 320 of 1,597 answers on a later day than the card's one before.
        On a later day: only the first answer to a card on a day tests memory over days; a second one on the same day says little of it and does not count.
        All together: expected 90 percent, recalled 97 percent.
        Quality, standard weights, in force: log loss 0.180, RMSE of bins 0.100, AUC 0.586.
        Quality, fitted on the older four fifths: log loss 0.153, RMSE of bins 0.074, AUC 0.518.
        AUC: of a recalled and a forgotten answer, how often the recalled one had the higher prediction; with 11 forgotten and 309 recalled, chance alone moves it a good deal.
        Predicted 70 to 80 percent: 3 answers, expected 75 percent, recalled 67 percent.
        Predicted 80 to 85 percent: 2 answers, expected 84 percent, recalled 100 percent.
        Predicted 85 to 90 percent: 148 answers, expected 90 percent, recalled 97 percent.
        Predicted 90 to 95 percent: 167 answers, expected 90 percent, recalled 97 percent.

        """)
    let json = try run("stats", "--memory", "--json").text
    let value = try #require(JSONReader.value(of: Array(json.utf8.dropLast())[...]))
    #expect(value["test"]?["n"]?.integer == 320)
    let counts = (value["calibration"]?.array ?? []).compactMap { $0["count"]?.integer }
    #expect(counts == [0, 0, 0, 3, 2, 148, 167, 0])
    try folder.write(PracticedLearner(cards: 4, days: 30).text, to: "p.json")
    #expect(
      try run("stats", "--memory").text.hasSuffix(
        " on a later day than the card's one before; from 50 on it can be said how well they were foretold.\n"))
  }

  @Test func onATerminalOneKeyDecides() throws {
    for (key, isSaved) in [
      ("1", true), ("0", false), (PseudoTerminal.controlC, false), (PseudoTerminal.controlD, false),
    ] {
      try folder.write(Self.practiced.get().text, to: "p.json")
      let terminal = try PseudoTerminal(["optimize", "--progress", "p.json"], home: folder.path, environment: Self.now)
      try terminal.expect("Use the fitted weights from now on? 1 yes, 0 no, ? > ")
      if key == "1" {
        terminal.send("?")
        try terminal.expect("1 or y: save them. 0 or n: everything stays as it is.")
      }
      terminal.send(key)
      try terminal.expect(isSaved ? "Saved. From now on" : "Nothing was saved. Everything stays as it is.")
      #expect(try terminal.status() == 0)
      #expect(try sets().count == (isSaved ? 1 : 0))
      for line in terminal.screen.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
  }

  @Test func theJSONSaysWhatWasFoundAndWhetherItWasSaved() throws {
    let shown = try run("optimize", "--json")
    let value = try #require(JSONReader.value(of: Array(shown.text.utf8.dropLast())[...]))
    #expect(value["reviews"]?.integer == (try Self.practiced.get().reviews))
    #expect(value["cards"]?.integer == 250)
    #expect(value["weights"]?.array?.count == 21)
    #expect(value["reviews_ahead"]?["fitted"]?.array?.count == 28)
    let first = (value["first_intervals"]?["present"]?.array ?? []).compactMap { $0.integer }
    #expect(first == [1, 1, 2, 8])
    let present = try #require(value["test"]?["present"]?["log_loss"]?.double)
    let fitted = try #require(value["test"]?["fitted"]?["log_loss"]?.double)
    #expect(fitted < present)
    #expect(shown.text.hasSuffix("\"saved\":false}\n"))
    #expect(try sets().isEmpty)
    #expect(try run("optimize", "--json", "--yes").text.hasSuffix("\"saved\":true}\n"))
    #expect(try sets().count == 1)
    // The file gives back exactly the weights that were shown.
    let written = try run("set", "weights").text
    let values = (value["weights"]?.array ?? []).compactMap { $0.double }
    #expect(written.contains("weights is \(values.map { LogNumber($0).text }.joined(separator: " "));"))
  }

  @Test func withTooFewAnswersItSaysSoKindly() throws {
    try folder.write(PracticedLearner(cards: 12, days: 60).text, to: "p.json")
    let shown = try run("optimize", "--yes")
    #expect(shown.status == 0)
    #expect(shown.text.hasPrefix("There is too little to learn from yet: "))
    #expect(shown.text.contains("From 400 on a fit is better than the standard weights, which serve well until then."))
    #expect(shown.text.hasSuffix("\nNothing was changed.\n"))
    #expect(try sets().isEmpty)
    #expect(try run("optimize", "--json").text.contains("\"enough\":false,\"needed\":400,\"saved\":false}"))
    try FileManager.default.removeItem(atPath: folder.file("p.json"))
    let missing = try PipedProcess(["optimize"], home: folder.path, environment: Self.now)
    #expect(missing.text.hasPrefix("There is too little to learn from yet: 0 answers on a later day"))
    #expect(missing.status == 0)
  }

  @Test func choicesAreLeftOut() throws {
    try folder.write(PracticedLearner(cards: 250, days: 300, mode: "choice").text, to: "p.json")
    #expect(
      try run("optimize").text.hasPrefix(
        "There is too little to learn from yet: 0 answers on a later day than the card's one before, choices left out.")
    )
  }

  @Test(arguments: [
    (["--yes", "--dry-run"], "--yes and --dry-run do not go together: one saves, the other does not."),
    (["--part", "0.5"], "--part goes with --log only. Your own log is tested in any case."),
    (["--log", "x.csv", "--yes"], "--yes and --log do not go together: a log in a file is only looked at."),
  ])
  func whatDoesNotGoTogetherIsRefused(arguments: [String], message: String) throws {
    let refused = try PipedProcess(["optimize"] + arguments, home: folder.path, environment: Self.now)
    #expect(refused.status == 64)
    #expect(refused.problems.contains(message))
  }

  @Test func onceAMonthASessionEndsWithTheOffer() throws {
    try folder.write((0..<4).map { "question \($0)? :: answer \($0)\n\n" }.joined(), to: "cards.md")
    let offer =
      "'recollect optimize' fits the schedule to your \(Wording.number(try Self.laterAnswers())) answers. It shows what "
      + "would change before it saves anything."
    func study(_ day: String) throws -> String {
      try PipedProcess(
        ["study", "cards.md", "--new", "1", "--limit", "1", "--mode", "type", "--progress", "p.json"], lines: ["no"],
        home: folder.path,
        environment: Self.now.merging(["RECOLLECT_NOW": "\(day)T09:12:00Z"]) { $1 }
      ).text
    }
    // The learner began 300 days before 21 November: the eleventh month of 30 days begins then.
    #expect(try study("2026-11-21").contains(offer))
    #expect(try !study("2026-11-22").contains("optimize"))
    #expect(try !study("2026-12-20").contains("optimize"))
    #expect(try study("2026-12-22").contains("'recollect optimize'"))
  }

  private static func laterAnswers() throws -> Int {
    LearnerState(try ProgressLog(Array(practiced.get().text.utf8))).countedReviews.log.predictionCount
  }
}
