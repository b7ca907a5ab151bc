import Foundation
import Study

/// How long the check of a typed answer takes, and what the list of words takes to unpack and to hold.
enum AnswersBench {
  /// With this option alone the program unpacks the words and checks answers, so that the highest memory is theirs.
  static let childOption = "--check-answers"

  static func run() throws -> [Figure] {
    let process = Process()
    process.executableURL = URL(filePath: CommandLine.arguments[0])
    process.arguments = [childOption]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let numbers = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard numbers.count == 6 else {
      return [Figure(name: "checking answers", value: "could not be measured", holds: false)]
    }
    return [
      .time(
        "unpacking the words (\(Int(numbers[0])))", numbers[1], floor: 0.04, limit: "copying the words' letters"),
      Figure(
        name: "their memory", value: "\(Figure.text(numbers[2] / 1e6)) MB", holds: numbers[2] < 20e6, floor: "20 MB",
        limit: "the letters of the words, where each begins, and the letters that a medical word holds"),
      Figure(
        name: "checking an answer, 99 of 100 (\(Int(numbers[3])) pairs)",
        value: "\(Figure.text(numbers[4] * 1e3)) ms", holds: numbers[4] < 1e-3, floor: "1 ms",
        limit: "looking for a nearer term among the words of about the same length"),
      Figure(name: "checking an answer, on average", value: "\(Figure.text(numbers[5] * 1e6)) microseconds"),
    ]
  }

  /// Prints the words' number, the time to unpack them in seconds, their memory in bytes, how many pairs were checked,
  /// the time that 99 of 100 checks stay below, and the mean.
  static func measure() {
    let before = ProgressBench.highestMemory()
    var count = 0
    let loading = Stopwatch.leastWork(of: 1) { count = Lexicon.bundled.count }
    let memory = ProgressBench.highestMemory() - before
    let words = AnswerWords(deckAnswers: answers)
    var times: [Double] = []
    var right = 0
    for (typed, expected) in pairs {
      times.append(
        Stopwatch.leastWork {
          right += AnswerCheck(typed: typed, accepted: [expected], words: words).verdict == .wrong ? 0 : 1
        })
    }
    times.sort()
    let mean = times.reduce(0, +) / Double(max(1, times.count))
    // A check that finds everything right, or nothing, would be no check.
    guard right > 0, right < 3 * times.count else { return }
    print(count, loading, memory, times.count, times[times.count * 99 / 100], mean)
  }

  /// Every answer as another one, and with each kind of slip at each of its letters.
  private static var pairs: [(typed: String, expected: String)] {
    answers.flatMap { expected in
      (answers + slips(of: expected)).map { ($0, expected) }
    }
  }

  private static func slips(of answer: String) -> [String] {
    let letters = Array(answer)
    var slips: [String] = []
    for place in letters.indices {
      var left = letters
      left.remove(at: place)
      slips.append(String(left))
      slips.append(String(letters[...place] + letters[place...]))
      var other = letters
      other[place] = "e"
      slips.append(String(other))
      if place > 0 {
        var swapped = letters
        swapped.swapAt(place, place - 1)
        slips.append(String(swapped))
      }
    }
    return slips
  }

  /// Answers as decks have them: terms of one word, phrases, short forms, numbers; what is longer is shown.
  private static let answers = [
    "costochondritis", "hypocalcaemia", "osteomyelitis", "electroencephalography", "gout", "tibia", "bone density",
    "transverse myelitis", "acro-osteolysis", "oesophageal dysmotility", "right lower lobe", "type 2 diabetes",
    "between 5 and 10 mg", "less than 60 ml/min", "1.5 litres a day", "higher", "BMD", "bone mineral density",
    "calcium, phosphate and vitamin D", "pseudohypoparathyroidism", "sternocleidomastoid",
    "vasculitis (Henoch-Schönlein purpura)", "angiotensin-converting enzyme inhibitor",
  ]
}
