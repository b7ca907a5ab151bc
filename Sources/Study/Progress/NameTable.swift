/// Names as numbers from 0, in the order of their first coming; names are bytes, each held once.
struct NameTable {
  private var arena: [UInt8] = []
  private var ends: [Int] = []
  // Open addressing with linear probing: the upper half of the hash, and the number plus 1; 0 is free.
  private var slots = [UInt64](repeating: 0, count: 64)
  // The last number that was asked for: devices and decks come in long runs.
  private var last: UInt32 = 0

  var count: Int { ends.count }

  /// Returns the number of a name, a new one where it is new.
  mutating func number(of name: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if Int(last) < ends.count, equals(Int(last), name) { return last }
    last = found(name)
    return last
  }

  private mutating func found(_ name: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let hash = Self.hash(name)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash >> 32 {
        let number = Int(slots[slot] & 0xffff_ffff) - 1
        if equals(number, name) { return UInt32(truncatingIfNeeded: number) }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = ends.count
    arena.append(contentsOf: name)
    ends.append(arena.count)
    slots[slot] = (hash >> 32) << 32 | UInt64(number + 1)
    if ends.count * 2 > slots.count { grow() }
    return UInt32(truncatingIfNeeded: number)
  }

  /// Returns the number of a name, a new one where it is new.
  mutating func number(of name: String) -> UInt32 {
    Array(name.utf8).withUnsafeBufferPointer { number(of: $0) }
  }

  /// Returns the number of a name that is held; nil for any other.
  func find(_ name: String) -> UInt32? {
    Array(name.utf8).withUnsafeBufferPointer { name in
      let hash = Self.hash(name)
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 {
        let number = Int(slots[slot] & 0xffff_ffff) - 1
        if slots[slot] >> 32 == hash >> 32, equals(number, name) { return UInt32(truncatingIfNeeded: number) }
        slot = (slot + 1) & (slots.count - 1)
      }
      return nil
    }
  }

  /// The name of a number.
  subscript(number: UInt32) -> String { String(decoding: arena[range(Int(number))], as: UTF8.self) }

  /// Whether the bytes of one name come before another's.
  func precedes(_ left: UInt32, _ right: UInt32) -> Bool {
    arena[range(Int(left))].lexicographicallyPrecedes(arena[range(Int(right))])
  }

  private func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

  private func equals(_ number: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(number)
    guard range.count == name.count else { return false }
    return arena.withUnsafeBytes { arena in
      let name = UnsafeRawBufferPointer(name)
      var offset = 0
      while offset + 8 <= name.count {
        let here = arena.loadUnaligned(fromByteOffset: range.lowerBound + offset, as: UInt64.self)
        guard here == name.loadUnaligned(fromByteOffset: offset, as: UInt64.self) else { return false }
        offset += 8
      }
      while offset < name.count {
        guard arena[range.lowerBound + offset] == name[offset] else { return false }
        offset += 1
      }
      return true
    }
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 2)
    arena.withUnsafeBufferPointer { arena in
      for number in 0..<ends.count {
        let hash = Self.hash(UnsafeBufferPointer(rebasing: arena[range(number)]))
        var slot = Int(truncatingIfNeeded: hash) & (larger.count - 1)
        while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
        larger[slot] = (hash >> 32) << 32 | UInt64(number + 1)
      }
    }
    slots = larger
  }

  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(name)
    var hash = UInt64(truncatingIfNeeded: name.count) &* 0x9e37_79b9_7f4a_7c15
    var offset = 0
    while offset + 8 <= raw.count {
      hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < raw.count {
      rest = rest << 8 | UInt64(raw[offset])
      offset += 1
    }
    return mixed(hash ^ rest)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = (value ^ value >> 32) &* 0xd6e8_feb8_6659_fd93
    return product ^ product >> 32
  }
}
