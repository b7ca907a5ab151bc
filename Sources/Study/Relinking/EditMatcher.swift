/// Finds which entries are which: compares each lost one with those that share its words, and joins the best.
struct EditMatcher {
  private let old: [ReadEntry]
  /// Entries of the decks: those with new cards, and those that stayed.
  private let now: [ReadEntry]
  private let words: EditWords
  private let index: EditIndex
  private var conflicts: WordConflicts
  /// How many entries have a meaning.
  private var meanings: [String: Int] = [:]

  /// How many entries a lost one is compared with.
  private static let most = 12
  /// How much better than the next the best must be.
  private static let margin = 40

  init(old: [EditedEntry], now: [EditedEntry], lexicon: AnswerWords) {
    var words = EditWords()
    self.old = old.map { ReadEntry($0, &words) }
    self.now = now.map { ReadEntry($0, &words) }
    index = EditIndex(self.now, words)
    self.words = words
    conflicts = WordConflicts(lexicon: lexicon)
    for entry in self.old + self.now {
      for meaning in Set(entry.meaningFolds) { meanings[meaning, default: 0] += 1 }
    }
  }

  private struct Found {
    let old: Int
    let new: Int
    let evidence: EditEvidence
  }

  /// What is joined, and what is asked, with the likeliest first.
  mutating func result() -> (
    joined: [(old: EditedEntry, new: EditedEntry)], asked: [[(old: EditedEntry, new: EditedEntry)]]
  ) {
    var byOld = old.indices.map { found(for: $0) }
    var byNew: [Int: [Found]] = [:]
    for list in byOld { for one in list where isNew(one.new) { byNew[one.new, default: []].append(one) } }
    var joined: [Int: Int] = [:]
    for place in old.indices {
      guard let best = best(of: byOld[place], by: \.new), let rivals = byNew[best.new],
        self.best(of: rivals, by: \.old)?.old == place, isFree(best, byOld[place], rivals)
      else { continue }
      joined[place] = best.new
    }
    let parts = parts(besides: joined, byOld)
    let taken = Set(joined.values).union(parts.map(\.new))
    let settled = Set(joined.keys).union(parts.map(\.old))
    for place in byOld.indices {
      byOld[place] = byOld[place].filter { isNew($0.new) && !taken.contains($0.new) && $0.evidence.isWorthAsking }
    }
    let asked = old.indices.filter { !settled.contains($0) && !byOld[$0].isEmpty }.map { place in
      byOld[place].sorted { ($1.evidence.value, $0.new) < ($0.evidence.value, $1.new) }.prefix(3).map {
        (old[place].entry, now[$0.new].entry)
      }
    }
    let pairs = old.indices.compactMap { place in joined[place].map { (old: place, new: $0) } } + parts
    return (pairs.map { (old[$0.old].entry, now[$0.new].entry) }, asked)
  }

  /// Sentences that were cut in parts or put together: their gaps ask what they asked.
  private func parts(besides joined: [Int: Int], _ byOld: [[Found]]) -> [(old: Int, new: Int)] {
    let taken = Set(joined.values)
    return byOld.joined().filter { found in
      joined[found.old] == nil && !taken.contains(found.new) && isNew(found.new) && isOneDeck(found)
        && old[found.old].isPart(of: now[found.new])
    }.map { ($0.old, $0.new) }
  }

  private func isNew(_ place: Int) -> Bool { !now[place].entry.keys.isEmpty }

  private mutating func found(for place: Int) -> [Found] {
    let entry = old[place]
    let candidates = index.candidates(for: entry, most: Self.most, words) { now[$0].entry.form == entry.entry.form }
    return candidates.map { Found(old: place, new: $0, evidence: evidence(entry, now[$0])) }
  }

  private mutating func evidence(_ old: ReadEntry, _ new: ReadEntry) -> EditEvidence {
    let meanings = meanings
    return EditEvidence(old, new, words, &conflicts) { meanings[$0, default: 0] <= 2 }
  }

  /// The one that is better than all others, where it is good enough to be joined.
  private func best(of found: [Found], by name: (Found) -> Int) -> Found? {
    let possible = found.filter { $0.evidence.isPossible && isNew($0.new) && isOneDeck($0) }
    guard let best = possible.max(by: { isWorse($0, $1, by: name) }), best.evidence.grade > .weak else { return nil }
    let isAlone = possible.allSatisfy { other in
      name(other) == name(best) || other.evidence.grade < best.evidence.grade
        || other.evidence.value <= best.evidence.value - Self.margin
    }
    return isAlone ? best : nil
  }

  private func isOneDeck(_ found: Found) -> Bool { old[found.old].entry.deck == now[found.new].entry.deck }

  private func isWorse(_ left: Found, _ right: Found, by name: (Found) -> Int) -> Bool {
    (left.evidence.grade, left.evidence.value, name(right)) < (right.evidence.grade, right.evidence.value, name(left))
  }

  /// Whether no entry that stayed is as near, and the two are not parts of one that was split or merged.
  private mutating func isFree(_ best: Found, _ byOld: [Found], _ byNew: [Found]) -> Bool {
    if best.evidence.grade == .wording { return true }
    // Where a question has but a slip mended, that is the card, whatever became of the answer.
    let others = byOld.filter { $0.new != best.new } + byNew.filter { $0.old != best.old }
    if others.contains(where: {
      $0.evidence.name.isNear || $0.evidence.name.isMended && $0.evidence.name.conflict == .none
    }) {
      return false
    }
    if best.evidence.grade == .meaning { return true }
    if best.evidence.isSameMeaning,
      others.contains(where: { $0.evidence.isSameMeaning && $0.evidence.name.sharedWords >= 500 })
    {
      return false
    }
    if byOld.contains(where: { !isNew($0.new) && $0.evidence.value >= best.evidence.value }) { return false }
    let new = now[best.new]
    let kept = index.candidates(for: new, most: 4, words) {
      now[$0].entry.form == new.entry.form && now[$0].entry.keys.isEmpty
    }
    for place in kept where evidence(now[place], new).value >= best.evidence.value { return false }
    return !isSplit(best, byOld) && !isMerged(best, byNew) && isAloneInMeaning(best, others)
  }

  /// Whether no other is as alike in its answer, where that is what the two have in common.
  private func isAloneInMeaning(_ best: Found, _ others: [Found]) -> Bool {
    guard best.evidence.name.likeness < 350, let likeness = best.evidence.meaning?.likeness else { return true }
    return others.allSatisfy { ($0.evidence.meaning?.likeness ?? 0) <= likeness - 150 }
  }

  /// Whether the new entry is a part of the old one, and another new entry the rest.
  private func isSplit(_ best: Found, _ byOld: [Found]) -> Bool {
    guard best.evidence.name.removedShare >= 200 else { return false }
    let rest = best.evidence.name.removed
    return byOld.contains { other in
      other.new != best.new && isNew(other.new) && other.evidence.name.addedShare <= 200
        && covers(now[other.new].names.first ?? [], rest)
    }
  }

  /// Whether the old entry is a part of the new one, and another lost one the rest.
  private func isMerged(_ best: Found, _ byNew: [Found]) -> Bool {
    guard best.evidence.name.addedShare >= 200 else { return false }
    let rest = best.evidence.name.added
    return byNew.contains { other in
      other.old != best.old && other.evidence.name.removedShare <= 200 && covers(old[other.old].names.first ?? [], rest)
    }
  }

  /// Whether a text has most of some words.
  private func covers(_ text: [Int], _ part: [Int]) -> Bool {
    let all = part.reduce(0) { $0 + words.weight($1) }
    let there = part.filter(text.contains).reduce(0) { $0 + words.weight($1) }
    return all > 0 && there * 10 >= all * 6
  }
}
