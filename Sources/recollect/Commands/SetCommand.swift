import ArgumentParser
import Cards
import Study

/// `recollect set [NAME [VALUE]]`: shows and changes settings.
struct SetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Shows and changes settings.",
    discussion: """
      Without a name it lists all settings; with a name it explains one; with a value it sets it. The value 'default' \
      brings the default back. Settings are kept in the progress file and go with it to other machines.
      """)

  @Argument(help: "The setting.")
  var name: String?

  @Argument(parsing: .remaining, help: "Its new value.")
  var value: [String] = []

  @Option(help: ArgumentHelp("Set it for this deck alone.", valueName: "deck"))
  var deck: String?

  @OptionGroup var place: ProgressOption

  func run() throws {
    let paths = Paths()
    let reading = try ProgressFile.read(place.progress, paths: paths, mayBeMissing: name != nil && !value.isEmpty)
    for notice in reading.notices { StandardError.write(line: notice) }
    let deck = try self.deck.map { try Self.name(ofDeck: $0, known: reading.state.decks, paths: paths) }
    let settings = reading.state.settings
    guard let name else { return try Console.show(SettingsPage.lines(settings, deck: deck)) }
    let setting: Setting
    let newValue: LogValue
    do {
      setting = try Setting.named(name)
      guard !value.isEmpty else { return try Console.show(SettingsPage.lines(setting, settings, deck: deck)) }
      newValue = try setting.parse(value.joined(separator: " "))
    } catch let fault as SettingFault {
      throw PlainProblem(VisibleText.line(fault.description), status: .wrongCommandLine)
    }
    let (before, after) = try place.change(paths: paths) { state in
      var changed = state.settings
      changed.set(setting.name, newValue, deck: deck)
      let isSame = changed.value(setting, deck: deck) == state.settings.value(setting, deck: deck)
      return isSame ? [] : [.set(name: setting.name, value: newValue, deck: deck)]
    }
    try Console.show([SettingsPage.change(setting, from: before.settings, to: after.settings, deck: deck)])
  }

  /// The deck's name, where it is given as a path or a name: of a deck that can be read, or that the log knows.
  private static func name(ofDeck text: String, known: [String], paths: Paths) throws -> String {
    do {
      return try DeckLibrary.load([text], paths: paths).decks.first?.name ?? text
    } catch  where known.contains(text) {
      return text
    }
  }
}
