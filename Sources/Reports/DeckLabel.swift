import Cards
import Study

extension Library {
  /// The decks in a heading: up to three by name, else how many.
  var deckNames: String {
    let names = decks
    return names.count > 3 ? Wording.count(names.count, "deck") : Wording.list(names.map(VisibleText.line))
  }
}
