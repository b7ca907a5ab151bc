/// Names as numbers from 0, in the order of their first coming; names are bytes, each held once.
///
/// A name is found with two reaches into memory, which is what a long log spends most of its time on: a slot holds a part
/// of the hash and the entry's place, and an entry is number, count and bytes, side by side.
struct NameTable {
  private var entries: [UInt8] = []
  private var starts: [UInt32] = []
  // Open addressing with linear probing: the upper half of the hash, and the entry's place plus 1; 0 is free. The hash's
  // highest bits tell the slot where a name is looked for first, so that a larger table is filled from the smaller one's
  // slots alone, from front to back.
  private var slots = [UInt64](repeating: 0, count: 64)
  // The last number that was asked for: devices and decks come in long runs.
  private var last: UInt32 = 0

  private static let head = 8

  var count: Int { starts.count }

  /// Returns the number of a name, a new one where it is new.
  mutating func number(of name: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if Int(last) < starts.count, number(at: Int(starts[Int(last)]), if: name) != nil { return last }
    let hash = Self.hash(name)
    let (slot, found) = search(name, hash)
    last = found ?? insert(name, hash, slot)
    return last
  }

  /// Returns the number of a name, a new one where it is new.
  mutating func number(of name: String) -> UInt32 {
    Array(name.utf8).withUnsafeBufferPointer { number(of: $0) }
  }

  /// Returns the number of a name that is held; nil for any other.
  func find(_ name: String) -> UInt32? { Array(name.utf8).withUnsafeBufferPointer(find) }

  /// Returns the number of a name that is held; nil for any other.
  func find(_ name: UnsafeBufferPointer<UInt8>) -> UInt32? { search(name, Self.hash(name)).number }

  /// Whether another table's name is held here.
  func holds(_ name: UInt32, of other: NameTable) -> Bool {
    other.entries.withUnsafeBufferPointer { entries in
      find(UnsafeBufferPointer(rebasing: entries[other.range(Int(name))])) != nil
    }
  }

  /// The name of a number.
  subscript(number: UInt32) -> String { String(decoding: entries[range(Int(number))], as: UTF8.self) }

  /// Whether the bytes of one name come before another's.
  func precedes(_ left: UInt32, _ right: UInt32) -> Bool {
    entries[range(Int(left))].lexicographicallyPrecedes(entries[range(Int(right))])
  }

  private func range(_ number: Int) -> Range<Int> {
    Int(starts[number]) + Self.head..<(number + 1 < starts.count ? Int(starts[number + 1]) : entries.count)
  }

  private func search(_ name: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> (slot: Int, number: UInt32?) {
    let mask = slots.count - 1
    var slot = Self.slot(of: hash, in: slots.count)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash >> 32, let number = number(at: Int(slots[slot] & 0xffff_ffff) - 1, if: name) {
        return (slot, number)
      }
      slot = (slot + 1) & mask
    }
    return (slot, nil)
  }

  /// Where a name of a hash is looked for first, in a table of a power of two of slots.
  private static func slot(of hash: UInt64, in size: Int) -> Int {
    Int(truncatingIfNeeded: hash >> UInt64(size.leadingZeroBitCount + 1))
  }

  /// The number of the entry at a place, if its name is the one that is looked for.
  private func number(at place: Int, if name: UnsafeBufferPointer<UInt8>) -> UInt32? {
    entries.withUnsafeBytes { entries in
      let name = UnsafeRawBufferPointer(name)
      guard entries.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self) == name.count else { return nil }
      guard entries.holds(name, at: place + Self.head) else { return nil }
      return entries.loadUnaligned(fromByteOffset: place, as: UInt32.self)
    }
  }

  private mutating func insert(_ name: UnsafeBufferPointer<UInt8>, _ hash: UInt64, _ slot: Int) -> UInt32 {
    let number = UInt32(truncatingIfNeeded: starts.count)
    slots[slot] = (hash >> 32) << 32 | UInt64(entries.count + 1)
    starts.append(UInt32(truncatingIfNeeded: entries.count))
    withUnsafeBytes(of: number) { entries.append(contentsOf: $0) }
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: name.count)) { entries.append(contentsOf: $0) }
    entries.append(contentsOf: name)
    if starts.count * 2 > slots.count { place(in: slots.count * 2) }
    return number
  }

  /// Forgets all names but the first ones.
  mutating func keep(first count: Int) {
    guard count < starts.count else { return }
    entries.removeSubrange(Int(starts[count])...)
    starts.removeSubrange(count...)
    last = 0
    place(in: slots.count)
  }

  /// Puts the names that are held into so many slots.
  private mutating func place(in size: Int) {
    var placed = [UInt64](repeating: 0, count: size)
    for entry in slots where entry != 0 && entry & 0xffff_ffff <= entries.count {
      var slot = Self.slot(of: entry, in: size)
      while placed[slot] != 0 { slot = (slot + 1) & (size - 1) }
      placed[slot] = entry
    }
    slots = placed
  }

  // Another one in each process, so that nobody can make a file of names that all fall into one slot; numbers go by the
  // order of coming, so it shows nowhere.
  private static let seed = UInt64(bitPattern: Int64(Hasher().finalize()))

  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(name)
    var hash = seed ^ UInt64(truncatingIfNeeded: name.count) &* 0x9e37_79b9_7f4a_7c15
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
