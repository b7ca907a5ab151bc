/// Brings British and American spellings to one form, for comparing only: "oedema" and "edema" are one word.
enum AmericanSpelling {
  /// Returns the form of a word in small letters without accents.
  static func of(_ word: String) -> String {
    if let american = words[word] { return american }
    var letters = Array(word.utf8)
    for (british, american) in anywhere where contains(letters, british) {
      letters = replacing(british, with: american, in: letters)
    }
    for rule in endings { letters = rule.applied(to: letters) }
    let text = String(decoding: letters, as: UTF8.self)
    return words[text] ?? text
  }

  private static let anywhere: [([UInt8], [UInt8])] = [
    ("rrhoea", "rrhea"), ("pnoea", "pnea"), ("oe", "e"), ("ae", "e"), ("sulph", "sulf"), ("leuco", "leuko"),
    ("grey", "gray"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// A spelling before certain endings.
  private struct EndingRule {
    let british: [UInt8]
    let american: [UInt8]
    /// What may follow up to the end of the word.
    let endings: [[UInt8]]
    /// How many letters must stand before, at least.
    let stem: Int
    /// Which letter must stand before; empty: any.
    let before: [UInt8]

    init(_ british: String, _ american: String, _ endings: [String], stem: Int = 2, before: String = "") {
      self.british = Array(british.utf8)
      self.american = Array(american.utf8)
      self.endings = endings.map { Array($0.utf8) }
      self.stem = stem
      self.before = Array(before.utf8)
    }

    func applied(to word: [UInt8]) -> [UInt8] {
      for ending in endings where word.count >= stem + british.count + ending.count {
        let place = word.count - ending.count - british.count
        guard word[(place + british.count)...].elementsEqual(ending),
          word[place..<place + british.count].elementsEqual(british),
          before.isEmpty || place > 0 && before.contains(word[place - 1])
        else { continue }
        return word[..<place] + american + ending
      }
      return word
    }
  }

  private static let endings: [EndingRule] = [
    EndingRule(
      "our", "or",
      [
        "", "s", "al", "ally", "ed", "ing", "able", "ably", "less", "ful", "fully", "ation", "ations", "ite", "ites",
        "er", "ers",
      ]),
    EndingRule(
      "is", "iz", ["e", "ed", "es", "er", "ers", "ing", "ation", "ations", "able", "ational"], stem: 3),
    EndingRule("ys", "yz", ["e", "ed", "es", "er", "ers", "ing"]),
    EndingRule("tre", "ter", ["", "s"]), EndingRule("bre", "ber", ["", "s"]), EndingRule("ogue", "og", ["", "s"]),
    EndingRule("ll", "l", ["ed", "ing", "er", "ers", "ation"], before: "aeiou"),
  ]

  /// Words of their own.
  private static let words = [
    "defence": "defense", "licence": "license", "offence": "offense", "programme": "program",
    "programmes": "programs", "aluminium": "aluminum", "manouver": "maneuver", "manouvre": "maneuver",
    "maneuvre": "maneuver", "judgement": "judgment", "ageing": "aging", "tendonitis": "tendinitis", "disk": "disc",
    "disks": "discs", "mould": "mold", "plough": "plow", "draught": "draft", "practise": "practice",
    "dietitian": "dietician", "dietitians": "dieticians", "distention": "distension", "enroll": "enrol",
    "fulfill": "fulfil", "tumour": "tumor", "paralyse": "paralyze", "cheque": "check", "tyre": "tire",
    "despatch": "dispatch",
    "sceptic": "skeptic", "orthopedic": "orthopedic", "gynecology": "gynecology",
  ]

  private static func contains(_ word: [UInt8], _ part: [UInt8]) -> Bool {
    guard word.count >= part.count else { return false }
    return word.indices.contains { word[$0...].starts(with: part) }
  }

  private static func replacing(_ old: [UInt8], with new: [UInt8], in word: [UInt8]) -> [UInt8] {
    var changed: [UInt8] = []
    var index = 0
    while index < word.count {
      if word[index...].starts(with: old) {
        changed += new
        index += old.count
      } else {
        changed.append(word[index])
        index += 1
      }
    }
    return changed
  }
}
