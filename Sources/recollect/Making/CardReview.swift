import CardMaking
import Cards

/// What a person decided on new cards.
struct ReviewedEntries {
  var kept: [MadeEntry] = []
  /// These count as deleted from now on.
  var dropped: [MadeEntry] = []
  /// Not looked at: they come again next time.
  var left: [MadeEntry] = []

  /// Whether anything was decided.
  var isDecided: Bool { !kept.isEmpty || !dropped.isEmpty }
}

/// Goes through new cards one by one: keep, edit, drop.
///
/// Ctrl-C, Ctrl-D and a terminal that goes away quit; what was decided until then counts.
struct CardReview {
  private enum Decision {
    case keep(MadeEntry)
    case drop
  }

  private enum Command {
    case keep, edit, drop, back, quit, help
  }

  let terminal: any Terminal
  /// Where a card comes from, for the eye.
  let place: (DraftCard) -> String

  /// Asks about each entry.
  func review(_ entries: [MadeEntry]) -> ReviewedEntries {
    var decisions: [Decision] = []
    let cards = DeckReport.cards(entries)
    terminal.show("\(entries.count) new \(entries.count == 1 ? "entry" : "entries"), \(cards). ? for help.")
    asking: while decisions.count < entries.count {
      let made = entries[decisions.count]
      show(made, number: decisions.count + 1, of: entries.count)
      var isFresh = true
      var isDecided = false
      while !isDecided {
        isDecided = true
        switch ask(isFresh: isFresh) {
        case .keep: decisions.append(.keep(made))
        case .drop: decisions.append(.drop)
        case .back where decisions.isEmpty:
          terminal.show("This is the first one.")
          isDecided = false
        case .back: decisions.removeLast()
        case .quit: break asking
        case .help:
          terminal.show(Self.help)
          isDecided = false
        case .edit:
          switch edit(made) {
          case .changed(let entry):
            terminal.show("Kept as you changed it.")
            decisions.append(.keep(entry))
          case .unchanged: isDecided = false
          case .ended: break asking
          }
        }
        isFresh = false
      }
    }
    return result(decisions, entries)
  }

  private func result(_ decisions: [Decision], _ entries: [MadeEntry]) -> ReviewedEntries {
    var result = ReviewedEntries()
    for (decision, made) in zip(decisions, entries) {
      switch decision {
      case .keep(let entry): result.kept.append(entry)
      case .drop: result.dropped.append(made)
      }
    }
    result.left = Array(entries.dropFirst(decisions.count))
    return result
  }

  // MARK: What is seen

  private static let help: StyledText = """
    Enter or k keeps the card, e lets you change its texts first, d drops it: it is not made again.
    b goes back to the card before. q quits: what you kept is written, the rest comes again next time.
    """

  private func show(_ made: MadeEntry, number: Int, of count: Int) {
    let place = place(made.card)
    terminal.show("")
    terminal.show(
      terminal.isPlain
        ? "Card \(number) of \(count), \(place)." : "\("\(number) of \(count)", .strong) · \(place, .faint)")
    let sentence = made.card.sourceSentence.split { $0.isWhitespace }.joined(separator: " ")
    if !sentence.isEmpty { terminal.show("\(terminal.isPlain ? "Source" : "From"): \(sentence, .faint)") }
    for field in EntryFields(made.entry).fields { terminal.show("\(field.name): \(field.text, .strong)") }
  }

  private func ask(isFresh: Bool) -> Command {
    let prompt: StyledText = terminal.isPlain ? "Keep it? " : "Keep it? Enter, e, d, b, q, ? > "
    while true {
      switch terminal.key(prompt: prompt, accepted: ["k", "e", "d", "b", "q", "?"], freshQuestion: isFresh) {
      case .endOfInput, .interrupted: return .quit
      case .text(let text):
        switch text.lowercased() {
        case "", "k", "keep", "y", "yes": return .keep
        case "e", "edit": return .edit
        case "d", "drop", "n", "no": return .drop
        case "b", "back": return .back
        case "q", "quit": return .quit
        case "?", "h", "help": return .help
        default: terminal.show("'\(text)' is none of the answers. Enter keeps the card, ? shows all of them.")
        }
      }
    }
  }

  // MARK: Editing

  private enum Edit {
    case changed(MadeEntry)
    case unchanged
    case ended
  }

  private func edit(_ made: MadeEntry) -> Edit {
    var fields = EntryFields(made.entry)
    for (number, field) in fields.fields.enumerated() {
      switch terminal.edit(prompt: "\(field.name): ", text: field.text) {
      case .text(let text): fields.change(number, to: text)
      case .interrupted:
        terminal.show("Nothing was changed.")
        return .unchanged
      case .endOfInput: return .ended
      }
    }
    do {
      var changed = made
      changed.entry = try fields.entry()
      return .changed(changed)
    } catch {
      terminal.show("\(error.words) Nothing was changed.")
      return .unchanged
    }
  }
}
