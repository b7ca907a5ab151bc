/// Is told which stage of making begins, so that a bench can say where the time goes; nobody else listens.
package protocol MakingObserver: AnyObject {
  /// A stage begins, and the one before it ends.
  func begin(_ stage: String)
}
