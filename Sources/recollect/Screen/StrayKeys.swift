/// Keys that mean nothing at a prompt, such as the full stop of ".h" where a letter is a command already.
///
/// An Enter after them ends what was typed so; it is no answer. It may also come after a letter that acted at once.
struct StrayKeys {
  private var arePending = false

  /// Takes notice of a key that means nothing.
  mutating func pressed() { arePending = true }

  /// Says whether an Enter only ends such keys; the next one is meant.
  mutating func areEndedByEnter() -> Bool {
    defer { arePending = false }
    return arePending
  }
}
