import Foundation

/// The name of this machine in the log, and of a learner who begins on it.
struct Device: Equatable {
  /// Eight characters: the member `by` of its events.
  let name: String
  /// The learner's name, where the log has none yet.
  let learner: String

  /// How many characters a name has.
  static let length = 8

  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")

  /// Finds the device's name: RECOLLECT_DEVICE, else the one that is kept in the state folder, else a new one.
  ///
  /// The kept name counts on the machine that it was made on only, so that a copied home folder makes another device.
  static func current(paths: Paths, machine: String = machineName()) throws -> Self {
    if let name = paths.value("RECOLLECT_DEVICE") {
      guard name.utf8.count <= 32, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f }) else {
        throw PlainProblem(
          "RECOLLECT_DEVICE: '\(name)' is no name for a device. Give up to 32 letters and digits without spaces.",
          status: .wrongCommandLine)
      }
      return Self(name: name, learner: Self.name(from: hash("learner \(name)")))
    }
    let place = "\(paths.state)/device"
    let mark = Self.name(from: hash("machine \(machine)"))
    let words =
      (try? AtomicFile.read(place)).map { String(decoding: $0, as: UTF8.self).split { $0.isWhitespace } } ?? []
    if words.count == 2, words[1] == mark, words[0].utf8.count == length {
      return Self(name: String(words[0]), learner: Self.name(from: .random(in: 0 ... .max)))
    }
    let device = Self(name: Self.name(from: .random(in: 0 ... .max)), learner: Self.name(from: .random(in: 0 ... .max)))
    // Where it cannot be kept, the next session is another device to the log: no answer is lost by that.
    try? AtomicFile.makeFolder(paths.state, mode: 0o700)
    try? AtomicFile.write(Array("\(device.name) \(mark)\n".utf8), to: place, mode: 0o600)
    return device
  }

  /// What tells this machine from others.
  static func machineName() -> String {
    if let identity = try? AtomicFile.read("/etc/machine-id"), !identity.isEmpty {
      return String(decoding: identity, as: UTF8.self)
    }
    return ProcessInfo.processInfo.hostName
  }

  /// Spells the upper bits, five a character.
  private static func name(from bits: UInt64) -> String {
    var rest = bits
    var name = ""
    for _ in 0..<length {
      name.append(alphabet[Int(rest >> 59)])
      rest <<= 5
    }
    return name
  }

  /// FNV-1a 64, stirred so that its upper bits depend on every byte.
  private static func hash(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash = (hash ^ hash >> 31) &* 0x9e37_79b9_7f4a_7c15
    return hash ^ hash >> 32
  }
}
