import Foundation
import Testing

/// `recollect plumbing answers`, as scripts run it.
@Suite struct PlumbingAnswersTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ input: String, _ options: String...) throws -> PipedProcess {
    try PipedProcess(["plumbing", "answers"] + options, input: input.utf8, home: folder.path)
  }

  @Test func everyRowGetsItsVerdictAndReason() throws {
    let run = try run("note\ttyped\texpected\nx\tosteoperosis\tosteoporosis\n\tcollarbone\tclavicle | collarbone\n")
    #expect(
      run.text == """
        expected\ttyped\tverdict\treason
        osteoporosis\tosteoperosis\tclose\ttypo
        clavicle | collarbone\tcollarbone\texact\tsame

        """)
    #expect(run.status == 0)
  }

  @Test func withoutTheWordsOnlyTheRulesCount() throws {
    let rows = "expected\ttyped\nlumbar\tlumber\n"
    #expect(try run(rows).text.hasSuffix("lumbar\tlumber\twrong\tword\n"))
    #expect(try run(rows, "--words", "none").text.hasSuffix("lumbar\tlumber\tclose\ttypo\n"))
  }

  @Test func aBadRowIsNamedAndTheOthersAreDone() throws {
    let run = try run("typed\texpected\nrib\nrib\t\nrib\trib\n")
    #expect(
      run.text == """
        expected\ttyped\tverdict\treason
        \t\terror\tThere is no column 'expected' in this row. Add it.
        \trib\terror\tThe expected answer is empty. Write one.
        rib\trib\texact\tsame

        """)
    #expect(run.status == 65)
  }

  @Test func aTableWithoutNamesIsRefused() throws {
    let run = try run("a\tb\n")
    #expect(
      run.text
        == "expected\ttyped\tverdict\treason\n"
        + "\t\terror\tThe first line names no columns 'expected' and 'typed'. Add them.\n")
    #expect(run.status == 65)
  }

  @Test func anAnswerInOnesOwnWordsIsRated() throws {
    let record =
      #"{"id":"a\tb","question":"What is gout?","references":["a painful joint disease from crystals of uric acid"],"#
    let run = try run(
      record + #""answer":"painful joints from uric acid crystals"}"# + "\n" + record + #""answer":"a skin rash"}"#
        + "\n{}\n",
      "--free-text")
    #expect(run.text == "id\tverdict\na b\tcorrect\na b\tincorrect\n\terror\tThere is no 'references'. Add it.\n")
    #expect(run.status == 65)
  }
}
