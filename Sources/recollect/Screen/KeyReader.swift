#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Single keys from a terminal whose mode lets them arrive at once.
///
/// Bytes are read one at a time, so that what is typed ahead stays for the next question. Arrow keys and other escape
/// sequences, pasted text and letters of several bytes are taken whole: no part of them is a key.
struct KeyReader {
  /// What was pressed.
  enum Key: Equatable {
    case character(Character)
    case enter
    case endOfInput
    /// A key that means nothing here.
    case other
  }

  /// How long a byte may take that belongs to the one before.
  private static let patience: Int32 = 100
  /// More bytes than this waiting behind a key were not typed.
  private static let mostTypedAhead = 2

  let descriptor: Int32
  /// Whether many bytes at once are taken for pasted text (not where RECOLLECT_NOW makes timing meaningless).
  let dropsBursts: Bool
  private var escapeIsOpen = false
  private var typedAhead = 0

  init(descriptor: Int32, dropsBursts: Bool) {
    self.descriptor = descriptor
    self.dropsBursts = dropsBursts
  }

  /// Looks at what was typed before keys could arrive singly.
  mutating func begin() { typedAhead = waitingBytes }

  /// Reads one key, of which something has arrived.
  mutating func next() -> Key {
    guard let byte = readByte() else { return .endOfInput }
    let wasTypedAhead = typedAhead > 0
    typedAhead -= 1
    let afterEscape = escapeIsOpen
    escapeIsOpen = false
    if byte == 0x1B { return skipEscape() }
    // An arrow key whose bytes came slowly.
    if afterEscape, byte == UInt8(ascii: "[") { return skipControlSequence() }
    if dropsBursts, waitingBytes > Self.mostTypedAhead {
      discardWaiting()
      return .other
    }
    switch byte {
    case 0x04: return .endOfInput
    // What Linux makes of a Ctrl-D that comes while the terminal takes whole lines.
    case 0x00 where wasTypedAhead: return .endOfInput
    case 0x0A, 0x0D: return .enter
    case 0x20...0x7E: return .character(Character(Unicode.Scalar(byte)))
    case 0xC2...0xF4: return skipContinuation(of: byte)
    default: return .other
    }
  }

  private mutating func skipEscape() -> Key {
    guard let second = soonByte() else {
      escapeIsOpen = true
      return .other
    }
    switch second {
    case UInt8(ascii: "["): return skipControlSequence()
    // F1 and the keypad: one more byte.
    case UInt8(ascii: "O"): _ = soonByte()
    default: break
    }
    return .other
  }

  /// Skips the rest of `ESC [ parameters final`; a bracketed paste with all that stands in its brackets.
  private mutating func skipControlSequence() -> Key {
    var sequence: [UInt8] = []
    while let byte = soonByte() {
      sequence.append(byte)
      if 0x40...0x7E ~= byte { break }
    }
    if sequence.elementsEqual("200~".utf8) { skipPaste() }
    return .other
  }

  private func skipPaste() {
    let end = Array("\u{1B}[201~".utf8)
    var last: [UInt8] = []
    while last != end, let byte = soonByte() { last = last.suffix(end.count - 1) + [byte] }
  }

  private func skipContinuation(of lead: UInt8) -> Key {
    let count = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
    var bytes = [lead]
    while bytes.count <= count, let byte = soonByte() { bytes.append(byte) }
    return String(validating: bytes, as: UTF8.self).flatMap(\.first).map(Key.character) ?? .other
  }

  private func readByte() -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = read(descriptor, &byte, 1)
      if count == 1 { return byte }
      if count == 0 || errno != EINTR { return nil }
    }
  }

  private func soonByte() -> UInt8? {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, Self.patience) > 0 ? readByte() : nil
  }

  /// How many bytes have arrived and were not read.
  var waitingBytes: Int {
    var count: Int32 = 0
    return ioctl(descriptor, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
  }

  private func discardWaiting() { tcflush(descriptor, TCIFLUSH) }
}
