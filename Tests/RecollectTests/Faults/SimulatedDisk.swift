import Foundation

@testable import recollect

/// A disk in memory that knows what has reached it for good: what was written is lost by a power cut until it is synced,
/// and so is a name until its folder is.
final class SimulatedDisk {
  enum Change {
    case write(offset: Int, bytes: [UInt8])
    case truncate(Int)
  }

  enum NameChange {
    case put(String, Int)
    case remove(String)
    case rename(String, String)

    var folder: String {
      switch self {
      case .put(let path, _), .remove(let path), .rename(_, let path): Paths.folder(of: path)
      }
    }
  }

  struct Node {
    var content: [UInt8] = []
    var isFolder = false
    var changed = 0
    /// What a power cut leaves, and the changes that it may take or leave.
    var durable: [UInt8] = []
    var pending: [Change] = []
  }

  var nodes: [Int: Node] = [:]
  /// What each path leads to.
  var names: [String: Int] = [:]
  var durableNames: [String: Int] = [:]
  var pendingNames: [NameChange] = []
  /// Where symbolic links lead; they are on disk from the beginning.
  var links: [String: String] = [:]
  private var open: [Int32: Int] = [:]
  private var locked: [Int: Int32] = [:]
  private var nextNode = 1
  private var nextFile: Int32 = 1_000
  private var clock = 0

  /// The progress file as it was at the beginning.
  var original: [UInt8]?

  /// Makes a disk with a folder and those above it.
  init(folder: String) {
    makeFolder("/")
    let parts = folder.split(separator: "/")
    for count in parts.indices { makeFolder("/" + parts[...count].joined(separator: "/")) }
  }

  /// How many files are open.
  var openFiles: Int { open.count }

  /// What stands at a path, links followed; nil where nothing does.
  func content(_ path: String) -> [UInt8]? { number(path).flatMap { nodes[$0]?.content } }

  private func number(_ path: String) -> Int? { names[links[path] ?? path] }

  /// Puts a file at a path as another program does: beside it and renamed, so that it is another file.
  func replace(_ path: String, with content: [UInt8]) {
    links[path] = nil
    let number = makeNode(Node(content: content, durable: content))
    names[path] = number
    durableNames[path] = number
  }

  /// Changes a file in its place, as an editor may.
  func edit(_ path: String, _ change: (inout [UInt8]) -> Void) {
    guard let number = number(path), var node = nodes[number] else { return }
    change(&node.content)
    clock += 1
    (node.durable, node.changed, node.pending) = (node.content, clock, [])
    nodes[number] = node
  }

  func remove(_ path: String) {
    links[path] = nil
    names[path] = nil
    durableNames[path] = nil
  }

  /// Removes a folder with what is in it.
  func removeFolder(_ path: String) {
    links = links.filter { !$0.key.hasPrefix("\(path)/") }
    for name in names.keys where name == path || name.hasPrefix("\(path)/") { remove(name) }
  }

  func makeFolder(_ path: String) {
    let number = makeNode(Node(isFolder: true))
    names[path] = number
    durableNames[path] = number
  }

  /// Ends the program: its files are closed, its locks gone; what it did stays.
  func endProgram() {
    open = [:]
    locked = [:]
  }

  /// A copy, with everything that was done.
  func copy() -> SimulatedDisk {
    let other = SimulatedDisk(folder: "/")
    other.links = links
    (other.nodes, other.names, other.durableNames) = (nodes, names, durableNames)
    (other.pendingNames, other.nextNode, other.nextFile, other.clock) = (pendingNames, nextNode, nextFile, clock)
    return other
  }

  private func makeNode(_ node: Node) -> Int {
    clock += 1
    defer { nextNode += 1 }
    nodes[nextNode] = node
    nodes[nextNode]?.changed = clock
    return nextNode
  }

  private func fail(_ code: Int32) -> Int32 {
    errno = code
    return -1
  }

  func folderExists(of path: String) -> Bool {
    names[Paths.folder(of: path)].map { nodes[$0]?.isFolder } == true
  }
}

/// The calls, as a program sees them.
extension SimulatedDisk {
  var calls: FileCalls {
    FileCalls(
      open: { [self] path, flags, _ in openFile(path, flags) },
      close: { [self] file in
        guard let number = open.removeValue(forKey: file) else { return fail(EBADF) }
        if locked[number] == file { locked[number] = nil }
        return 0
      },
      read: { [self] file, buffer, offset in
        guard let node = open[file].flatMap({ nodes[$0] }) else { return Int(fail(EBADF)) }
        let piece = node.content.dropFirst(offset).prefix(buffer.count)
        buffer.copyBytes(from: piece)
        return piece.count
      },
      write: { [self] file, bytes, offset in
        guard change(file, .write(offset: offset, bytes: Array(bytes))) else { return Int(fail(EBADF)) }
        return bytes.count
      },
      truncate: { [self] file, length in change(file, .truncate(length)) ? 0 : fail(EBADF) },
      sync: { [self] file in sync(file) },
      lock: { [self] file in
        guard let number = open[file] else { return fail(EBADF) }
        guard locked[number] == nil || locked[number] == file else { return fail(EWOULDBLOCK) }
        locked[number] = file
        return 0
      },
      facts: { [self] path in facts(number(path)) },
      factsOfOpen: { [self] file in facts(open[file]) },
      rename: { [self] old, new in
        guard let number = names[old], folderExists(of: new) else { return fail(ENOENT) }
        names[old] = nil
        links[new] = nil
        names[new] = number
        pendingNames.append(.rename(old, new))
        return 0
      },
      unlink: { [self] path in
        guard names.removeValue(forKey: path) != nil else { return fail(ENOENT) }
        pendingNames.append(.remove(path))
        return 0
      },
      makeFolder: { [self] path, _ in
        guard names[path] == nil else { return fail(EEXIST) }
        guard folderExists(of: path) else { return fail(ENOENT) }
        names[path] = makeNode(Node(isFolder: true))
        pendingNames.append(.put(path, nextNode - 1))
        return 0
      },
      linkTarget: { [self] path in
        errno = names[path] == nil ? ENOENT : EINVAL
        return links[path]
      },
      names: { [self] folder in
        guard names[folder] != nil else {
          errno = ENOENT
          return nil
        }
        return (Array(names.keys) + links.keys).filter { $0 != folder && Paths.folder(of: $0) == folder }
          .map { String($0.dropFirst(folder.count + 1)) }.sorted()
      })
  }

  private func openFile(_ path: String, _ flags: Int32) -> Int32 {
    let path = links[path] ?? path
    if names[path] == nil {
      guard flags & O_CREAT != 0, folderExists(of: path) else { return fail(ENOENT) }
      names[path] = makeNode(Node())
      pendingNames.append(.put(path, nextNode - 1))
    }
    guard let number = names[path] else { return fail(ENOENT) }
    nextFile += 1
    open[nextFile] = number
    if flags & O_TRUNC != 0, nodes[number]?.content.isEmpty == false { _ = change(nextFile, .truncate(0)) }
    return nextFile
  }

  private func change(_ file: Int32, _ change: Change) -> Bool {
    guard let number = open[file], nodes[number] != nil else { return false }
    clock += 1
    nodes[number]?.changed = clock
    nodes[number]?.pending.append(change)
    nodes[number]?.content.apply(change)
    return true
  }

  private func sync(_ file: Int32) -> Int32 {
    guard let number = open[file], let node = nodes[number] else { return fail(EBADF) }
    if node.isFolder {
      // Only what stands in this folder.
      let folder = names.first { $0.value == number }?.key
      for change in pendingNames where change.folder == folder { durableNames.apply(change) }
      pendingNames.removeAll { $0.folder == folder }
    } else {
      nodes[number]?.durable = node.content
      nodes[number]?.pending = []
    }
    return 0
  }

  private func facts(_ number: Int?) -> FileFacts? {
    guard let number, let node = nodes[number] else {
      errno = ENOENT
      return nil
    }
    return FileFacts(
      device: 1, number: UInt64(number), size: node.content.count,
      mode: node.isFolder ? S_IFDIR | 0o700 : S_IFREG | 0o600, seconds: node.changed)
  }
}

extension [UInt8] {
  /// Does to bytes what a call does to a file.
  mutating func apply(_ change: SimulatedDisk.Change) {
    switch change {
    case .write(let offset, let bytes):
      if count < offset { self += [UInt8](repeating: 0, count: offset - count) }
      replaceSubrange(offset..<Swift.min(count, offset + bytes.count), with: bytes)
    case .truncate(let length):
      if length < count { removeSubrange(length...) } else { self += [UInt8](repeating: 0, count: length - count) }
    }
  }
}
