import Cards

/// What speaks for a lost entry and one of the decks being the same, and whether that is enough to join them unasked.
struct EditEvidence {
  enum Grade: Int, Comparable {
    /// A person is asked.
    case weak
    /// Both sides are alike, or one is very much so.
    case fair
    /// The answer is the same as it was, and says enough.
    case meaning
    /// The question is the same as it was, but for slips.
    case wording

    static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }
  }

  let name: EditComparison
  /// Nil where nothing is known of the answer on one side.
  let meaning: EditComparison?
  let isSameMeaning: Bool
  let sharesName: Bool
  let grade: Grade
  /// How alike both are, to tell the best from the next.
  let value: Int

  /// Whether a person could take the one for the other.
  var isPossible: Bool { name.conflict != .opposite && meaning?.conflict != .opposite }
  /// Whether it is worth a question.
  var isWorthAsking: Bool {
    value >= 300 || sharesName || isSameMeaning || name.likeness >= 400 || (meaning?.likeness ?? 0) >= 400
  }
}

/// An entry with its words, ready to be compared.
struct ReadEntry {
  let entry: EditedEntry
  let names: [[Int]]
  let nameFolds: [String]
  let meanings: [[Int]]
  let meaningFolds: [String]
  /// All words, each once, in their order.
  let words: [Int]

  /// More words of a text than these are not looked at.
  private static let most = 400

  init(_ entry: EditedEntry, _ words: inout EditWords) {
    func read(_ text: String) -> [Int] { Array(words.words(of: text).prefix(Self.most)) }
    self.entry = entry
    // Names beyond the first few are spellings of them.
    names = entry.names.prefix(8).map(read)
    nameFolds = entry.names.prefix(8).map(Fold.text)
    let texts = entry.form == .sentence ? entry.meanings.sorted() : Array(entry.meanings.prefix(4))
    meanings =
      entry.form == .sentence ? [Array(texts.flatMap(read).prefix(Self.most))] : texts.map(read)
    meaningFolds =
      entry.form == .sentence
      ? [texts.map(Fold.text).sorted().joined(separator: "\u{1F}")] : texts.map(Fold.text)
    var seen = Set<Int>()
    self.words = (names + meanings).joined().filter { seen.insert($0).inserted }
    words.count(seen)
  }
}

extension ReadEntry {
  /// Whether one of two terms is the other with another name beside it: "ganglioglioma", "ganglioglioma / astrocytoma".
  func names(_ other: ReadEntry) -> Bool {
    guard entry.form == .term, let mine = entry.names.first, let theirs = other.entry.names.first else { return false }
    func parts(_ name: String) -> [String] { name.split { "/(),;".contains($0) }.map { Fold.text(String($0)) } }
    return parts(theirs).contains(Fold.text(mine)) || parts(mine).contains(Fold.text(theirs))
  }

  /// Whether one of two sentences stands in the other as it is.
  func isPart(of other: ReadEntry) -> Bool {
    guard entry.form == .sentence, other.entry.form == .sentence, let mine = nameFolds.first,
      let theirs = other.nameFolds.first
    else { return false }
    let (short, long) = mine.utf8.count < theirs.utf8.count ? (mine, theirs) : (theirs, mine)
    return (20...4_000).contains(short.utf8.count) && long.utf8.count <= 16_000 && long.contains(short)
  }
}

extension EditEvidence {
  /// Weighs two entries of one form; the meaning counts as the same only where no third entry has it.
  init(
    _ old: ReadEntry, _ new: ReadEntry, _ words: EditWords, _ conflicts: inout WordConflicts,
    isAlone: (String) -> Bool
  ) {
    var best = EditComparison(old.names.first ?? [], new.names.first ?? [], words, &conflicts)
    for (first, mine) in old.names.enumerated() {
      for (second, theirs) in new.names.enumerated() where first + second > 0 && first * second == 0 {
        let other = EditComparison(mine, theirs, words, &conflicts)
        if other.likeness > best.likeness { best = other }
      }
    }
    let name = best
    self.name = name
    sharesName = old.entry.form == .term && old.nameFolds.contains { new.nameFolds.contains($0) }
    let isKnown = old.meaningFolds.contains { !$0.isEmpty } && new.meaningFolds.contains { !$0.isEmpty }
    let shared = isKnown ? old.meaningFolds.first { new.meaningFolds.contains($0) } : nil
    isSameMeaning = shared != nil
    let meaning =
      isKnown
      ? EditComparison(
        old.meanings.first ?? [], new.meanings.first ?? [], words, &conflicts, deniesMeaning: false) : nil
    self.meaning = meaning
    let meaningLikeness = shared != nil ? 1_000 : meaning?.likeness
    value =
      (name.likeness + (meaningLikeness ?? name.likeness)) / 2 + (isSameMeaning ? 200 : 0) + (sharesName ? 300 : 0)
      + (name.isMended ? 150 : 0)
    let says = shared == nil ? 0 : (new.meanings.first ?? []).count { !words[$0].isSmall }
    grade = Self.grade(
      old, new, name, meaning, likeness: meaningLikeness, says: says, isAlone: shared.map(isAlone) == true,
      sharesName: sharesName, words)
  }

  /// How many words with a meaning an answer must have to say by itself which entry it is of: one that is the same, and
  /// one that is nearly so.
  private static let tellingWords = (same: 4, alike: 8)
  /// How alike both sides must be at least, and how much together, in thousandths.
  private static let alike = (each: 350, both: 1_100)

  private static func grade(
    _ old: ReadEntry, _ new: ReadEntry, _ name: EditComparison, _ meaning: EditComparison?, likeness: Int?, says: Int,
    isAlone: Bool, sharesName: Bool, _ words: EditWords
  ) -> Grade {
    guard name.conflict != .opposite, meaning?.conflict != .opposite else { return .weak }
    let asked = (new.names.first ?? []).count { !words[$0].isSmall }
    let isSentence = old.entry.form == .sentence
    let isAsBefore = (likeness ?? 1_000) >= 250
    if name.conflict == .none {
      if name.isSameWording { return .wording }
      let longest = (new.names.first ?? []).map { words[$0].text.utf8.count }.max() ?? 0
      let isLong = longest >= (old.entry.heading == new.entry.heading ? 6 : 8)
      if name.isMended, asked >= 3 || isAsBefore || isLong { return .wording }
    }
    if name.isShortSlip, (likeness ?? 0) >= 800 { return .wording }
    if name.isMisspelt, isAlone, says >= 2 { return .wording }
    if sharesName, isAsBefore, name.conflict == .none || says > 0 && isAlone { return .wording }
    if says >= tellingWords.same, isAlone, !isSentence { return .meaning }
    let tells = (new.meanings.first ?? []).count { !words[$0].isSmall } >= tellingWords.alike
    if let likeness, likeness >= 850, tells, !isSentence, name.conflict <= .kind { return .fair }
    guard name.conflict == .none else { return .weak }
    if says > 0, name.sharedWords >= 500 { return .fair }
    if name.isSameInOtherWords, asked >= 3 || isAsBefore { return .fair }
    if isAsBefore, old.names(new) { return .fair }
    if name.likeness >= 850, asked >= 4, old.entry.heading == new.entry.heading { return .fair }
    guard let likeness, !isSentence else { return .weak }
    // A word for another makes a name another's, unless the answers say the same; a word more makes it plainer.
    let isExchanged = [name.removed, name.added].allSatisfy { $0.contains { !words[$0].isSmall } }
    return min(name.likeness, likeness) >= alike.each && name.likeness + likeness >= alike.both
      && (!isExchanged || likeness >= 850) ? .fair : .weak
  }
}
