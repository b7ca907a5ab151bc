import Cards
import Memory
import Testing

@testable import Study

/// A file of every version of the format, as people have it on disk: it is never edited, and always read the same.
@Suite struct VersionOneTests {
  /// As version 1 writes it, and with what a later program may add within the version.
  static let file = """
    {"format":"recollect-progress","version":1,"log":[{"do":"log"}
    ,{"at":"2026-11-20T09:12:01.000+01:00","by":"k7m2x9qa","do":"start","learner":"p3x8w1vz","program":"0.1.0","sum":"d4e0e0"}
    ,{"answer":"dryness | sicca","asks":"What dries out eyes?","at":"2026-11-20T09:12:01.001+01:00","by":"k7m2x9qa","card":"what-dries-out-eyes-ask-sab1ysmcvv","deck":"Glands","do":"card","file":"glands.md","heading":"","kind":"ask","sum":"15dc2d"}
    ,{"at":"2026-11-20T09:12:01.002+01:00","by":"k7m2x9qa","card":"what-dries-out-eyes-ask-sab1ysmcvv","do":"review","grade":1,"mode":"typed","ms":1000,"said":"dust","secs":60,"step":0,"verdict":"wrong"}
    ,{"at":"2026-11-20T09:14:01.002+01:00","by":"k7m2x9qa","card":"what-dries-out-eyes-ask-sab1ysmcvv","days":4,"do":"review","grade":3,"mode":"typed","ms":1000,"verdict":"exact"}
    ,{"at":"2026-11-20T09:15:00.000+01:00","by":"k7m2x9qa","do":"set","name":"new","value":5}
    ,{"at":"2026-11-20T09:16:00.000+01:00","by":"k7m2x9qa","card":"mouth","do":"suspend"}
    ,{"at":"2026-11-20T09:17:00.000+01:00","by":"k7m2x9qa","card":"mouth","do":"flag","said":"twice"}
    ,{"at":"2026-11-20T09:18:00.000+01:00","by":"k7m2x9qa","do":"relink","new":"mouth","old":"lips"}
    ,{"at":"2026-11-20T09:19:00.000+01:00","by":"k7m2x9qa","card":"mouth","day":"2026-12-02","do":"due"}
    ,{"at":"2026-11-20T09:20:00.000+01:00","by":"k7m2x9qa","do":"set","name":"new","value":9}
    ,{"at":"2026-11-20T09:20:01.000+01:00","by":"k7m2x9qa","do":"undo","of":"2026-11-20T09:20:00.000+01:00 k7m2x9qa"}
    ,{"at":"2026-11-20T09:21:00.000+01:00","by":"k7m2x9qa","do":"sing","how":{"loud":true}}
    ]}

    """

  @Test func itIsReadTheSame() throws {
    let log = try ProgressLog(Array(Self.file.utf8))
    #expect(log.condition == .sound)
    #expect(log.count == 12)
    let state = LearnerState(log)
    #expect(state.learners == ["p3x8w1vz"])
    #expect(state.settings.newCards() == 5)
    let eyes = state["what-dries-out-eyes-ask-sab1ysmcvv"]
    #expect(eyes.reviews == 2 && eyes.standing == .review && eyes.due == Day("2026-11-24").map(Due.day))
    #expect(state["lips"] == state["mouth"])
    #expect(state["lips"].isSuspended && state["lips"].flag == "twice")
    #expect(state["lips"].due == Day("2026-12-02").map(Due.day))
    #expect(state.facts(of: "what-dries-out-eyes-ask-sab1ysmcvv")?.answer == "dryness | sicca")
  }

  @Test func nothingOfItIsLostWhenItIsWrittenAnew() throws {
    let log = try ProgressLog(Array(Self.file.utf8))
    let again = try ProgressLog(log.canonicalBytes)
    #expect(again.events == log.events)
    #expect(String(decoding: log.canonicalBytes, as: UTF8.self).contains(#""do":"sing","how":{"loud":true}}"#))
    #expect(try ProgressLog(LogMerge([log]).bytes).events == log.events)
  }
}
