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
    if zip(members, members.dropFirst()).allSatisfy({ Self.isInOrder($0.key, $1.key) }) {
      self.members = members
      return
    }
    let sorted = members.enumerated().sorted { left, right in
      let order = Self.order(of: left.element.key, right.element.key)
      return order == 0 ? left.offset < right.offset : order < 0
    }
    var kept: [Member] = []
    kept.reserveCapacity(members.count)
    for (_, member) in sorted {
      if let last = kept.last, last.key.utf8.elementsEqual(member.key.utf8) { kept.removeLast() }
      kept.append(member)
    }
    self.members = kept
  }

  /// The value of a key.
  public subscript(key: String) -> LogValue? { members.first { $0.key == key }?.value }

  /// Whether one key stands before another.
  static func isInOrder(_ left: String, _ right: String) -> Bool { order(of: left, right) < 0 }

  /// Compares two keys by their bytes: below 0 where the first one stands before the other, 0 where they are the same.
  private static func order(of left: String, _ right: String) -> Int {
    var (left, right) = (left, right)
    return left.withUTF8 { left in
      right.withUTF8 { right in
        for index in 0..<min(left.count, right.count) where left[index] != right[index] {
          return Int(left[index]) - Int(right[index])
        }
        return left.count - right.count
      }
    }
  }
}
