/// The members of a list, once it is sure that they are members of one list.
struct MemberList {
  let items: [String]
  /// Where the first member begins: past the words that all members share ("swelling of the hands, feet and face").
  let start: Int

  /// Reads the list that a sentence's verb brings, or returns nil where there is none or its members could be told apart
  /// in another way.
  init?(_ sentence: Sentence, _ lead: ListLead) {
    if lead.form == .either {
      guard let pair = ListItems.pair(sentence, lead.list) else { return nil }
      (items, start) = (pair, lead.list.lowerBound)
      return
    }
    guard let read = ListItems.read(sentence, lead.list), read.count >= lead.least, read.count <= 10,
      let ranges = ListItems.members(sentence, lead.list), let first = ranges.first
    else { return nil }
    let tokens = sentence.tokens
    let last = ranges[ranges.count - 1]
    if lead.form == .active(base: "cause"), let to = last.first(where: { tokens[$0].lower == "to" }),
      to + 1 < last.upperBound, !tokens[to + 1].isIn(.articles),
      !["exposure", "damage", "injury"].contains(tokens[to - 1].lower)
    {
      return nil
    }
    if ["gene", "genes"].contains(tokens[last.upperBound - 1].lower) { return nil }
    let shared = Self.shared(tokens, ranges)
    if shared == nil, Self.nestsParts(tokens, ranges) { return nil }
    // "the inguinal nodes, the nodes of the groin, and" explains its first member.
    if ranges.count > 1, Self.repeats(tokens, first, ranges[1]) { return nil }
    if let shared {
      items = [sentence.text(shared..<first.upperBound)] + read.dropFirst()
      start = shared
    } else {
      items = read
      start = lead.list.lowerBound
    }
  }

  /// Where the first member's own words begin, when all others share what stands before: "cysts in | the kidneys".
  private static func shared(_ tokens: [Token], _ ranges: [Range<Int>]) -> Int? {
    guard let first = ranges.first, let place = place(tokens, first), place > first.lowerBound,
      ranges.dropFirst().allSatisfy({ isBarePart(tokens, $0) })
    else { return nil }
    return place
  }

  /// Where a phrase "of the hands" begins its noun, if the member ends with a part of the body.
  private static func place(_ tokens: [Token], _ range: Range<Int>) -> Int? {
    guard BodyParts.holds(tokens[range.upperBound - 1].lower),
      let preposition = range.last(where: { ["of", "in", "on", "involving", "affecting"].contains(tokens[$0].lower) }),
      preposition > range.lowerBound
    else { return nil }
    return preposition + 1
  }

  private static func isBarePart(_ tokens: [Token], _ range: Range<Int>) -> Bool {
    range.count <= 3 && BodyParts.holds(tokens[range.upperBound - 1].lower)
      && !tokens[range].contains { $0.isIn(.prepositions) }
  }

  /// Whether a member in the middle has members of its own: "fever, and swelling of the hands, feet and face".
  private static func nestsParts(_ tokens: [Token], _ ranges: [Range<Int>]) -> Bool {
    zip(ranges, ranges.dropFirst()).contains { place(tokens, $0) != nil && isBarePart(tokens, $1) }
  }

  private static func repeats(_ tokens: [Token], _ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard tokens[second.lowerBound].isIn(.articles) else { return false }
    return tokens[second].contains { word in
      word.count >= 5 && !word.isIn(.all) && tokens[first].contains { $0.lower == word.lower }
    }
  }
}
