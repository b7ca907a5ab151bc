/// A JSON value of the progress file.
public enum LogValue: Hashable, Sendable {
  /// The literal `null`.
  case null
  /// A truth value.
  case bool(Bool)
  /// A number.
  case number(LogNumber)
  /// A string.
  case text(String)
  /// An array.
  case list([LogValue])
  /// An object.
  case object(LogObject)

  /// The string, where it is one.
  public var text: String? { if case .text(let text) = self { text } else { nil } }

  /// The number, where it is an integer.
  public var integer: Int? { if case .number(let number) = self { number.integer } else { nil } }

  /// The number, where it is one.
  public var double: Double? { if case .number(let number) = self { number.double } else { nil } }

  /// The elements, where it is an array.
  public var list: [LogValue]? { if case .list(let list) = self { list } else { nil } }
}

/// A JSON object with its keys in the order of their bytes, each once.
public struct LogObject: Hashable, Sendable {
  /// A key and its value.
  public struct Member: Hashable, Sendable {
    /// The key.
    public let key: String
    /// The value.
    public let value: LogValue

    /// Makes a member.
    public init(key: String, value: LogValue) {
      self.key = key
      self.value = value
    }
  }

  /// The members, sorted by the bytes of their keys.
  public let members: [Member]

  /// Takes members in any order; of one key the last one counts.
  public init(_ members: [Member]) {
    // Keys are compared by bytes: Swift's strings hold composed and decomposed letters for equal, JSON does not.
    let sorted = members.enumerated().sorted { left, right in
      Self.precedes(left.element.key, right.element.key)
        || (!Self.precedes(right.element.key, left.element.key) && left.offset < right.offset)
    }
    var kept: [Member] = []
    for (_, member) in sorted {
      if let last = kept.last, last.key.utf8.elementsEqual(member.key.utf8) { kept.removeLast() }
      kept.append(member)
    }
    self.members = kept
  }

  /// The value of a key.
  public subscript(key: String) -> LogValue? { members.first { $0.key == key }?.value }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
