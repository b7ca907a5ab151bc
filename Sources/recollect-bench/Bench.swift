import Study

/// Prints how fast the parts that a learner waits for are.
@main
struct Bench {
  static func main() {
    print("recollect-bench")
  }
}
