import CLibXML2

/// The text of an HTML page since its last block, with what of it is set off or linked, and where it stands in the record.
struct HTMLText {
  /// The text of a block.
  struct Read {
    let bytes: [UInt8]
    let places: [Block.Place]
    let marks: [Range<Int>]
    let linked: Int
  }

  private let record: [UInt8]
  private var parser: htmlParserCtxtPtr?
  private var base = 0
  private var bytes: [UInt8] = []
  private var places: [Block.Place] = []
  private var marks: [Range<Int>] = []
  private var linked = 0
  /// Where the line that is being read began.
  private var lineStart = 0

  init(bytes record: [UInt8]) { self.record = record }

  var count: Int { bytes.count }

  mutating func begin(_ parser: htmlParserCtxtPtr, at place: Int) {
    self.parser = parser
    base = place
  }

  mutating func end() { parser = nil }

  func stop() { if let parser { xmlStopParser(parser) } }

  /// How far the parser has read in the record.
  var position: Int {
    guard let input = parser?.pointee.input else { return record.count }
    return base + Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }

  /// Where the tag begins that the parser is reading.
  var tagStart: Int { record[..<min(position, record.count)].lastIndex(of: 0x3C) ?? position }

  /// Adds letters that the parser has just read; runs of white space become one blank.
  mutating func add(_ letters: UnsafeBufferPointer<UInt8>, isLink: Bool, keepsLines: Bool) {
    let start = source(of: letters)
    let before = bytes.count
    var index = 0
    while index < letters.count {
      var width = 1
      var byte = letters[index]
      if byte == 0xC2, index + 1 < letters.count, letters[index + 1] == 0xA0 || letters[index + 1] == 0xAD {
        // A blank that does not break, or a hyphen that shows only at a line's end.
        width = 2
        if letters[index + 1] == 0xAD {
          index += 2
          continue
        }
        byte = 0x20
      }
      if byte <= 0x20 || byte == 0x7F {
        byte = 0x20
        if bytes.isEmpty || bytes[bytes.count - 1] == 0x20 {
          index += width
          continue
        }
      }
      notePlace(start.isExact ? start.place + index : start.place)
      bytes.append(byte)
      index += width
    }
    if isLink { linked += bytes.count - before }
  }

  private mutating func notePlace(_ source: Int) {
    if let last = places.last, Int(last.source) + bytes.count - Int(last.text) == source { return }
    places.append(Block.Place(text: Int32(clamping: bytes.count), source: Int32(clamping: source)))
  }

  /// Where letters stand in the record: exactly, or, where they were written as `&eacute;`, about there.
  private func source(of letters: UnsafeBufferPointer<UInt8>) -> (place: Int, isExact: Bool) {
    let end = position
    // The parser may still stand on the last letter.
    for step in 0...4 {
      let start = end + step - letters.count
      guard start >= 0, start + letters.count <= record.count else { continue }
      if record[start..<start + letters.count].elementsEqual(letters) { return (start, true) }
    }
    return (max(0, min(end, record.count) - 1), false)
  }

  /// Whether a line break here ends a line of its own, not just the width of the page.
  var breaksLine: Bool {
    guard let last = bytes.last(where: { $0 != 0x20 }) else { return false }
    return [0x2E, 0x3F, 0x21, 0x3A, 0x3B].contains(last) || bytes.count < 50
  }

  /// Notes that the text from a place to here is set off.
  mutating func mark(from start: Int) {
    var start = start
    while start < bytes.count, bytes[start] == 0x20 { start += 1 }
    if start < bytes.count { marks.append(start..<bytes.count) }
  }

  /// Begins a raised text: "10⁹" is not 109.
  mutating func raise() {
    guard let last = bytes.last, last >= 0x30, last <= 0x39 else { return }
    notePlace(position)
    bytes.append(0x5E)
  }

  /// Drops a raised text that only leads to a note: "[3]", "*".
  mutating func dropReference(from start: Int, isLinked: Bool) {
    guard start <= bytes.count else { return }
    let raised = bytes[start...].filter { $0 != 0x20 }
    guard let first = raised.first else {
      if bytes.last == 0x5E { bytes.removeLast() }
      return
    }
    let isNote = first == 0x5B || first == 0x2A || first >= 0x80 && raised.count <= 3
    let isNumber = raised.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2C }
    let follows = start > 0 ? bytes[start - 1] : 0x20
    guard isNote || isNumber && follows != 0x5E else { return }
    bytes.removeSubrange(start...)
    while let last = places.last, Int(last.text) >= bytes.count { places.removeLast() }
  }

  /// Takes the text for a block, and begins the next; nil where nothing but white space was read.
  mutating func take(isMarked: Bool) -> Read? {
    defer {
      bytes.removeAll(keepingCapacity: bytes.count < 4_096)
      places.removeAll(keepingCapacity: true)
      marks.removeAll(keepingCapacity: true)
      linked = 0
    }
    while bytes.last == 0x20 { bytes.removeLast() }
    guard !bytes.isEmpty else { return nil }
    if isMarked { mark(from: 0) }
    let end = bytes.count
    let marks = marks.map { $0.lowerBound..<min($0.upperBound, end) }.filter { !$0.isEmpty }
    return Read(bytes: Piece.cleaned(bytes[...]), places: places, marks: marks, linked: min(linked, end))
  }
}
