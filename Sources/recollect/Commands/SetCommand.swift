import ArgumentParser
import Cards
import Reports
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
    let (name, value) = parts
    guard let name, !value.isEmpty else { return try show(name, paths) }
    let setting: Setting
    let newValue: LogValue
    do throws(SettingFault) {
      setting = try Setting.named(name)
      newValue = try setting.parse(value.joined(separator: " "))
    } catch {
      throw PlainProblem(VisibleText.line(error.description), status: .wrongCommandLine)
    }
    var deck: String?
    let (before, after) = try place.change(paths: paths) { state in
      deck = try self.deck.map { try DeckName.of($0, known: state.decks, paths: paths) }
      var changed = state.settings
      changed.set(setting.name, newValue, deck: deck)
      let isSame = changed.value(setting, deck: deck) == state.settings.value(setting, deck: deck)
      return isSame ? [] : [.set(name: setting.name, value: newValue, deck: deck)]
    }
    try Console.show([SettingsPage.change(setting, from: before.settings, to: after.settings, deck: deck)])
  }

  /// Returns arguments with `new -1` as `new=-1`, and `steps 1m -2m` as `steps '1m -2m'`: a number below 0 is a value
  /// that is refused in words, not an option.
  static func joiningNegativeValues(_ arguments: [String]) -> [String] {
    guard arguments.first == configuration.commandName else { return arguments }
    var joined: [String] = []
    // Where the name and the parts of its value stand.
    var places: [Int] = []
    for argument in arguments {
      let isNegative =
        argument.first == "-" && argument.utf8.dropFirst().first.map { (0x30...0x39).contains($0) } == true
      let isOptionsValue = ["--deck", "--progress"].contains(joined.last)
      if isNegative, !isOptionsValue, let place = places.last {
        let hasValue = places.count > 1 || joined[place].contains("=")
        joined[place] += (hasValue ? " " : "=") + argument
        continue
      }
      if !joined.isEmpty, argument.first != "-", !isOptionsValue { places.append(joined.count) }
      joined.append(argument)
    }
    return joined
  }

  /// The name and the value; 'new=5', as it is written elsewhere, is both.
  private var parts: (name: String?, value: [String]) {
    guard let name, let sign = name.firstIndex(of: "="), sign < name.indices.last ?? sign else { return (name, value) }
    return (String(name[..<sign]), [String(name[name.index(after: sign)...])] + value)
  }

  private func show(_ name: String?, _ paths: Paths) throws {
    let reading = try ProgressFile.read(place.progress, paths: paths)
    for notice in reading.notices { StandardError.write(line: notice) }
    let deck = try self.deck.map { try DeckName.of($0, known: reading.state.decks, paths: paths) }
    guard let name else {
      let width: Int? = if case .screen(let width, _) = ReportOptions.style(plain: false) { width } else { nil }
      return try Console.show(SettingsTable(reading.state.settings, deck: deck).lines(width: width))
    }
    do {
      try Console.show(SettingsPage.lines(Setting.named(name), reading.state.settings, deck: deck))
    } catch let fault as SettingFault {
      throw PlainProblem(VisibleText.line(fault.description), status: .wrongCommandLine)
    }
  }
}
