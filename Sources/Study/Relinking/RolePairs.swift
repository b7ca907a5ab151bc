/// Which card of an entry is which card of the entry as it is now.
struct RolePairs {
  private(set) var pairs: [Relinking.Pair] = []

  init(_ old: EditedEntry, _ new: EditedEntry) {
    var left: [EditedEntry.Role] = []
    var taken = Set<EditedEntry.Role>()
    for role in old.keys.keys.sorted() {
      guard let key = old.keys[role] else { continue }
      if let now = new.keys[role] {
        pairs.append(Relinking.Pair(old: key, new: now))
        taken.insert(role)
      } else {
        left.append(role)
      }
    }
    guard old.form == .sentence else { return }
    // A gap whose text was mended: the only one that is near, on both sides.
    let free = new.keys.keys.sorted().filter { !taken.contains($0) }
    for role in left {
      let near = free.filter { Self.isNear(role.gap, $0.gap) }
      guard near.count == 1, left.count(where: { Self.isNear($0.gap, near[0].gap) }) == 1, let key = old.keys[role],
        let now = new.keys[near[0]]
      else { continue }
      pairs.append(Relinking.Pair(old: key, new: now))
    }
  }

  private static func isNear(_ old: String, _ new: String) -> Bool {
    EditDistance.between(old, new, limit: WordCheck.limit(min(old.utf8.count, new.utf8.count))) != nil
  }
}
