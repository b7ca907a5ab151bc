/// Makes folders of decks in two versions: what people do to their cards over the years, with the truth known.
///
/// The same seed and number give the same decks. Most entries stay as they are; about a third of them, between
/// a tenth and a half, is changed in one of the ways of ``EditKind``.
struct EditedDeckGenerator {
  private var chance: EditChance
  private var rest: [EditSubject] = []
  private var nextID = 0
  private var edits: [Int: EditKind] = [:]

  /// Makes the deck of a number.
  static func deck(_ number: Int, seed: UInt64 = 1) -> EditedDeck {
    var generator = EditedDeckGenerator(chance: EditChance(seed: seed &* 1_000_003 &+ UInt64(number)))
    return generator.make()
  }

  private init(chance: EditChance) { self.chance = chance }

  private mutating func make() -> EditedDeck {
    let subjects = EditSubjects.all.map { (chance.number(1 << 30), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    let size = 12 + chance.number(50)
    rest = Array(subjects.dropFirst(size))
    let percent = 10 + chance.number(40)
    let names = ["hands.md", "bones.md", "words.md"].prefix(1 + chance.number(3))
    var before = names.map { EditedFile(path: $0, entries: []) }
    var after = before
    for subject in subjects.prefix(size) {
      let place = chance.number(before.count)
      let isChanged = chance.happens(percent: percent)
      let change =
        isChanged
        ? change(of: subject)
        : {
          let entry = entry(subject)
          return ([entry], [entry], place)
        }()
      before[place].entries += change.0
      let target = change.2 == Self.elsewhere ? (place + 1) % before.count : place
      after[target].entries += change.1
    }
    for _ in 0..<chance.number(4) {
      if let subject = rest.popLast() { after[chance.number(after.count)].entries.append(entry(subject)) }
    }
    if chance.happens(percent: 5) { after[0].path = "renamed.md" }
    return EditedDeck(before: before, after: after, edits: edits)
  }

  private static let elsewhere = -1

  // MARK: Entries

  private mutating func entry(_ subject: EditSubject) -> WrittenEntry {
    nextID += 1
    let gaps = subject.form == .sentence ? Self.gaps(in: subject.prompts[0]) : []
    return WrittenEntry(
      id: nextID, form: subject.form, prompt: subject.prompts[0], answer: subject.answers.first ?? "", gaps: gaps)
  }

  private static func gaps(in sentence: String) -> [String] {
    sentence.components(of: "[").dropFirst().map { $0.components(of: "]")[0].lowercased() }
  }

  /// Another subject of the family that is in neither version yet.
  private mutating func relative(of subject: EditSubject) -> EditSubject? {
    guard let place = rest.firstIndex(where: { $0.family == subject.family && $0.form == subject.form }) else {
      return nil
    }
    return rest.remove(at: place)
  }

  // MARK: Changes

  /// What stands in the one version and in the other, and whether that is in another file.
  private typealias Change = ([WrittenEntry], [WrittenEntry], Int)

  private mutating func change(of subject: EditSubject) -> Change {
    let kind = Self.weighted[chance.number(Self.weighted.count)]
    let entry = entry(subject)
    guard let change = change(kind, entry, subject) else {
      // What the form does not allow, or where no relative is left, is a mended slip.
      edits[entry.id] = .questionMended
      return (mended(entry), [entry], 0)
    }
    for written in change.0 + change.1 where edits[written.id] == nil { edits[written.id] = kind }
    return change
  }

  private static let weighted: [EditKind] = EditKind.allCases.flatMap { kind in
    Array(repeating: kind, count: weights[kind] ?? 4)
  }

  private static let weights: [EditKind: Int] = [
    .questionMended: 18, .answerMended: 6, .questionRephrased: 20, .answerRephrased: 8, .bothALittle: 10,
    .bothRephrased: 2, .split: 5, .movedAndMended: 1, .moved: 5, .answersSwapped: 2, .answersSwappedAndMended: 2,
    .replaced: 5, .synonymAdded: 3, .keyNamed: 3, .gapAdded: 3,
  ]

  private mutating func change(_ kind: EditKind, _ entry: WrittenEntry, _ subject: EditSubject) -> Change? {
    switch kind {
    case .questionMended: return (mended(entry), [entry], 0)
    case .moved: return ([entry], [entry], Self.elsewhere)
    case .movedAndMended: return (mended(entry), [entry], Self.elsewhere)
    case .deleted: return ([entry], [], 0)
    case .answerMended:
      var old = entry
      if entry.form == .sentence {
        old.prompt = chance.withSlip(entry.prompt, insideGap: true)
      } else {
        old.answer = chance.withSlip(entry.answer)
      }
      return ([old], [entry], 0)
    case .questionRephrased: return ([entry], [rephrased(entry, subject, question: true, answer: false)], 0)
    case .answerRephrased:
      return entry.form == .sentence ? nil : ([entry], [rephrased(entry, subject, question: false, answer: true)], 0)
    case .bothRephrased:
      return entry.form == .sentence ? nil : ([entry], [rephrased(entry, subject, question: true, answer: true)], 0)
    case .bothALittle: return bothALittle(entry)
    case .synonymFirst, .synonymAdded, .keyNamed, .gapAdded: return added(kind, entry, subject)
    case .split, .merged: return joined(kind, entry, subject)
    case .answersSwapped, .answersSwappedAndMended: return swapped(kind, entry, subject)
    case .similarAdded, .similarAddedAndMended, .replaced:
      guard let other = relative(of: subject) else { return nil }
      let new = self.entry(other)
      if kind == .replaced { return ([entry], [new], 0) }
      let old = kind == .similarAdded ? [entry] : mended(entry)
      return (old, chance.happens(percent: 50) ? [entry, new] : [new, entry], 0)
    }
  }

  private mutating func mended(_ entry: WrittenEntry) -> [WrittenEntry] {
    var old = entry
    old.prompt = chance.withSlip(entry.prompt)
    return [old]
  }

  private mutating func rephrased(
    _ entry: WrittenEntry, _ subject: EditSubject, question: Bool, answer: Bool
  ) -> WrittenEntry {
    var new = entry
    let hasOther = chance.happens(percent: 50)
    if question {
      new.prompt = hasOther ? subject.prompts[1] : chance.reworded(entry.prompt)
      if hasOther, entry.form == .sentence { new.gaps = Self.gaps(in: new.prompt) }
    }
    if answer { new.answer = hasOther ? subject.answers[1] : chance.reworded(entry.answer) }
    return new
  }

  private mutating func bothALittle(_ entry: WrittenEntry) -> Change {
    var (old, new) = (entry, entry)
    if entry.form == .sentence {
      old.prompt = chance.withSlip(chance.withSlip(entry.prompt), insideGap: true)
      return ([old], [new], 0)
    }
    old.prompt = chance.withSlip(entry.prompt)
    if chance.happens(percent: 50) {
      old.answer = chance.withSlip(entry.answer)
    } else {
      new.answer = chance.reworded(entry.answer)
    }
    return ([old], [new], 0)
  }

  private mutating func added(_ kind: EditKind, _ entry: WrittenEntry, _ subject: EditSubject) -> Change? {
    var new = entry
    switch (kind, entry.form) {
    case (.synonymFirst, .term):
      new.prompt = subject.prompts[1]
      new.others = [entry.prompt]
    case (.synonymAdded, .term): new.others = [subject.prompts[1]]
    case (.keyNamed, _): new.keyName = "card-\(entry.id)"
    case (.gapAdded, .sentence):
      let words = entry.prompt.split(separator: " ")
        .filter { $0.count >= 4 && $0.allSatisfy { $0.isLetter && $0.isLowercase } }
      guard let word = words.last else { return nil }
      new.prompt = entry.prompt.replacing(" \(word)", with: " [\(word)]", maxReplacements: 1)
      new.gaps = Self.gaps(in: new.prompt)
    default: return nil
    }
    return ([entry], [new], 0)
  }

  /// One entry that asks what two others ask each; a sentence's gaps are the same in both.
  private mutating func joined(_ kind: EditKind, _ entry: WrittenEntry, _ subject: EditSubject) -> Change? {
    guard let other = relative(of: subject) else { return nil }
    var second = self.entry(other)
    nextID += 1
    var both = WrittenEntry(id: nextID, form: entry.form, prompt: "", answer: "\(entry.answer); \(second.answer)")
    switch entry.form {
    case .sentence:
      guard kind == .split else { return nil }
      both.id = entry.id
      second.id = entry.id
      both.prompt = "\(entry.prompt) \(second.prompt)"
      both.gaps = entry.gaps + second.gaps
    case .question: both.prompt = "\(entry.prompt) \(second.prompt)"
    case .term: both.prompt = "\(entry.prompt) and \(second.prompt)"
    }
    return kind == .split ? ([both], [entry, second], 0) : ([entry, second], [both], 0)
  }

  private mutating func swapped(_ kind: EditKind, _ entry: WrittenEntry, _ subject: EditSubject) -> Change? {
    guard entry.form != .sentence, let other = relative(of: subject) else { return nil }
    let second = self.entry(other)
    var (oldFirst, oldSecond) = (entry, second)
    (oldFirst.answer, oldSecond.answer) = (second.answer, entry.answer)
    if kind == .answersSwappedAndMended {
      oldFirst.prompt = chance.withSlip(entry.prompt)
      oldSecond.prompt = chance.withSlip(second.prompt)
    }
    return ([oldFirst, oldSecond], [entry, second], 0)
  }
}
