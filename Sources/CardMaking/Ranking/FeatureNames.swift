/// The names of a candidate's features, one after another in UTF-8: sixty for each candidate, most of them unknown to the
/// model, so that making texts of them would take longer than all that is done with them.
struct FeatureNames {
  private var bytes: [UInt8] = []
  /// Where each name ends.
  private var ends: [Int] = []

  init() {
    bytes.reserveCapacity(1_200)
    ends.reserveCapacity(80)
  }

  /// Adds the name that some pieces make together.
  mutating func add(
    _ first: StaticString, _ second: Word = "", _ third: StaticString = "", _ fourth: Word = "",
    _ fifth: StaticString = "", _ sixth: Word = ""
  ) {
    put(first)
    put(second)
    put(third)
    put(fourth)
    put(fifth)
    put(sixth)
    ends.append(bytes.count)
  }

  /// Adds a name that goes on with a text.
  mutating func add(_ first: StaticString, text: [UInt8], _ third: StaticString = "", _ fourth: Word = "") {
    put(first)
    bytes.append(contentsOf: text)
    put(third)
    put(fourth)
    ends.append(bytes.count)
  }

  private mutating func put(_ text: StaticString) {
    guard text.utf8CodeUnitCount > 0 else { return }
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func put(_ word: Word) { word.append(to: &bytes) }

  /// The names as texts.
  var texts: [String] {
    zip([0] + ends, ends).map { String(decoding: bytes[$0..<$1], as: UTF8.self) }
  }

  /// Gives the bytes of each name to a function.
  func each(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for end in ends {
        body(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        start = end
      }
    }
  }
}
