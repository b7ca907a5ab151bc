/// A logistic model with whole weights: the sum over a candidate's features says whether it is a definition.
///
/// Only whole numbers are added, so that every platform decides alike.
struct RankingModel: Sendable {
  /// The names of all features, one after another.
  private var names: [UInt8] = []
  private var ranges: [Range<Int>] = []
  private var weights: [Int] = []
  /// Numbers of features plus one in a table with open addressing; 0 is a free place.
  private var places: [Int32] = []
  private var always = 0

  /// Reads weights, one a line: the feature's name, a tab, the weight.
  init(_ text: some Sequence<UInt8>) {
    var start = 0
    var value = 0
    var isNegative = false
    var isName = true
    for byte in text {
      switch byte {
      case 0x0A:
        ranges.append(start..<names.count)
        weights.append(isNegative ? -value : value)
        start = names.count
        (value, isNegative, isName) = (0, false, true)
      case 0x09: isName = false
      case 0x2D where !isName: isNegative = true
      default:
        if isName { names.append(byte) } else { value = value * 10 + Int(byte) - 0x30 }
      }
    }
    var size = 64
    while size < ranges.count * 4 { size *= 2 }
    places = [Int32](repeating: 0, count: size)
    names.withUnsafeBufferPointer { names in
      for (number, range) in ranges.enumerated() {
        places[place(of: UnsafeBufferPointer(rebasing: names[range]), in: names)] = Int32(number + 1)
      }
    }
    always = score(["always"])
  }

  /// Where a name's number stands, or the free place where it would.
  private func place(of name: UnsafeBufferPointer<UInt8>, in names: UnsafeBufferPointer<UInt8>) -> Int {
    var place = Self.hash(name) & (places.count - 1)
    while places[place] != 0 {
      let range = ranges[Int(places[place]) - 1]
      if range.count == name.count, names[range].elementsEqual(name) { return place }
      place = (place + 1) & (places.count - 1)
    }
    return place
  }

  /// A number by which a search for a name begins; eight bytes are taken in at a time.
  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    let bytes = UnsafeRawBufferPointer(name)
    var hash = UInt64(name.count)
    var index = 0
    while index + 8 <= name.count {
      hash =
        (hash ^ UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
        &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
      index += 8
    }
    var rest: UInt64 = 0
    while index < name.count {
      rest = rest << 8 | UInt64(name[index])
      index += 1
    }
    return Int(truncatingIfNeeded: (hash ^ rest) &* 0xD6E8_FEB8_6659_FD93 >> 32)
  }

  /// The sum of the weights of some features, each counted once; 100 makes the odds e times as good.
  func score(_ features: FeatureNames) -> Int {
    var seen: [Int32] = []
    seen.reserveCapacity(64)
    var sum = always
    names.withUnsafeBufferPointer { names in
      features.each { name in
        let number = places[place(of: name, in: names)]
        guard number != 0, !seen.contains(number) else { return }
        seen.append(number)
        sum += weights[Int(number) - 1]
      }
    }
    return sum
  }

  /// The same of names as texts.
  func score(_ texts: [String]) -> Int {
    var sum = always
    for var text in Set(texts) {
      let number = text.withUTF8 { text in names.withUnsafeBufferPointer { places[place(of: text, in: $0)] } }
      if number != 0 { sum += weights[Int(number) - 1] }
    }
    return sum
  }

  /// The weights that recollect-train made.
  static let trained = RankingModel(PackageResources.weights_tsv)
}
