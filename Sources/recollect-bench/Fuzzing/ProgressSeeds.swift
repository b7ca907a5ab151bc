import Cards
import Memory
import Study

/// Progress files of our own, after every accident that is known, and the pieces by which they are broken.
enum ProgressSeeds {
  static let files: [[UInt8]] =
    Array(repeating: sound, count: 4) + Array(repeating: reviews, count: 2) + cut + joined + changed

  private static let cut: [[UInt8]] = [
    Array(sound.dropLast(40)), Array(sound.dropLast(3)), sound + zeros(60), Array(sound.dropLast(100)) + zeros(100),
    Array(LogLayout.firstLine.prefix(30)), [], zeros(500),
  ]

  private static let joined: [[UInt8]] = [
    sound + reviews, bytes(unbroken + unbroken), conflict, [0xef, 0xbb, 0xbf] + sound,
  ]

  private static let changed: [[UInt8]] = [
    bytes(text.replacing("\n", with: "\r\n")), laidOut, deep(60), deep(99), deep(101), deep(5_000), numbers,
    bytes(text.replacing("costochondritis", with: "costo")) + [0xff, 0xfe], brokenUTF8,
    bytes(text.replacing("\"version\":1", with: "\"version\":2,\"goals\":{\"a\":[1]}")), bytes("{}"),
    bytes("{\"format\":\"recollect-progress\"}"),
  ]

  private static let unbroken = text.replacing("\n", with: "")

  private static func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }

  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
  private static let text = String(decoding: sound, as: UTF8.self)

  private static let sound = LogLayout.file(
    deeds.enumerated().map { index, deed in
      let moment = Moment(milliseconds: 1_795_248_720_000 + Int64(index) * 61_007, offsetMinutes: index % 3 * 60 - 30)
      return Event(at: moment, by: index % 4 == 0 ? "k7m2x9qa" : "p3x8w1vz", deed: deed)
    })

  private static let reviews = LogLayout.file(
    (0..<12).map { index in
      let moment = Moment(milliseconds: 1_795_248_720_000 + Int64(index) * 86_400_000, offsetMinutes: 60)
      let review = ReviewEvent(
        card: card(index % 3), grade: index % 2 == 0 ? .good : .again, milliseconds: index * 777, mode: .typed,
        promise: index % 2 == 0 ? .days(index * 3) : .seconds(600, step: index % 3), verdict: "exact")
      return Event(at: moment, by: "k7m2x9qa", deed: .review(review))
    })

  private static func card(_ number: Int) -> CardKey { CardKey(text: "rib-\(number)-term-b0ahjra9hz") }

  private static let deeds: [Deed] = [
    .start(learner: "p3x8w1vz", program: "0.1.0"),
    .card(
      CardFacts(
        card: card(0), kind: "term", asks: "inflamed \"cartilage\" of a rib", answer: "costochondritis | Sjögren 🦴",
        deck: "Bones", file: "bones.md", heading: "Ribs")),
    .review(
      ReviewEvent(
        card: card(0), grade: .good, milliseconds: 4_200, mode: .typed, promise: .days(11), verdict: "close",
        said: "costo\\condritis\n")),
    .review(
      ReviewEvent(
        card: card(1), grade: .again, milliseconds: 900, mode: .choice, promise: .seconds(600, step: 0),
        chose: "rib", hints: 1, tries: 2, isOwnGrade: true)),
    .set(name: "new", value: .number(LogNumber(12)), deck: nil), .set(name: "retention", value: .null, deck: "Bones"),
    .suspend(card(1)), .resume(card(1)), .flag(card(0), said: "odd"), .relink(old: card(2), new: card(0)),
    .due(card(0), Day(number: 20_800)), .undo(EventName(at: "2026-11-21T09:12:33.125+01:00", by: "k7m2x9qa")),
    .exam(ExamStart(decks: ["Bones"], seed: 7, questions: 3, mode: .mixed, isCounted: true)),
    .examAnswer(
      ExamAnswer(
        exam: EventName(at: "2026-11-21T09:12:33.125+01:00", by: "k7m2x9qa"), card: card(0), isRight: true,
        milliseconds: 10, mode: .typed)),
    .unknown("sing"),
  ]

  private static let conflict: [UInt8] = {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines.insert("<<<<<<< HEAD", at: 3)
    lines.insert("=======", at: 5)
    lines.insert(">>>>>>> other", at: 7)
    return bytes(lines.joined(separator: "\n"))
  }()

  private static let laidOut = bytes(
    text.replacing(",\"", with: ",\n      \"").replacing("{\"", with: "{\n      \"").replacing("\":", with: "\": "))

  private static func deep(_ depth: Int) -> [UInt8] {
    let value = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    return bytes(text.replacing("\"do\":\"suspend\"", with: "\"deep\":\(value),\"do\":\"suspend\""))
  }

  private static let numbers = bytes(
    text.replacing("\"ms\":4200", with: "\"ms\":\(String(repeating: "9", count: 400))")
      .replacing("\"days\":11", with: "\"days\":2147483648").replacing("\"grade\":1", with: "\"grade\":1e0")
      .replacing("\"secs\":600", with: "\"secs\":600.000000,\"x\":[1e400,-0,0.1234567,1e-9,123456789012345678901]"))

  private static let brokenUTF8: [UInt8] = {
    var bytes = sound
    for (place, byte) in zip(stride(from: 80, to: bytes.count, by: 97), [0xc3, 0xff, 0xed, 0x80, 0xf5] as [UInt8]) {
      bytes[place] = byte
    }
    return bytes
  }()

  static let pieces = [
    "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "\\ud83e", "\\ud83e\\uddb4", "\\/", "\\x", "\n", "\r\n", "\r",
    "\t", " ", "\u{0}", "\u{1}", "\u{7f}", "\u{feff}", "\u{2028}", "é", "e\u{301}", "🦴", "null", "true", "false",
    "nul", "0", "-0", "00", "1", "-1", "1.5", "1e1", "1E+2", "0.1234567", "2147483647", "2147483648", "999999999",
    "9999999999", "18446744073709551616", "1e400", "NaN", "]}\n", "\n]}\n", "]}", ",{\"do\":\"log\"}\n",
    "{\"do\":\"log\"}",
    "{\"format\":\"recollect-progress\",\"version\":1,\"log\":[{\"do\":\"log\"}\n", "<<<<<<< HEAD\n", "=======\n",
    ">>>>>>> b\n", "\"at\":", "\"by\":", "\"do\":\"review\"", "\"do\":\"card\"", "\"do\":", "\"card\":\"", "\"grade\":",
    "\"ms\":", "\"days\":", "\"secs\":", "\"step\":", "\"mode\":\"typed\"", "\"own\":true", "\"own\":false",
    "\"sum\":\"",
    "\"said\":", "\"version\":2", "\"version\":", "\"format\":", "\"log\":[", "\"of\":", "\"old\":", "\"new\":",
    "2026-11-21T09:12:33.125+01:00", "2026-02-30T09:12:33.125+01:00", "2026-11-21T23:59:60.000-23:59",
    "0000-01-01T00:00:00.000+00:00", "9999-12-31T23:59:59.999-12:00", "T", "Z", "+24:00", "{\"a\":{\"a\":{\"a\":",
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
  ]
}
