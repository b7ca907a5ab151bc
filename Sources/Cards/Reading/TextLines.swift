/// A deck's text where it lies: its bytes, where its lines begin, and what each of them holds.
///
/// Plain places, so that handing them on costs nothing.
struct TextLines {
  let bytes: Bytes
  /// Where each line begins; one more at the end, as if after a last line feed.
  private let starts: UnsafeBufferPointer<Int>
  /// What each line holds.
  let features: UnsafeBufferPointer<LineFeatures>

  init(bytes: Bytes, starts: UnsafeBufferPointer<Int>, features: UnsafeBufferPointer<LineFeatures>) {
    self.bytes = bytes
    self.starts = starts
    self.features = features
  }

  /// How many lines there are.
  var count: Int { features.count }

  /// The bytes of a line, from 0, without its line feed.
  func range(of line: Int) -> Range<Int> { starts[line]..<starts[line + 1] - 1 }
}
