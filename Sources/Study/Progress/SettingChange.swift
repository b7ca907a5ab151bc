/// A change of a setting as an event holds it.
struct SettingChange {
  /// The longest value of a setting, in bytes of a file.
  static let longest = 4_096

  let name: String
  let deck: String?
  /// The value; of a name that this version does not know, or of more than any setting takes, one that none takes.
  let value: LogValue

  /// Whether it can change when cards come back.
  var timesCards: Bool { [Setting.retention.name, Setting.maximumInterval.name, Setting.weights.name].contains(name) }
}

extension ProgressLog {
  /// Returns what a row's event sets; nil where it lacks what it needs for that.
  ///
  /// Only what a setting can take is read: a value that somebody made may have millions of elements.
  func change(of row: LogRow) -> SettingChange? {
    withBytes(of: row) { bytes, place in
      var name: JSONText?
      var deck: JSONText?
      var value: Range<Int>?
      var reader = JSONReader(bytes, from: place)
      do throws(JSONFault) {
        try reader.members { (key, reader) throws(JSONFault) in
          let start = reader.position
          if reader.byte == 0x22 {
            let text = try reader.string()
            if reader.equals(key, "name") { name = text }
            if reader.equals(key, "deck") { deck = text }
          } else {
            try reader.skipValue(depth: 1)
            // Of one key the last value counts, whatever it is.
            if reader.equals(key, "name") { name = nil }
            if reader.equals(key, "deck") { deck = nil }
          }
          if reader.equals(key, "value") { value = start..<reader.position }
        }
      } catch { return nil }
      guard let name, let value else { return nil }
      let decoded = reader.decoded(name)
      let known = Setting.all.first { $0.name == decoded }
      return SettingChange(
        name: known?.name ?? decoded, deck: deck.map(reader.decoded),
        value: Self.value(bytes, value, isKnown: known != nil))
    }
  }

  private static func value(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isKnown: Bool
  ) -> LogValue {
    var reader = JSONReader(bytes, from: range.lowerBound, to: range.upperBound)
    switch reader.byte {
    case 0x6e: return .null
    case 0x5b where isKnown:
      var numbers: [LogValue] = []
      var count = 0
      try? reader.elements { (reader) throws(JSONFault) in
        count += 1
        guard count <= mostElements else { throw reader.fault(.tooMuch) }
        // Only numbers are looked at.
        if reader.byte == 0x2d || (0x30...0x39).contains(reader.byte) {
          numbers.append(try reader.value(depth: 2))
        } else {
          try reader.skipValue(depth: 2)
        }
      }
      return count <= mostElements ? .list(numbers) : .bool(false)
    case 0x22 where isKnown && range.count <= SettingChange.longest,
      0x2d where isKnown && range.count <= SettingChange.longest,
      0x30...0x39 where isKnown && range.count <= SettingChange.longest:
      return (try? reader.value(depth: 1)) ?? .bool(false)
    default: return .bool(false)
    }
  }

  /// There are 21 weights.
  private static let mostElements = 40
}
