import Testing

@testable import recollect

@Suite struct PlumbingCardsTests {
  private func answers(_ lines: String...) -> (text: String, sawBadRecord: Bool) {
    var records = JSONLines { try PlumbingCardsCommand.answer($0) }
    var output: [UInt8] = []
    for line in lines { records.answer(Array(line.utf8)[...], into: &output) }
    return (String(decoding: output, as: UTF8.self), records.sawBadRecord)
  }

  @Test func aRecordGetsItsCards() {
    let page = #"Gout\n\nGout, also called podagra, is a disease of the joints. ISN."#
    let (text, isBad) = answers(#"{"id":"a","text":"\#(page)","more":1}"#)
    #expect(
      text == """
        {"id":"a","cards":[{"kind":"definition","prompt":"What is Gout?","answer":"a disease of the joints",\
        "source_sentence":"Gout, also called podagra, is a disease of the joints.","line":3,"term":"Gout","aliases":["podagra"]}]}

        """)
    #expect(!isBad)
  }

  @Test func aStudyHasItsTitleAndCitation() {
    let (text, _) = answers(#"{"id":2,"text":"Salt and gout: a trial. Salt made gout worse. PubMed, J Salt, 2011."}"#)
    #expect(
      text == """
        {"id":2,"cards":[{"kind":"finding","prompt":"What did the study “Salt and gout: a trial” find?",\
        "answer":"Salt made gout worse.","source_sentence":"Salt and gout: a trial. Salt made gout worse.","line":1,\
        "title":"Salt and gout: a trial.","cite":"PubMed, J Salt, 2011"}]}

        """)
  }

  @Test func aListHasItsItems() {
    let (text, _) = answers(
      #"{"id":3,"text":"Triggers of gout include beer, red meat, and thirst.","format":"markdown"}"#)
    #expect(
      text == """
        {"id":3,"cards":[{"kind":"enumeration","prompt":"What do triggers of gout include?",\
        "answer":"beer; red meat; thirst","source_sentence":"Triggers of gout include beer, red meat, and thirst.",\
        "line":1,"items":["beer","red meat","thirst"]}]}

        """)
  }

  @Test func aTextWithoutFactsHasNoCards() {
    #expect(answers(#"{"id":1,"text":""}"#).text == "{\"id\":1,\"cards\":[]}\n")
  }

  @Test func badRecordsSayWhatIsWrongAndTheOthersAreDone() {
    let (text, isBad) = answers(
      #"{"id":1}"#, #"{"id":2,"text":7}"#, #"{"id":3,"text":"x","format":"html"}"#,
      #"{"id":4,"text":"x","format":"pdf"}"#, #"{"id":5,"text":"x"}"#)
    #expect(
      text == """
        {"id":1,"record":1,"error":"There is no 'text'. Add it."}
        {"id":2,"record":2,"error":"'text' is not a text."}
        {"id":3,"cards":[]}
        {"id":4,"record":4,"error":"The format 'pdf' is unknown. Send 'text', 'markdown' or 'html'."}
        {"id":5,"cards":[]}

        """)
    #expect(isBad)
  }
}
