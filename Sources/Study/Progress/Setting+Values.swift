import Memory

extension Setting {
  private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// Reads what a person typed; throws where the setting does not take it.
  ///
  /// - Returns: The value as an event holds it: `null` for the default.
  public func parse(_ text: String) throws(SettingFault) -> LogValue {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    if words == ["default"] || words == [standard] && ["standard", "usual"].contains(standard) { return .null }
    let value: LogValue? =
      switch kind {
      case .decimal, .count:
        words.count == 1 ? Self.number(words[0]).map(LogValue.number) : nil
      case .weights:
        .list(words.compactMap { Self.number($0).map(LogValue.number) })
      case .weekdays where words != ["none"]:
        .text(words.map(Self.shortWeekday).joined(separator: " "))
      case .day where words == ["none"]: .null
      default: .text(words.joined(separator: " "))
      }
    if value == .null { return .null }
    // What is longer is not read again.
    guard let value, CanonicalForm.bytes(of: value).count <= SettingChange.longest, read(value) != nil,
      kind != .weights || words.count == Weights.count
    else {
      throw .badValue(text, of: self)
    }
    return value
  }

  /// Reads what an event holds; nil where the setting does not take it.
  public func read(_ value: LogValue) -> SettingValue? {
    switch (kind, value) {
    case (.decimal(let range), .number(let number)):
      return range.contains(number.double) ? .number(number.double) : nil
    case (.count(let range), .number(let number)):
      return number.integer.flatMap { range.contains($0) ? .number(Double($0)) : nil }
    case (.word(let words), .text(let word)): return words.contains(word) ? .word(word) : nil
    case (.steps, .text(let text)): return Self.steps(text).map(SettingValue.steps)
    case (.weekdays, .text(let text)): return Self.days(text).map(SettingValue.weekdays)
    case (.day, .text(let text)): return Day(text).map(SettingValue.day)
    case (.weights, .list(let list)):
      return (try? Weights(list.compactMap(\.double))).map(SettingValue.weights)
    default: return nil
    }
  }

  /// Returns a value as a person types it.
  public func text(of value: SettingValue) -> String {
    switch value {
    case .number(let number):
      if case .count = kind { return String(Int(number)) }
      let text = LogNumber(number).text
      return text.count < 4 ? Self.twoPlaces(number) : text
    case .word(let word): return word
    case .steps(let steps):
      return steps.seconds.isEmpty ? "none" : steps.seconds.map(Self.duration).joined(separator: " ")
    case .weekdays(let week):
      let days = zip(Self.weekdays, week).filter { $1 < 1 }
      return days.isEmpty
        ? "none" : days.map { $1 > 0 ? "\($0)=\(LogNumber($1).text)" : $0 }.joined(separator: " ")
    case .day(let day): return day.description
    case .weights(let weights): return weights.values.map { LogNumber($0).text }.joined(separator: " ")
    }
  }

  private static func number(_ word: String) -> LogNumber? {
    guard Double(word) != nil, word.utf8.allSatisfy({ $0 == 0x2e || (0x30...0x39).contains($0) }) else { return nil }
    return LogNumber(json: word.utf8)
  }

  private static func steps(_ text: String) -> Steps? {
    let words = text.split(separator: " ")
    if words == ["none"] { return Steps.none }
    let seconds = words.compactMap { word in
      Int(word.dropLast()).flatMap { count -> Int? in
        guard let unit = ["s": 1, "m": 60, "h": 3_600, "d": 86_400][word.suffix(1)], (1...3_153_600).contains(count)
        else { return nil }
        return count * unit
      }
    }
    return seconds.isEmpty || seconds.count != words.count ? nil : Steps(seconds: seconds)
  }

  private static func duration(_ seconds: Int) -> String {
    for (unit, letter) in [(86_400, "d"), (3_600, "h"), (60, "m")] where seconds % unit == 0 {
      return "\(seconds / unit)\(letter)"
    }
    return "\(seconds)s"
  }

  /// `Sunday=0.5` as `sun=0.5`.
  private static func shortWeekday(_ word: String) -> String {
    guard let sign = word.firstIndex(of: "=") else { return String(word.prefix(3)) }
    return "\(word[..<sign].prefix(3))\(word[sign...])"
  }

  private static func days(_ text: String) -> [Double]? {
    var week = [Double](repeating: 1, count: 7)
    let words = text.split(separator: " ").map(String.init)
    if words == ["none"] { return week }
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let share = parts.count > 1 ? number(parts[1])?.double : 0
      guard let day = weekdays.firstIndex(of: parts[0]), let share, (0...1).contains(share) else { return nil }
      week[day] = share
    }
    return words.isEmpty ? nil : week
  }
}
