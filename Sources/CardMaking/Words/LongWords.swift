internal import Synchronization

/// Keeps each word that is too long for two numbers, once, for as long as the program runs.
///
/// Two long words are equal exactly where they are kept in the same place. A text has few different ones; even one
/// that has nothing else takes no more than twice its size here.
enum LongWords {
  /// Places of words in a table with open addressing; behind each place stand the word's length and its bytes.
  private struct Table {
    var places = [UInt](repeating: 0, count: 256)
    var count = 0
  }

  private static let table = Mutex(Table())
  private static let header = MemoryLayout<Int>.size

  /// Where a word's bytes stand, from now on.
  static func address(of bytes: UnsafeBufferPointer<UInt8>) -> UInt {
    table.withLock { table in
      if table.count * 2 >= table.places.count { grow(&table) }
      var place = hash(bytes) & (table.places.count - 1)
      while table.places[place] != 0 {
        if word(at: table.places[place]).elementsEqual(bytes) { return table.places[place] }
        place = (place + 1) & (table.places.count - 1)
      }
      let memory = UnsafeMutableRawPointer.allocate(byteCount: header + bytes.count, alignment: header)
      memory.storeBytes(of: bytes.count, as: Int.self)
      if let base = bytes.baseAddress { (memory + header).copyMemory(from: base, byteCount: bytes.count) }
      let address = UInt(bitPattern: memory + header)
      table.places[place] = address
      table.count += 1
      return address
    }
  }

  /// The byte at an address within a word.
  @inline(__always)
  static func byte(at address: Int) -> UInt8 {
    UnsafePointer<UInt8>(bitPattern: address)?.pointee ?? 0
  }

  private static func word(at address: UInt) -> UnsafeBufferPointer<UInt8> {
    guard let start = UnsafeRawPointer(bitPattern: address) else { return UnsafeBufferPointer(start: nil, count: 0) }
    let count = (start - header).load(as: Int.self)
    return UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: count)
  }

  private static func grow(_ table: inout Table) {
    var places = [UInt](repeating: 0, count: table.places.count * 2)
    for address in table.places where address != 0 {
      var place = hash(word(at: address)) & (places.count - 1)
      while places[place] != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = address
    }
    table.places = places
  }

  /// FNV-1a.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash >> 20)
  }
}
