/// Words as the shell reads them.
enum ShellWord {
  /// Returns a path that can be pasted into a shell.
  static func quoted(_ path: String) -> String {
    let plain = path.utf8.allSatisfy { byte in
      byte >= 0x30 && byte <= 0x39 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
        || [0x2D, 0x2E, 0x2F, 0x5F].contains(byte)
    }
    return plain && !path.isEmpty
      ? path : "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
