/// A number of the progress file in its canonical form: an integer, or a decimal of at most 6 places.
public struct LogNumber: Hashable, Sendable {
  /// The number as it is written.
  public let text: String

  /// Takes an integer.
  public init(_ value: some BinaryInteger) { text = String(value) }

  /// Takes a decimal, rounded to 6 places; what is no number counts as 0.
  public init(_ value: Double) { text = Self(json: value.isFinite ? "\(value)".utf8 : "0".utf8)?.text ?? "0" }

  /// Takes a number in JSON's spelling; nil where it is none.
  ///
  /// A number whose digits would not fit 400 places keeps its spelling: nobody writes one, and nothing is lost.
  public init?(json bytes: some Sequence<UInt8>) {
    let plain: String?? = bytes.withContiguousStorageIfAvailable { bytes in
      Self.isCanonical(bytes) ? String(decoding: bytes, as: UTF8.self) : nil
    }
    if case .some(.some(let text)) = plain {
      self.text = text
      return
    }
    var digits: [UInt8] = []
    var point: Int?
    var isNegative = false
    var exponent = 0
    var exponentIsNegative = false
    var inExponent = false
    var spelling: [UInt8] = []
    for byte in bytes {
      spelling.append(byte)
      switch byte {
      case 0x30...0x39 where inExponent: exponent = min(exponent * 10 + Int(byte - 0x30), 1_000_000)
      case 0x30...0x39: digits.append(byte - 0x30)
      case 0x2d where inExponent: exponentIsNegative = true
      case 0x2d: isNegative = true
      case 0x2b where inExponent: break
      case 0x2e: point = digits.count
      case 0x45, 0x65: inExponent = true
      default: return nil
      }
    }
    guard !digits.isEmpty else { return nil }
    if !inExponent, point == nil, digits[0] != 0 || digits.count == 1, !(isNegative && digits == [0]) {
      text = String(decoding: spelling, as: UTF8.self)
      return
    }
    let shift = (point ?? digits.count) + (exponentIsNegative ? -exponent : exponent)
    guard digits.contains(where: { $0 != 0 }), shift > -400 else {
      text = "0"
      return
    }
    guard shift <= 400, digits.count <= 400 else {
      text = String(decoding: spelling, as: UTF8.self).lowercased()
      return
    }
    text = Self.decimal(digits: digits, point: shift, isNegative: isNegative)
  }

  /// Whether a number in JSON's spelling, of at most 400 digits, is its own canonical form.
  static func isCanonical(_ number: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = number.first == 0x2d ? 1 : 0
    guard number.count > start, number.count <= 400 else { return false }
    var point: Int?
    for index in start..<number.count {
      if number[index] == 0x2e, point == nil, index > start {
        point = index
      } else if number[index] &- 0x30 > 9 {
        return false
      }
    }
    let whole = (point ?? number.count) - start
    if number[start] == 0x30, whole > 1 { return false }
    guard let point else { return start == 0 || number[start] != 0x30 }
    return (1...6).contains(number.count - point - 1) && number[number.count - 1] != 0x30
  }

  /// Appends the canonical form of a number that JSON takes, where that is quickly found; says whether it was.
  static func append(_ number: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) -> Bool {
    if isCanonical(number) {
      text.append(contentsOf: number)
      return true
    }
    guard number.count <= 18 else { return false }
    let isNegative = number.first == 0x2d
    var value: UInt64 = 0
    var power = 6
    var position = isNegative ? 1 : 0
    var isBehindPoint = false
    while position < number.count, number[position] | 0x20 != 0x65 {
      if number[position] == 0x2e {
        isBehindPoint = true
      } else {
        value = value * 10 + UInt64(number[position] &- 0x30)
        if isBehindPoint { power -= 1 }
      }
      position += 1
    }
    if position < number.count {
      let isBelow = number[position + 1] == 0x2d
      let digits = number[(position + 1)...].drop { $0 == 0x2b || $0 == 0x2d }
      guard digits.count <= 3 else { return false }
      let exponent = digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
      power += isBelow ? -exponent : exponent
    }
    // From here on the value counts millionths.
    while power > 0, value > 0 {
      guard value < 100_000_000_000_000_000 else { return false }
      value *= 10
      power -= 1
    }
    while power < -1, value > 0 {
      value /= 10
      power += 1
    }
    if power == -1 { value = value / 10 + (value % 10 >= 5 ? 1 : 0) }
    if isNegative, value > 0 { text.append(0x2d) }
    text.append(contentsOf: "\(value / 1_000_000)".utf8)
    var fraction = value % 1_000_000
    var scale: UInt64 = 100_000
    if fraction > 0 { text.append(0x2e) }
    while fraction > 0 {
      text.append(UInt8(0x30 + fraction / scale))
      fraction %= scale
      scale /= 10
    }
    return true
  }

  /// The number where it is an integer of 64 bits.
  public var integer: Int? { Int(text) }

  /// The nearest double.
  public var double: Double { Double(text) ?? 0 }

  private static func decimal(digits: [UInt8], point: Int, isNegative: Bool) -> String {
    let places = 6
    // The digits of the number times 10^6, with one more to round by.
    var scaled = digits
    if point < 0 { scaled.insert(contentsOf: [UInt8](repeating: 0, count: -point), at: 0) }
    let whole = max(point, 0)
    let wanted = whole + places
    while scaled.count <= wanted { scaled.append(0) }
    var kept = [0] + scaled[..<wanted]
    if scaled[wanted] >= 5 {
      var index = kept.count - 1
      while kept[index] == 9 {
        kept[index] = 0
        index -= 1
      }
      kept[index] += 1
    }
    let fraction = kept.suffix(places).reversed().drop { $0 == 0 }.reversed()
    let integer = kept.dropLast(places).drop { $0 == 0 }
    func spelled(_ digits: some Sequence<UInt8>) -> String {
      String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
    }
    let text = (integer.isEmpty ? "0" : spelled(integer)) + (fraction.isEmpty ? "" : "." + spelled(fraction))
    return isNegative && text != "0" ? "-" + text : text
  }
}
