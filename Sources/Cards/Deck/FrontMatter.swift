/// What a deck says about itself between the two `---` at its top.
public struct FrontMatter: Hashable, Sendable {
  /// One line of it that has no meaning of its own here.
  public struct Field: Hashable, Sendable {
    /// What stands before the colon.
    public var name: String
    /// What stands after it, as text.
    public var value: String

    /// Makes a field.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The deck's name.
  public var name: String?
  /// The deck's tags.
  public var tags: [String]
  /// Where the deck comes from.
  public var source: String?
  /// Everything else, in its order.
  public var others: [Field]

  /// Makes front matter of its parts.
  public init(name: String? = nil, tags: [String] = [], source: String? = nil, others: [Field] = []) {
    self.name = name
    self.tags = tags
    self.source = source
    self.others = others
  }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { name == nil && tags.isEmpty && source == nil && others.isEmpty }
}
