@testable import Study

/// Makes logs by chance, always the same ones for a seed: our own lines, lines of other programs, and damage.
struct LogMaker {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

  mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % bound
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[next(elements.count)] }

  /// A value that a member may hold, the right kind or not.
  mutating func value() -> String {
    pick([
      "3", "0", "-1", "1.5", "1e1", "01", "99999999999", "2147483648", "\"typed\"", "\"\"", "\"Sj\u{f6}gren\"",
      "\"a\\u0062\\\"\"", "true", "false", "null", "{}", "[1,{\"a\":[]}]", "\"2026-12-02\"", "\"review\"", "12345678",
      "1234567890", "\"c1\"", "4", "\"\\ud83e\\uddb4\"", "\"\t\"", "nul", "\"import\"", "-0", "2.0", "3E0",
    ])
  }

  mutating func moment() -> String {
    let moment = Moment(
      milliseconds: 1_700_000_000_000 + Int64(next(1_000_000)) * 77_777, offsetMinutes: next(49) * 30 - 720)
    return pick([
      moment.description, moment.description, moment.description, moment.description, "2026-11-21T09:12:33Z",
      "2026-02-30T09:12:33.125+01:00", "2026-11-21T24:12:33.125+01:00", "noon", "2026-11-21T09:12:33.125+24:00",
      "2026-11-21t09:12:33.125+01:00", "2026-11-21T09:12:33.12x+01:00", "\u{661}026-11-21T09:12:33.1+01:00",
    ])
  }

  /// An event's members as this program writes them.
  mutating func members() -> [(String, String)] {
    let card = "\"c\(next(20))-term-x\""
    let head = [("at", "\"\(moment())\""), ("by", pick(["\"d1\"", "\"d2\"", "\"k7m2x9qa\""]))]
    switch next(8) {
    case 0:
      return head + [
        ("answer", "\"a\""), ("asks", "\"q\""), ("card", card), ("deck", pick(["\"D\"", "\"E\""])), ("do", "\"card\""),
      ]
    case 1: return head + [("do", pick(["\"suspend\"", "\"resume\"", "\"sing\"", "\"due\""])), ("card", card)]
    case 2: return head + [("do", "\"relink\""), ("old", card), ("new", "\"c\(next(20))-term-x\"")]
    default:
      var review =
        head + [
          ("card", card), ("do", "\"review\""), ("grade", "\(1 + next(4))"),
          ("mode", pick(["\"typed\"", "\"choice\"", "\"reveal\"", "\"import\""])), ("ms", "\(next(70_000))"),
        ]
      if next(2) == 0 {
        review.append(("days", "\(next(400))"))
      } else {
        review += [("secs", "\(next(4_000))"), ("step", "\(next(40))")]
      }
      if next(3) == 0 { review += [("said", "\"costo\""), ("verdict", "\"wrong\""), ("own", "true"), ("hints", "2")] }
      if next(2) == 0 { review.append(("sum", "\"0a1b2c\"")) }
      return review
    }
  }

  /// An event in some spelling: ours mostly, else with another order, white space, odd values, keys there twice.
  mutating func event() -> String {
    var members = members().sorted { $0.0 < $1.0 }
    guard next(3) == 0 else { return "{" + members.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}" }
    for _ in 0..<next(4) {
      switch next(5) {
      case 0: members[next(members.count)].1 = value()
      case 1: members.append((pick(["extra", "days", "grade", "at", "card", "do", "\\u0064o", "mode", ""]), value()))
      case 2: members.swapAt(next(members.count), next(members.count))
      case 3: members.append(members[next(members.count)])
      default: if members.count > 1 { members.remove(at: next(members.count)) }
      }
    }
    let space = pick(["", "", " ", "\t", "  "])
    return "{\(space)" + members.map { "\"\($0)\"\(space):\(space)\($1)" }.joined(separator: "\(space),\(space)")
      + "\(space)}"
  }

  /// A file of ours with events in any spelling.
  mutating func file(_ count: Int) -> [UInt8] {
    var text = String(decoding: LogLayout.firstLine, as: UTF8.self)
    for _ in 0..<count { text += ",\(event())\n" }
    return Array(text.utf8) + LogLayout.lastLine
  }

  /// The same file after an accident: bytes changed, cut out, put in, cut off.
  mutating func damaged(_ file: [UInt8]) -> [UInt8] {
    var file = file
    for _ in 0...next(3) where !file.isEmpty {
      let place = next(file.count)
      switch next(6) {
      case 0: file[place] = UInt8(next(256))
      case 1: file.removeSubrange(place..<min(file.count, place + next(40)))
      case 2: file.insert(contentsOf: [UInt8](repeating: UInt8(next(256)), count: next(5)), at: place)
      case 3: file.removeSubrange(place...)
      case 4: for index in place..<min(file.count, place + next(60)) { file[index] = 0 }
      default: file[place] = pick(Array("{}[]\",:\\\n0 ".utf8))
      }
    }
    return file
  }
}
