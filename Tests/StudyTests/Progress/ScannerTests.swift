import Cards
import Memory
import Testing

@testable import Study

/// The fast scanner and the pull parser agree on every document, whole or not.
@Suite struct ScannerTests {
  @Test(arguments: 0..<40)
  func theScannerAndTheParserAgreeOnEveryDocument(seed: Int) throws {
    var maker = LogMaker(seed: UInt64(seed))
    for _ in 0..<50 {
      let file = maker.file(1 + maker.next(12))
      try expectAgreement(file)
      try expectAgreement(maker.damaged(file))
    }
  }

  /// What the rows hold is what the events say that are read from the same places.
  @Test(arguments: 0..<20)
  func rowsSayWhatEventsSay(seed: Int) throws {
    var maker = LogMaker(seed: UInt64(1_000 + seed))
    for _ in 0..<50 {
      guard let log = try? ProgressLog(maker.damaged(maker.file(6))) else { continue }
      for row in log.columns.rows {
        guard let event = log.event(of: row) else {
          #expect(row.kind == .placeless)
          continue
        }
        #expect(event.at == row.moment)
        #expect(event.by == log.columns.devices[row.device])
        switch event.deed {
        case .review(let review):
          #expect(row.kind == .review && row.grade == review.grade && row.mode == review.mode)
          #expect(review.card.text == log.columns.cards[row.card])
          #expect(Int(row.milliseconds) == review.milliseconds)
          if case .seconds(let seconds, let step) = review.promise {
            let promise = Promise.seconds(seconds, step: min(step, LogRow.lastStep))
            #expect(row.promise == promise)
          } else {
            #expect(row.promise == review.promise)
          }
        case .card(let facts): #expect(row.kind == .card && facts.deck == log.columns.decks[row.deck])
        case .relink(let old, let new):
          #expect([old.text, new.text] == [log.columns.cards[row.card], log.columns.cards[row.newName]])
        case .suspend: #expect(row.mark == .suspend)
        case .resume: #expect(row.mark == .resume)
        case .flag(_, let said): #expect(row.mark == (said == nil ? .unflag : .flag))
        case .due(_, let day): #expect(row.mark == .due && row.dueDay == day)
        case .exam, .examAnswer: #expect(row.kind == .exam)
        default:
          #expect(row.kind != .review && row.kind != .card && row.kind != .relink)
          #expect(row.kind != .mark || row.mark == .nothing)
        }
        #expect(row.day == Int32(event.at.studyDay.number))
      }
    }
  }

  /// Without scanned lines the agreement would say nothing.
  @Test func ourOwnLinesAreScanned() throws {
    let lines = [
      #"{"at":"2026-11-21T09:12:33.125+01:00","by":"k7m2x9qa","card":"costochondritis-term-b0ahjra9hz","days":11,"do":"review","grade":3,"mode":"typed","ms":4200,"said":"costocondritis","sum":"6e8571","verdict":"close"}"#,
      #"{"at":"2026-11-21T09:12:33.125-11:30","by":"k","card":"c","chose":"x","do":"review","grade":1,"hints":1,"mode":"choice","ms":0,"own":true,"secs":600,"step":0,"sum":"6e8571","tries":2}"#,
      #"{"answer":"a","asks":"q","at":"2026-11-21T09:12:33.125+01:00","by":"k","card":"c","deck":"D","do":"card","file":"f","heading":"h","kind":"term","sum":"6e8571"}"#,
    ]
    for line in lines {
      let bytes = Array((line + "\n").utf8)
      let next = bytes.withUnsafeBufferPointer { buffer -> Int? in
        var scanner = LineScanner(buffer)
        return scanner.event(at: 0)
      }
      #expect(next == bytes.count, "\(line)")
    }
  }

  private func expectAgreement(_ file: [UInt8]) throws {
    let scanned = Result { try ProgressLog(file, scanning: true) }
    let parsed = Result { try ProgressLog(file, scanning: false) }
    switch (scanned, parsed) {
    case (.success(let left), .success(let right)):
      let same =
        left.condition == right.condition && left.columns.rows == right.columns.rows
        && left.columns.cards.count == right.columns.cards.count
        && left.columns.devices.count == right.columns.devices.count
      #expect(same, "\(String(decoding: file, as: UTF8.self))")
      #expect(LearnerState(left).cards == LearnerState(right).cards)
    case (.failure, .failure): break
    default: Issue.record("\(String(decoding: file, as: UTF8.self))")
    }
  }
}
