import Foundation
import Testing

@testable import recollect

/// `recollect leeches`: what is forgotten again and again, decided on with one key each.
@Suite struct LeechesCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "Q: Which bone is at the collar?\nA: clavicle\n\nQ: Which bone is the shoulder blade?\nA: scapula\n",
      to: "bones.md")
    _ = try run("set", "leech", "10")
    var log = #"{"format":"recollect-progress","version":1,"log":[{"do":"log"}"# + "\n"
    for (card, answer) in try keys() {
      for day in 10..<20 {
        let review = #""by":"k7m2x9qa","card":"\#(card)","do":"review","mode":"typed","ms":1000"#
        log += #",{"at":"2026-10-\#(day)T09:12:00.000+01:00","days":1,"grade":3,\#(review)}"# + "\n"
        log +=
          #",{"at":"2026-10-\#(day)T10:12:00.000+01:00","grade":1,"said":"\#(answer)","secs":600,"step":0,\#(review)}"#
          + "\n"
      }
    }
    try folder.write(log + "]}\n", to: "p.json")
    _ = try run("set", "leech", "10")
  }

  /// The two cards' keys, each with what is answered instead.
  private func keys() throws -> [(String, String)] {
    let list = try run("list", "bones.md", "--json").text
    let keys = list.matches(of: #/"key":"([^"]+)"/#).map { String($0.1) }
    return Array(zip(keys, ["Scapula", "shoulder"]))
  }

  private func run(_ arguments: String..., lines: [String] = []) throws -> PipedProcess {
    try PipedProcess(
      arguments + ["--progress", "p.json"], lines: lines, home: folder.path,
      environment: ["RECOLLECT_NOW": "2026-11-21T09:12:00+01:00", "RECOLLECT_DEVICE": "k7m2x9qa"])
  }

  private static let list = """
    Leech 1 of 2.
    Asks: Which bone is at the collar?
    Answer: clavicle
    Forgotten 10 times in 20 reviews. bones.md:1.
    Mixed up with: scapula, 10 times
    May help: say in the question what tells it from 'scapula', or add a note (N:) with the difference.

    Leech 2 of 2.
    Asks: Which bone is the shoulder blade?
    Answer: scapula
    Forgotten 10 times in 20 reviews. bones.md:4.
    Answered instead: shoulder, 10 times
    May help: add a hint or a note (N:) that ties the answer to something you know.

    """

  @Test func theListWritesNothing() throws {
    let before = try folder.text("p.json")
    #expect(try run("leeches", "bones.md", "--list").text == Self.list)
    let json = try run("leeches", "bones.md", "--json").text
    #expect(json.contains(#""lapses":10,"confusions":[{"answer":"scapula","count":10,"key":"which-bone-is-the-should"#))
    #expect(json.contains(#""confusions":[{"answer":"shoulder","count":10}],"advice":"hint"}"#))
    #expect(try folder.text("p.json") == before)
  }

  @Test func aCardThatNeverLeftItsStepsIsNamedAsHard() throws {
    try folder.write("Q: Which bone is at the collar?\nA: clavicle\n", to: "bones.md")
    var log = #"{"format":"recollect-progress","version":1,"log":[{"do":"log"}"# + "\n"
    let key = try #require(try keys().first?.0)
    for day in 10..<18 {
      log +=
        #",{"at":"2026-10-\#(day)T10:12:00.000+01:00","by":"k7m2x9qa","card":"\#(key)","do":"review","grade":1,"mode":"typed","ms":1000,"secs":600,"step":0}"#
        + "\n"
    }
    try folder.write(log + "]}\n", to: "p.json")
    let words = """
      There are no leeches: no card waits that was forgotten as often as the setting 'leech' says.
      Hard, but no leech: 'clavicle' was wrong in 8 of 8 reviews and has not left the steps of learning yet. bones.md:1.

      """
    #expect(try run("leeches", "bones.md", "--list").text == words)
    #expect(try run("leeches", "bones.md").text == words)
    #expect(try run("leeches", "bones.md", "--json").text == "[]\n")
  }

  @Test func hardCardsAreNamedAfterTheLeeches() throws {
    try folder.write(folder.text("bones.md") + "\nQ: Which bone is at the knee?\nA: patella\n", to: "bones.md")
    let list = try run("list", "bones.md", "--json").text
    let key = try #require(list.matches(of: #/"key":"([^"]+)"/#).map { String($0.1) }.last)
    var log = try folder.text("p.json")
    log.removeLast("]}\n".count)
    for minute in 10..<16 {
      log +=
        #",{"at":"2026-10-25T10:\#(minute):00.000+01:00","by":"k7m2x9qa","card":"\#(key)","do":"review","grade":1,"mode":"typed","ms":1000,"secs":60,"step":0}"#
        + "\n"
    }
    try folder.write(log + "]}\n", to: "p.json")
    #expect(
      try run("leeches", "bones.md", lines: ["s", "q"]).text.hasSuffix(
        """

        1 set aside, 0 kept, 1 left. 'recollect undo' takes that back.

        Hard, but no leech: 'patella' was wrong in 6 of 6 reviews and has not left the steps of learning yet. bones.md:7.

        """))
  }

  @Test func oneKeySetsALeechAsideOrKeepsIt() throws {
    let session = try run("leeches", "bones.md", lines: ["?", "s", "k"])
    #expect(session.status == 0)
    #expect(session.text.contains("Set aside: it is not asked until you resume it.\n"))
    #expect(session.text.contains("Kept: it is asked as before.\n"))
    #expect(session.text.hasSuffix("\n1 set aside, 1 kept, 0 left. 'recollect undo --count 2' takes that back.\n"))
    #expect(
      try run("leeches", "bones.md").text
        == "There are no leeches: no card waits that was forgotten as often as the setting 'leech' says.\n")
    #expect(try run("list", "bones.md", "--suspended").text.contains("clavicle"))
    _ = try run("undo", "--count", "2")
    #expect(try run("leeches", "bones.md", "--list").text == Self.list)
  }

  @Test func whatRecordingHasToTellIsSaid() throws {
    try folder.write(folder.text("p.json").replacing("\n", with: "\r\n"), to: "p.json")
    let session = try run("leeches", "bones.md", lines: ["n", "s"])
    #expect(session.status == 0)
    #expect(
      session.problems
        == "p.json: Another program had laid the file out anew. It has been put back in order; the copy is p.json.before-2026-11-21.\n"
    )
  }

  @Test func theEndOfAPipeLeavesTheRest() throws {
    let session = try run("leeches", "bones.md", lines: ["n"])
    #expect(session.text.contains("Left for later.\n"))
    #expect(session.text.hasSuffix("\n0 set aside, 0 kept, 2 left.\n"))
  }
}
