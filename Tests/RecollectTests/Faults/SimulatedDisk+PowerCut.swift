@testable import recollect

extension SimulatedDisk {
  /// Every disk that a power cut may leave now: of what was not synced, each change there or not, in any choice of them,
  /// the last write of each choice torn.
  func afterPowerCut() -> [SimulatedDisk] {
    var disks: [SimulatedDisk] = []
    for names in Self.choices(of: pendingNames) {
      let disk = copy()
      disk.names = durableNames
      for change in names { disk.names.apply(change) }
      disks.append(disk)
    }
    // Only what a path leads to can be seen again.
    for number in nodes.keys.sorted() where nodes[number]?.pending.isEmpty == false {
      disks = disks.flatMap { disk in
        guard let node = nodes[number], disk.names.values.contains(number) else { return [disk] }
        return Self.contents(of: node).map { content in
          let other = disk.copy()
          other.nodes[number]?.content = content
          return other
        }
      }
    }
    for disk in disks { disk.settle() }
    return disks
  }

  /// What each path holds, with what is expected of it: what tells one fresh start from another.
  func contents(and expected: [String]) -> [String: [UInt8]] {
    var contents = names.compactMapValues { nodes[$0]?.content }
    for (path, target) in links { contents["link \(path)"] = Array(target.utf8) }
    contents["expected"] = Array(expected.joined(separator: ",").utf8)
    return contents
  }

  /// What a power cut left is what is on the disk.
  private func settle() {
    // What stands in a folder that is not there cannot be reached.
    for name in names.keys.sorted() where name != "/" && !folderExists(of: name) { names[name] = nil }
    for number in nodes.keys {
      nodes[number]?.pending = []
      if let content = nodes[number]?.content { nodes[number]?.durable = content }
    }
    durableNames = names
    pendingNames = []
  }

  /// What a file may hold after a power cut.
  private static func contents(of node: Node) -> [[UInt8]] {
    var seen: Set<[UInt8]> = []
    var contents: [[UInt8]] = []
    for changes in choices(of: node.pending) {
      var whole = node.durable
      for change in changes { whole.apply(change) }
      if seen.insert(whole).inserted { contents.append(whole) }
      guard case .write(let offset, let bytes)? = changes.last else { continue }
      var before = node.durable
      for change in changes.dropLast() { before.apply(change) }
      for length in Set([1, 2, bytes.count / 2, bytes.count - 1]).sorted() where (1..<bytes.count).contains(length) {
        var torn = before
        torn.apply(.write(offset: offset, bytes: Array(bytes.prefix(length))))
        // The size grew before the bytes came; or their end came before their beginning.
        var zeros = torn
        zeros.apply(
          .write(offset: offset + length, bytes: [UInt8](repeating: 0, count: bytes.count - length)))
        var reversed = before
        reversed.apply(.write(offset: offset + length, bytes: Array(bytes.dropFirst(length))))
        for state in [torn, zeros, reversed] where seen.insert(state).inserted { contents.append(state) }
      }
    }
    return contents
  }

  /// All choices of some things, in their order: for more than eight, the beginnings and those without one.
  private static func choices<Element>(of elements: [Element]) -> [[Element]] {
    guard elements.count <= 8 else {
      return (0...elements.count).map { Array(elements.prefix($0)) }
        + elements.indices.map { left in elements.indices.filter { $0 != left }.map { elements[$0] } }
    }
    return (0..<1 << elements.count).map { bits in
      elements.indices.filter { bits >> $0 & 1 == 1 }.map { elements[$0] }
    }
  }
}

extension [String: Int] {
  /// Does to names what a call does to them.
  mutating func apply(_ change: SimulatedDisk.NameChange) {
    switch change {
    case .put(let path, let number): self[path] = number
    case .remove(let path): self[path] = nil
    case .rename(let old, let new):
      guard let number = removeValue(forKey: old) else { return }
      self[new] = number
    }
  }
}
