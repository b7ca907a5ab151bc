/// Knows the parts of a page that say nothing about its subject.
enum PageFurniture {
  /// Returns what part of the furniture a block is, or nil.
  static func kind(of block: Block) -> BlockKind? {
    let tokens = block.tokens
    guard let first = tokens.first, let last = tokens.last else { return nil }
    if last.lower == "…" { return .teaser }
    let isShort = tokens.count <= 14
    if opens(tokens, with: authorOpenings), isShort || first.lower == "author" { return .author }
    if first.lower == "by", isShort, tokens.count > 1, tokens.dropFirst().allSatisfy({ $0.isCapitalised || !$0.isWord })
    {
      return .author
    }
    if isShort, opens(tokens, with: linkOpenings) { return .navigation }
    if isTrail(tokens) { return .navigation }
    if tokens.count <= 160 {
      let mayHold = block.cues.contains(.furniture)
      if mayHold && holds(tokens, footerPhrases) || holdsAddress(tokens) { return .footer }
      if mayHold, holds(tokens, disclaimerPhrases) { return .disclaimer }
    }
    if isShort, let mark = tokens.first?.lower, mark == "*", last.lower == "*" { return .navigation }
    return nil
  }

  /// Whether a block says what a table or a picture shows: "Figure 7.2 A nephron", "Table 1: Doses".
  static func isCaption(_ block: Block) -> Bool {
    let tokens = block.tokens
    guard tokens.count >= 3, tokens.count <= 80, tokens[0].isCapitalised,
      ["table", "figure", "fig", "box", "chart"].contains(tokens[0].lower)
    else { return false }
    let number = tokens[1].lower == "." ? 2 : 1
    guard number + 1 < tokens.count, tokens[number].hasDigit else { return false }
    // "Table 1 shows ..." is a sentence of the text.
    let next = tokens[number + 1]
    return [".", ":", "—", "|"].contains(next.lower) || next.isCapitalised
  }

  /// Whether a line is short names between strokes or arrows: "Home > Joints > Knee", "Privacy | Help | Map".
  private static func isTrail(_ tokens: [Token]) -> Bool {
    guard tokens.count <= 40 else { return false }
    let marks = tokens.count { ["|", "›", ">"].contains($0.lower) }
    let words = tokens.count { $0.isWord }
    return marks >= 2 && words <= marks * 5 + 5 && !tokens.contains { $0.isIn(.auxiliaries) || $0.lower == "." }
  }

  private static let authorOpenings: [[Word]] = [
    ["author", ":"], ["authors", ":"], ["written", "by"], ["reviewed", "by"], ["medically", "reviewed"],
    ["presented", "by"], ["last", "updated"], ["last", "reviewed"], ["last", "modified"], ["edited", "by"],
    ["posted", "by"], ["published", "by"], ["updated", ":"], ["photo", "by"], ["photo", ":"], ["image", ":"],
  ]

  private static let linkOpenings: [[Word]] = [
    ["go", "to"], ["see", "also"], ["also", "see"], ["read", "more"], ["read", "disclaimer"], ["click", "here"],
    ["more", "information"], ["back", "to"], ["return", "to"], ["skip", "to"], ["learn", "more"], ["page", "content"],
    ["table", "of"], ["related", "pages"], ["related", "articles"], ["share", "this"], ["print", "this"],
    ["jump", "to"],
    ["video", ":"], ["top", "of"], ["home", ">"], ["menu"], ["search"], ["references"], ["sources"],
  ]

  private static let footerPhrases: [[Word]] = [
    ["privacy", "policy"], ["all", "rights", "reserved"], ["copyright"], ["©"], ["terms", "of", "use"],
    ["terms", "of", "service"], ["email", "protected"], ["501"], ["donations", "may"], ["make", "a", "donation"],
    ["charitable", "foundation"], ["cookie", "policy"], ["use", "cookies"], ["uses", "cookies"], ["subscribe", "to"],
    ["our", "newsletter"],
    ["meet", "our", "team"],
    ["follow", "us"], ["contact", "us"], ["sign", "up"], ["log", "in"], ["our", "supporters"],
    ["toll-free"], ["fax", ":"], ["phone", ":"], ["tel", ":"], ["email", ":"], ["e-mail", ":"],
  ]

  private static let disclaimerPhrases: [[Word]] = [
    ["read", "disclaimer"], ["medical", "advice"], ["substitute", "for", "professional"],
    ["for", "information", "only"],
    ["informational", "purposes"], ["information", "purposes"], ["consult", "your", "doctor"],
    ["consult", "a", "physician"], ["consult", "your", "physician"],
  ]

  /// The words with which its phrases begin: a block without them need not be compared with any.
  static let starts = WordSet([authorOpenings, linkOpenings, footerPhrases, disclaimerPhrases].joined().map { $0[0] })

  private static func opens(_ tokens: [Token], with openings: [[Word]]) -> Bool {
    guard let first = tokens.first, first.isIn(.furniture) else { return false }
    return openings.contains { opening in
      guard tokens.count >= opening.count, opening.count > 1 || tokens.count == 1 else { return false }
      return zip(tokens, opening).allSatisfy { $0.lower == $1 }
    }
  }

  private static func holds(_ tokens: [Token], _ phrases: [[Word]]) -> Bool {
    for (index, token) in tokens.enumerated() where token.isIn(.furniture) {
      for phrase in phrases where phrase[0] == token.lower && index + phrase.count <= tokens.count {
        if zip(tokens[index...], phrase).allSatisfy({ $0.lower == $1 }) { return true }
      }
    }
    return false
  }

  /// A line that ends in a postal code: "Springfield, OH 45501-1234 USA".
  private static func holdsAddress(_ tokens: [Token]) -> Bool {
    guard tokens.count <= 14 else { return false }
    for index in tokens.indices.dropLast() where tokens[index].capitals == 2 && tokens[index].count == 2 {
      let next = tokens[index + 1]
      let digits = next.lower.utf8.prefix { $0 >= 0x30 && $0 <= 0x39 }.count
      if next.hasDigit, digits == 5, next.kind == .number { return true }
    }
    return false
  }
}
