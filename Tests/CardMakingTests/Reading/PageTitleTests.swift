import Testing

@testable import CardMaking

/// What pages are called.
@Suite struct PageTitleTests {
  static let titles: [(String, String?)] = [
    ("# Tides\n\n## Neap tides\n\nThey are weak.\n", "Tides"),
    ("# Abstract\n\nText of it.\n\n# Tides and boats\n\nText.\n", "Tides and boats"),
    ("# 1. Introduction\n\nText.\n\n## Table of contents\n\nText.\n", nil),
    ("# Background and aims\n\nText.\n", nil), ("Only a sentence that is here.\n", nil),
    ("# Introduction to tides\n\nText.\n", "Introduction to tides"),
  ]

  @Test(arguments: titles) func theFirstHeadingThatNamesASubjectIsTheTitle(_ text: String, _ title: String?) {
    #expect(Document(text: text, format: .markdown).title == title)
  }

  static let lines: [(String, String?)] = [
    (
      "Evening tides, moonlight and the sleep of sailors on small\nand large boats: a survey of nine harbours with a note on rain\n\nAbstract\n\nSailors sleep well.\n",
      "Evening tides, moonlight and the sleep of sailors on small and large boats: a survey of nine harbours with a note on rain"
    ),
    ("Contents\n\nTides are slow waves.\n\nNeap tides\n\nThey are weak.\n", "Neap tides"),
    ("The wave, which the moon pulls along,\n\nruns around the earth twice a day.\n", nil),
    ("Summary\n\nTides are slow waves.\n", nil),
  ]

  @Test(arguments: lines) func aTitleMayTakeTwoLinesButIsNoHalfSentence(_ text: String, _ title: String?) {
    #expect(Document(text: text, format: .text).title == title)
  }
}
