import CardMaking
import Cards
import Foundation
import Testing

@testable import Study

/// The rules that hold for every question with made choices, on all cards of the shipped decks and of a made deck.
@Suite struct WholeDeckChoicesTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }

  /// The shipped decks, loaded together.
  static let shipped: [Card] = {
    let names = [
      "bones-and-joints.md", "diffuse-scleroderma-and-calcinosis.md", "tests-and-treatments.md",
      "words-bones-and-directions.md",
    ]
    return names.flatMap { name in
      (try? DeckParser.deck(from: text("Decks/\(name)"), file: name).cards) ?? []
    }
  }()

  /// A deck of the fixture pages and the shipped page.
  static let made: [Card] = {
    let fixtures = "Tests/CardMakingTests/Fixtures/Pages/"
    let names = [
      "Decks/Pages/skin-and-bones.txt", fixtures + "wikipedia-like.txt", fixtures + "lecture-notes.md",
      fixtures + "textbook-chapter.md", fixtures + "faq.md", fixtures + "drug-table.md", fixtures + "paper.txt",
    ]
    let pages = names.compactMap { name -> Page? in
      guard let text = try? text(name) else { return nil }
      return Page(Document(text: text, format: name.hasSuffix(".md") ? .markdown : .text), title: name, name: name)
    }
    let growth = DeckGrowth(of: DeckEntries.entries(of: CardMaker().cards(from: pages).kept, pages: pages), in: "")
    let deck = growth.newDeck(frontMatter: FrontMatter(name: "Deck"), introduction: "Made.", keeping: growth.fresh)
    return DeckParser.deck(from: deck, file: "deck.md").cards
  }()

  struct Question {
    let card: Card
    let options: [ChoiceOption]
    var right: String { options.first(where: \.isRight)?.text ?? "" }
    var wrong: [String] { options.filter { !$0.isRight }.map(\.text) }
    var shown: String { "\(card.prompt): \(options.map(\.text))" }
  }

  static func questions(_ cards: [Card], seed: UInt64) -> [Question] {
    let maker = ChoiceMaker(cards: cards)
    return cards.compactMap { card in
      maker.options(for: card, seed: seed).map { Question(card: card, options: $0) }
    }
  }

  static let questions = [questions(shipped, seed: 7), questions(made, seed: 7)]

  @Test func moreThanHalfOfTheShortAnswersOfTheShippedDecksAreAskedWithChoices() {
    let short = Self.shipped.count { $0.choices.isEmpty && !$0.isRevealedInEveryMode }
    #expect(Self.questions[0].count * 2 > short, "\(Self.questions[0].count) of \(short)")
    #expect(Self.questions[1].count >= 25, "\(Self.questions[1].count)")
  }

  @Test(arguments: questions) func noOptionNamesAPartOfTheBodyThatTheQuestionDoesNotSpeakOf(_ questions: [Question]) {
    for question in questions where question.card.kind == .term {
      let asked = BodyTopics(question.card.prompt)
      for wrong in question.wrong {
        let named = BodyTopics(plain: wrong)
        #expect(named.isEmpty || named.areNear(asked), "\(question.shown): \(wrong)")
      }
    }
  }

  @Test(arguments: questions) func aPartOfTheBodyInQuestionAndAnswerStandsInAllOptions(_ questions: [Question]) {
    for question in questions where question.card.kind == .term {
      let told = BodyTopics(plain: question.right).intersection(BodyTopics(question.card.prompt))
      for wrong in question.wrong where !told.isEmpty {
        #expect(!BodyTopics(plain: wrong).isDisjoint(with: told), "\(question.shown): \(wrong)")
      }
    }
  }

  @Test(arguments: questions) func thereAreThreeOrFourOptionsOneOfThemRight(_ questions: [Question]) {
    for question in questions {
      #expect((3...4).contains(question.options.count), "\(question.shown)")
      #expect(question.options.count(where: \.isRight) == 1, "\(question.shown)")
      #expect(question.right == question.card.answers.first, "\(question.shown)")
    }
  }

  @Test(arguments: questions) func theCheckOfTypedAnswersAcceptsNoWrongOption(_ questions: [Question]) {
    let words = AnswerWords(deckAnswers: questions.flatMap(\.card.answers))
    for question in questions {
      for wrong in question.wrong {
        let check = AnswerCheck(typed: wrong, accepted: question.card.answers, words: words)
        #expect(check.verdict == .wrong, "\(question.shown): \(wrong)")
      }
    }
  }

  @Test(arguments: [0, 1]) func noOptionIsAnotherNameOfTheAnswer(_ deck: Int) {
    let cards = [Self.shipped, Self.made][deck]
    // Written anew from the cards: all names that stand beside one of the answer's names.
    func plain(_ text: String) -> String { String(text.lowercased().filter { $0.isLetter || $0.isNumber }) }
    for question in Self.questions[deck] {
      let own = Set(question.card.answers.map(plain))
      let aliases = cards.filter { $0.kind == .term || $0.kind == .ask && $0.choices.isEmpty }
        .map { Set($0.answers.map(plain)) }.filter { !$0.isDisjoint(with: own) }
      let names = aliases.reduce(own) { $0.union($1) }
      for wrong in question.wrong { #expect(!names.contains(plain(wrong)), "\(question.shown): \(wrong)") }
    }
  }

  @Test(arguments: questions) func noTwoWrongOptionsAreAlike(_ questions: [Question]) {
    for question in questions {
      for (place, first) in question.wrong.enumerated() {
        for second in question.wrong[(place + 1)...] {
          let check = AnswerCheck(typed: first, accepted: [second], words: AnswerWords())
          #expect(check.verdict == .wrong, "\(question.shown): \(first), \(second)")
        }
      }
    }
  }

  @Test(arguments: questions) func noOptionIsToldByItsLength(_ questions: [Question]) {
    for question in questions {
      let lengths = question.wrong.map(\.count)
      for length in lengths {
        #expect(length <= 3 * question.right.count + 6 && question.right.count <= 3 * length + 6, "\(question.shown)")
      }
      #expect(lengths.contains { $0 * 10 >= question.right.count * 6 }, "all are far shorter: \(question.shown)")
      #expect(lengths.contains { $0 * 6 <= question.right.count * 10 }, "all are far longer: \(question.shown)")
    }
  }

  @Test(arguments: questions) func allOptionsAreSingularOrAllArePlural(_ questions: [Question]) {
    for question in questions {
      let isPlural = AnswerShape(question.right).isPlural
      for wrong in question.wrong { #expect(AnswerShape(wrong).isPlural == isPlural, "\(question.shown): \(wrong)") }
    }
  }

  @Test(arguments: questions) func noOptionStandsInItsQuestion(_ questions: [Question]) {
    for question in questions where question.card.kind != .ask && question.card.hint == nil {
      let prompt = PlainWords(question.card.prompt)
      for wrong in question.wrong {
        #expect(!prompt.holds(PlainWords(wrong)), "\(question.shown): \(wrong)")
      }
    }
  }

  @Test(arguments: questions) func afterAnArticleAllOptionsFit(_ questions: [Question]) {
    for question in questions
    where question.card.prompt.contains(" an ____") || question.card.prompt.contains(" a ____") {
      let vowels = question.options.map { "aeiou".contains($0.text.lowercased().prefix(1)) }
      #expect(Set(vowels).count == 1, "\(question.shown)")
    }
  }

  @Test(arguments: [shipped, made]) func theSameSeedGivesTheSameQuestions(_ cards: [Card]) {
    let maker = ChoiceMaker(cards: cards)
    let again = ChoiceMaker(cards: cards)
    var orders: Set<Bool> = []
    for card in cards.enumerated().filter({ $0.offset % 9 == 0 }).map(\.element) {
      let first = maker.options(for: card, seed: 11)
      #expect(first == again.options(for: card, seed: 11))
      orders.insert(first == maker.options(for: card, seed: 12))
    }
    #expect(orders.contains(false), "no seed changes anything")
  }

  @Test(arguments: questions) func everyWrongTermIsExplainedOrNobodyHasDefinedIt(_ questions: [Question]) {
    let maker = ChoiceMaker(cards: Self.shipped + Self.made)
    for question in questions {
      for option in question.options where !option.isRight {
        let own = option.card.flatMap(maker.card)
        #expect(own?.kind != .term || maker.meaning(of: option) != nil, "\(option.text)")
      }
    }
  }
}
