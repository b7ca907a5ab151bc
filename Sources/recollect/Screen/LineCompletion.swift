/// What the Tab key does to a line that is being typed.
struct LineCompletion: Sendable {
  /// What comes of it.
  struct Result: Equatable, Sendable {
    /// The line as it goes on; nil where it stays.
    var line: String?
    /// What is said above it.
    var message: String?
  }

  let complete: @Sendable (String) -> Result
}
