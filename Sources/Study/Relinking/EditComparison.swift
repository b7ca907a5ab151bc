/// What two texts have in common, and what tells them apart.
struct EditComparison {
  /// The share of what both say together, by weight, in thousandths.
  var likeness = 0
  /// The larger of the shares of all words and of the words with a meaning, each word as good as another.
  var sharedWords = 0
  /// Whether the words are the same, in the same order, but for words without a meaning.
  var isSameWording = false
  /// Whether all that differs are slips of the keyboard and words without a meaning.
  var isMended = false
  /// Whether all that differs is one word that is near another, which may be another word or a slip.
  var isNear = false
  /// Whether that word is short enough that a slip makes another word of it: "upper", "uper".
  var isShortSlip = false
  /// Whether that word is none that is known: it is a slip, perhaps of another word that is as near.
  var isMisspelt = false
  /// Whether all that differs are slips, words of one family or of one meaning, and words without a meaning.
  var isSameInOtherWords = false
  var conflict = WordConflicts.Kind.none
  /// What one text has and the other has not, in thousandths of the whole text.
  var removedShare = 0
  var addedShare = 0
  /// The words that one has alone.
  var removed: [Int] = []
  var added: [Int] = []
}

extension EditComparison {
  /// How many words that differ are looked at each by each.
  private static let most = 40

  /// Compares two texts.
  init(
    _ old: [Int], _ new: [Int], _ words: EditWords, _ conflicts: inout WordConflicts,
    deniesMeaning: Bool = true
  ) {
    (removed, added) = Self.differing(old, new)
    let lost = removed
    pairEqual(words, conflicts)
    let slips = pairSlips(words, &conflicts)
    let hasRelatives = pairRelated(words, &conflicts)
    let whole = (old: Self.weight(old, words), new: Self.weight(new, words))
    let alone = (old: Self.weight(removed, words), new: Self.weight(added, words))
    let sum = max(1, whole.old + whole.new)
    likeness = 1_000 - (alone.old + alone.new) * 1_000 / sum
    removedShare = alone.old * 1_000 / max(1, whole.old)
    addedShare = alone.new * 1_000 / max(1, whole.new)
    let meant = (old.count { !words[$0].isSmall }, new.count { !words[$0].isSmall })
    let meantAlone = (removed + added).count { !words[$0].isSmall }
    sharedWords = max(
      1_000 - (removed.count + added.count) * 1_000 / max(1, old.count + new.count),
      meant.0 + meant.1 == 0 ? 0 : 1_000 - meantAlone * 1_000 / (meant.0 + meant.1))
    isMended = meantAlone == 0 && !hasRelatives && !(old.isEmpty && new.isEmpty) && meant.0 > 0
    isSameWording = isMended && slips == 0 && lost.allSatisfy { words[$0].isSmall } && Self.sameOrder(old, new, words)
    judge(words, &conflicts, deniesMeaning: deniesMeaning)
    judgeNearness(words, conflicts)
    if conflict == .none, deniesMeaning, !isNear { judgeKinds(words) }
    isSameInOtherWords = meantAlone == 0 && meant.0 > 0
  }

  /// The words that only one has, each as often as it has it more.
  private static func differing(_ old: [Int], _ new: [Int]) -> ([Int], [Int]) {
    var counts: [Int: Int] = [:]
    for word in new { counts[word, default: 0] += 1 }
    var removed: [Int] = []
    for word in old {
      if let count = counts[word], count > 0 { counts[word] = count - 1 } else { removed.append(word) }
    }
    var added: [Int] = []
    for word in new.reversed() {
      guard let count = counts[word], count > 0 else { continue }
      counts[word] = count - 1
      added.append(word)
    }
    return (removed, added.reversed())
  }

  private static func weight(_ text: [Int], _ words: EditWords) -> Int {
    text.reduce(0) { $0 + words.weight($1) }
  }

  private static func sameOrder(_ old: [Int], _ new: [Int], _ words: EditWords) -> Bool {
    old.filter { !words[$0].isSmall } == new.filter { !words[$0].isSmall }
  }

  /// Takes out forms of one word ("inflamed", "inflammation"), and words that differ in a blank alone.
  private mutating func pairEqual(_ words: EditWords, _ conflicts: WordConflicts) {
    guard !removed.isEmpty, !added.isEmpty, removed.count <= Self.most, added.count <= Self.most else { return }
    let stems = added.map { words[$0].isLabel ? "" : Stem.of(words[$0].text) }
    var taken = [Bool](repeating: false, count: added.count)
    removed.removeAll { word in
      guard !words[word].isLabel, words[word].text.utf8.count >= 4 else { return false }
      let stem = Stem.of(words[word].text)
      guard let place = added.indices.first(where: { !taken[$0] && stems[$0] == stem }) else { return false }
      taken[place] = true
      return true
    }
    added = added.indices.filter { !taken[$0] }.map { added[$0] }
    joinBlanks(&removed, &added, words)
    joinBlanks(&added, &removed, words)
  }

  /// "multi focal" is "multifocal".
  private func joinBlanks(_ parts: inout [Int], _ wholes: inout [Int], _ words: EditWords) {
    var index = 0
    while index + 1 < parts.count {
      let joined = words[parts[index]].text + words[parts[index + 1]].text
      if joined.utf8.count >= 6, let place = wholes.firstIndex(where: { words[$0].text == joined }) {
        wholes.remove(at: place)
        parts.removeSubrange(index...index + 1)
      } else {
        index += 1
      }
    }
  }

  /// Takes out words that are each other's slips, and returns how many there were.
  private mutating func pairSlips(_ words: EditWords, _ conflicts: inout WordConflicts) -> Int {
    guard !removed.isEmpty, !added.isEmpty, removed.count <= Self.most, added.count <= Self.most else { return 0 }
    var slips = 0
    var left: [Int] = []
    for word in removed {
      let old = words[word].text
      let place = added.firstIndex { new in
        !words[word].isNumber && !words[new].isNumber && conflicts.isSlip(old, words[new].text)
      }
      if let place, conflicts.between(old, words[added[place]].text) == .none {
        added.remove(at: place)
        slips += 1
      } else {
        left.append(word)
      }
    }
    removed = left
    return slips
  }

  /// Takes out words of one family, and returns whether there were any.
  private mutating func pairRelated(_ words: EditWords, _ conflicts: inout WordConflicts) -> Bool {
    guard !removed.isEmpty, !added.isEmpty, removed.count <= Self.most, added.count <= Self.most else { return false }
    var left: [Int] = []
    for word in removed {
      let old = words[word].text
      let place = added.firstIndex { !words[$0].isLabel && conflicts.areRelated(old, words[$0].text) }
      if let place, !words[word].isLabel, conflicts.between(old, words[added[place]].text) == .none {
        added.remove(at: place)
      } else {
        left.append(word)
      }
    }
    defer { removed = left }
    return left.count < removed.count
  }

  /// Finds what speaks against the two being one.
  private mutating func judge(
    _ words: EditWords, _ conflicts: inout WordConflicts, deniesMeaning: Bool
  ) {
    let labels = (removed.contains { words[$0].isLabel }, added.contains { words[$0].isLabel })
    if labels.0 && labels.1 { conflict = .opposite } else if labels.0 || labels.1 { conflict = .kind }
    let old = removed.prefix(Self.most).map { words[$0].text }
    let new = added.prefix(Self.most).map { words[$0].text }
    if (old.contains(where: Self.denies)) != (new.contains(where: Self.denies)) {
      conflict = max(conflict, deniesMeaning ? .opposite : .kind)
    }
    for first in old {
      if conflict == .opposite { return }
      for second in new { conflict = max(conflict, conflicts.between(first, second)) }
    }
  }

  /// "glioma", "high grade glioma": one of several kinds, perhaps another than the one that was meant.
  private mutating func judgeKinds(_ words: EditWords) {
    if WordConflicts.turns(removed.map { words[$0].text }, added.map { words[$0].text }) { conflict = .kind }
  }

  /// One word that differs in a letter may be another word, or a slip where both are words.
  private mutating func judgeNearness(_ words: EditWords, _ conflicts: WordConflicts) {
    let meant = (old: removed.filter { !words[$0].isSmall }, new: added.filter { !words[$0].isSmall })
    guard meant.old.count <= 1, meant.new.count <= 1, removed.count == 1, added.count == 1, !words[removed[0]].isNumber,
      !words[added[0]].isNumber, conflict != .opposite
    else { return }
    let (old, new) = (words[removed[0]].text, words[added[0]].text)
    isNear = conflicts.areNear(old, new)
    isMisspelt = isNear && !conflicts.isWord(old)
    isShortSlip = isNear && conflict == .none && max(old.utf8.count, new.utf8.count) <= 6
  }

  private static func denies(_ word: String) -> Bool { ["not", "no", "non", "never", "without", "nor"].contains(word) }
}
