/// The name under which a card's history is kept: `slug-kind-hash`, see ``CardKey/init(kind:parts:)``.
public struct CardKey: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The key as it stands in the progress file.
  public let text: String

  /// Takes a key as it was read from a file or typed; it is not checked.
  public init(text: String) { self.text = text }

  /// The key as it stands.
  public var description: String { text }

  /// Orders keys by their bytes.
  public static func < (left: Self, right: Self) -> Bool { left.text.utf8.lexicographicallyPrecedes(right.text.utf8) }
}
