import Study

/// Chance that a seed decides, and the changes of wording that it makes.
struct EditChance {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed, text: "edited decks") }

  /// A number from 0 to below `count`.
  mutating func number(_ count: Int) -> Int { Int(generator.next() % UInt64(count)) }

  mutating func happens(percent: Int) -> Bool { number(100) < percent }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(elements.count)] }

  /// Puts one slip of the keyboard into a word of five letters or more, outside brackets or inside.
  mutating func withSlip(_ text: String, insideGap: Bool = false) -> String {
    var letters = Array(text)
    var words: [Range<Int>] = []
    var start: Int?
    var isInGap = false
    for place in 0...letters.count {
      let letter = place < letters.count ? letters[place] : " "
      if letter == "[" { isInGap = true }
      if letter.isLetter, letter.isASCII {
        if start == nil { start = place }
        continue
      }
      if let first = start, isInGap == insideGap, place - first >= (insideGap ? 4 : 5) { words.append(first..<place) }
      start = nil
      if letter == "]" { isInGap = false }
    }
    guard !words.isEmpty else { return text + " ." }
    let word = pick(words)
    let place = word.lowerBound + 1 + number(word.count - 2)
    switch number(4) {
    case 0: letters.remove(at: place)
    case 1: letters.insert(letters[place], at: place)
    case 2 where letters[place] != letters[place + 1]: letters.swapAt(place, place + 1)
    default: letters[place] = letters[place] == "e" ? "a" : "e"
    }
    return String(letters)
  }

  /// Changes one or two words, or the order of the parts, so that the text means the same.
  mutating func reworded(_ text: String) -> String {
    let fitting = Self.sameMeaning.filter { text.contains($0.0) }
    if !fitting.isEmpty, happens(percent: 70) {
      let (old, new) = pick(fitting)
      return text.replacing(old, with: new, maxReplacements: 1)
    }
    switch number(4) {
    case 0 where text.hasSuffix("?"):
      return String(text.dropLast()) + pick([" in general?", " as a rule?", ", usually?"])
    case 1 where text.contains(", "):
      let parts = text.components(of: ", ")
      return parts[0] + " (" + parts.dropFirst().joined(separator: ", ") + ")"
    case 2 where text.hasSuffix("?"):
      return pick(["In people: ", "Say: "]) + text.prefix(1).lowercased() + text.dropFirst()
    default:
      if text.hasSuffix("?") { return "And " + text.prefix(1).lowercased() + text.dropFirst() }
      if text.hasSuffix(".") { return text.dropLast() + pick([", as a rule.", ", in general."]) }
      return text + pick([", as a rule", " (in people)", ", in short"])
    }
  }

  private static let sameMeaning: [(String, String)] = [
    ("painful", "sore"), ("swelling", "puffiness"), ("too much", "an excess of"), ("too little", "a shortage of"),
    ("Which bone", "What bone"), ("Which vitamin", "What vitamin"), ("Which organ", "What organ"), ("called", "named"),
    ("because", "since"), ("so that", "in order that"), ("lasts for", "goes on for"),
    ("begins suddenly", "starts abruptly"),
    ("removal of", "taking out"), ("repair of", "mending of"), ("any disease of", "every illness of"),
    ("a disease that affects", "an illness that affects"), ("small", "little"), ("difficulty in", "trouble with"),
    ("by surgery", "in an operation"), ("a person", "somebody"), ("the part that", "that part which"),
    ("often", "frequently"),
    ("carries", "brings"), ("is torn", "is ripped"), ("are torn", "are ripped"), ("take turns", "alternate"),
    ("inflammation", "swelling and redness"), ("stiff", "rigid"), ("colour", "color"), ("fibre", "fiber"),
    ("the feeling of", "a sense of"), ("for want of", "from a lack of"), ("without", "lacking"),
    ("as a treatment", "for treatment"),
    ("How many", "What number of"), ("Why should", "For what reason should"), ("the way", "the manner"),
    ("People", "Patients"), ("people", "patients"), ("laid down", "deposited"), ("ties", "joins"),
    ("is measured", "gets measured"),
    ("-", " "), (" of the ", " of "), (" the ", " "), (" a ", " "), ("'s", ""),
  ]
}
