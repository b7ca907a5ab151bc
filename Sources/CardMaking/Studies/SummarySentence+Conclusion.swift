extension SummarySentence {
  /// How much it reads like a conclusion rather than like a result: whole numbers, weighed by hand, positive for one that
  /// could be a conclusion.
  ///
  /// - "Warm gloves may help people with stiff fingers." has 5: present tense or "may", nothing else.
  /// - "Grip rose by 12% (P = .03)." has -9: numbers, a share, a test.
  var score: Int {
    var score = 0
    if opensConclusion { score += 6 }
    if reports { score += 4 }
    if reported { score += 3 }
    let isPresent = cues.contains(.present)
    let isModal = cues.contains(.modal)
    if isPresent { score += 2 }
    if isModal { score += 3 }
    if cues.contains(.advice) { score += 2 }
    score += min(2, values)
    if openingCues.first?.contains(.link) == true { score += 1 }
    score -= min(2, pasts)
    if pasts > 0, !isPresent, !isModal { score -= 2 }
    if cues.contains(.method) { score -= 1 }
    score -= min(3, numbers)
    if hasShare { score -= 2 }
    if hasTest { score -= 5 }
    score -= min(2, statistics)
    if hasNumberInParentheses { score -= 2 }
    if openingCues.prefix(12).contains(where: { $0.contains(.purpose) }) || opening.first == "to" { score -= 3 }
    if opening.prefix(6).contains("we") { score += 1 }
    if cues.contains(.comparison) { score -= 1 }
    if saysWhatWeFound { score -= 2 }
    return score
  }

  /// "In conclusion, ...", "These results suggest ...": what stands before it was no conclusion yet.
  var marksConclusion: Bool { opensConclusion || reports }

  private var opensConclusion: Bool {
    if cues.contains(.conclusion), opening.contains(where: { $0.hasPrefix("conclude") }) { return true }
    if openingCues.prefix(4).contains(where: { $0.contains(.conclusion) }) { return true }
    return (0..<min(8, opening.count)).contains { start in
      Self.openers.contains { opening[start...].starts(with: $0) }
    }
  }

  private static let openers: [[Word]] = [
    ["in", "summary"], ["to", "summarize"], ["to", "summarise"], ["in", "our", "experience"], ["taken", "together"],
    ["we", "recommend"], ["we", "suggest"], ["we", "believe"], ["we", "propose"],
  ]

  private var reports: Bool {
    openingCues.prefix(8).contains { $0.contains(.evidence) } && openingCues.contains { $0.contains(.report) }
  }

  private var reported: Bool {
    openingCues.prefix(5).contains { $0.contains(.evidence) }
      && openingCues.prefix(8).contains { $0.contains(.reported) }
  }

  /// Whether it points back with a word alone, as in "This may help" and "They also had".
  ///
  /// "It is likely that" points to nothing.
  var pointsBack: Bool {
    let connected =
      openingCues.isEmpty
      ? 0 : ["however", "therefore", "thus", "furthermore", "moreover"].contains(opening[0]) ? 1 : 0
    guard connected + 1 < opening.count, ["this", "it", "they", "these", "that"].contains(opening[connected]) else {
      return false
    }
    let next = openingCues[connected + 1]
    let isVerb = !next.isDisjoint(with: [.present, .modal, .past, .report, .reported]) && !next.contains(.evidence)
    guard isVerb || opening[connected + 1] == "also" else { return false }
    let isImpersonal =
      opening[connected] == "it"
      && opening[connected...].prefix(6).contains { word in
        word == "that" || word == "to" || Self.impersonal.contains(word)
      }
    return !isImpersonal
  }

  private static let impersonal: WordSet = [
    "possible", "likely", "unlikely", "important", "clear", "necessary", "essential", "evident", "worth", "concluded",
    "suggested", "recommended", "imperative",
  ]

  /// Whether it is the label of the conclusion, "CONCLUSIONS" or the like.
  var isLabel: Bool { range.count <= 3 && opening.count == 1 && openingCues[0].contains(.conclusion) }
}
