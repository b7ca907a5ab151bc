public import Cards

/// A reviewed card that the decks have no more, as the log knows it.
public struct LostCard: Hashable, Sendable {
  /// The key that its history has.
  public let key: CardKey
  /// What it looked like when it was last written down.
  public let facts: CardFacts

  /// Makes a lost card.
  public init(key: CardKey, facts: CardFacts) {
    self.key = key
    self.facts = facts
  }
}

/// What a person writes as one thing, in the log or in a deck: both directions of a term, all gaps of a sentence.
struct EditedEntry {
  enum Form: Hashable {
    case term
    case question
    case sentence

    init(_ kind: CardKind) {
      switch kind {
      case .define, .term: self = .term
      case .ask: self = .question
      case .gap: self = .sentence
      }
    }
  }

  /// Which card of an entry: a direction of a term, or the n-th gap with a text.
  struct Role: Hashable, Comparable {
    let kind: CardKind
    var gap = ""
    var ordinal = 0

    static func < (left: Role, right: Role) -> Bool {
      (left.kind, left.gap, left.ordinal) < (right.kind, right.gap, right.ordinal)
    }
  }

  let form: Form
  let deck: String
  let heading: String
  /// The forms of the term, the question, or the sentence with its gaps filled.
  var names: [String]
  /// The forms of the definition or the answer, the texts of the gaps; empty where nothing is known of them.
  var meanings: [String]
  /// The keys that can be joined: lost ones, or new ones.
  var keys: [Role: CardKey] = [:]
  /// The first card in the order of the cards, for showing.
  let place: Int

  /// The cards of the decks by entries, in their order; keys are those that are new.
  static func entries(of cards: [Card], isNew: (CardKey) -> Bool) -> [EditedEntry] {
    struct Name: Hashable {
      let file: String
      let entry: Int
    }
    var places: [Name: Int] = [:]
    var entries: [EditedEntry] = []
    var ordinals: [Name: [String: Int]] = [:]
    for (index, card) in cards.enumerated() {
      let name = Name(file: card.file, entry: card.entry)
      var role = Role(kind: card.kind)
      if card.kind == .gap {
        role.gap = Fold.text(card.answer)
        role.ordinal = ordinals[name, default: [:]][role.gap, default: 0] + 1
        ordinals[name, default: [:]][role.gap] = role.ordinal
      }
      let place = places[name] ?? entries.count
      if place == entries.count {
        places[name] = place
        let asked = card.kind == .gap ? card.prompt(filling: card.answer) : card.prompt
        entries.append(
          EditedEntry(
            form: Form(card.kind), deck: card.deck, heading: card.headings.last ?? "",
            names: card.kind == .term ? card.answers : [asked],
            meanings: card.kind == .term ? [card.prompt] : card.answers, place: index))
      } else {
        switch card.kind {
        case .term: entries[place].names = card.answers
        case .define: entries[place].meanings = card.answers
        case .gap: entries[place].meanings.append(card.answer)
        case .ask: break
        }
      }
      if isNew(card.key) { entries[place].keys[role] = card.key }
    }
    return entries
  }

  /// The lost cards by the entries that they were in, in their order; a deck that was renamed has its new name.
  static func entries(of cards: [LostCard], renamed: [String: String]) -> [EditedEntry] {
    struct Name: Hashable {
      let form: Form
      let deck: String
      let slug: Substring
      let text: String
    }
    var places: [Name: Int] = [:]
    var entries: [EditedEntry] = []
    for (index, card) in cards.enumerated() {
      let facts = card.facts
      guard let kind = CardKind(rawValue: facts.kind) else { continue }
      let answers = forms(facts.answer)
      let names: [String]
      var role = Role(kind: kind)
      switch kind {
      case .define, .ask: names = [facts.asks]
      case .term: names = answers
      case .gap:
        names = [facts.asks.replacing("____", with: facts.answer, maxReplacements: 1)]
        role.gap = Fold.text(facts.answer)
        role.ordinal = 1
      }
      let text = names.first.map(Fold.text) ?? ""
      let deck = renamed[facts.deck] ?? facts.deck
      let name = Name(form: Form(kind), deck: deck, slug: slug(of: facts.card), text: text)
      let meanings = kind == .term ? [facts.asks] : answers
      if let place = places[name] {
        while entries[place].keys[role] != nil { role.ordinal += 1 }
        switch kind {
        case .term: entries[place].names = names
        case .gap: entries[place].meanings += meanings
        case .define, .ask: entries[place].meanings = meanings
        }
        entries[place].keys[role] = card.key
      } else {
        places[name] = entries.count
        entries.append(
          EditedEntry(
            form: Form(kind), deck: deck, heading: facts.heading, names: names, meanings: meanings,
            keys: [role: card.key], place: index))
      }
    }
    return entries
  }

  /// The alternatives of an answer's field as it was written.
  private static func forms(_ field: String) -> [String] {
    var forms: [String] = []
    var rest = field[...]
    while let bar = rest.firstRange(of: " | ") {
      forms.append(String(rest[..<bar.lowerBound]))
      rest = rest[bar.upperBound...]
    }
    forms.append(String(rest))
    return forms.map { $0.replacing("\\|", with: "|") }.filter { $0.contains { !$0.isWhitespace } }
  }

  /// The words for the eye at the beginning of a key: both directions of a term have them alike.
  private static func slug(of key: CardKey) -> Substring {
    let parts = key.text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.dropLast(2).reduce(into: Substring()) { $0 += "-" + $1 }
  }
}
