import Foundation
import Testing

@testable import recollect

@Suite struct DeviceTests {
  @Test func theDeviceIsKeptInTheStateFolderForItsMachine() throws {
    let folder = try TemporaryFolder()
    let paths = Paths(environment: ["XDG_STATE_HOME": folder.path])
    let device = try Device.current(paths: paths, machine: "one")
    #expect(device.name.utf8.count == 8)
    #expect(device.name.allSatisfy { "0123456789abcdefghjkmnpqrstvwxyz".contains($0) })
    #expect(try Device.current(paths: paths, machine: "one").name == device.name)
    #expect(try Device.current(paths: paths, machine: "two").name != device.name)
    #expect(!(try folder.text("recollect/device")).contains("two"))
    #expect(ProgressFileTests.mode(folder.file("recollect/device")) == 0o600)
  }

  @Test func theEnvironmentSetsTheDeviceAndWithItTheLearner() throws {
    let folder = try TemporaryFolder()
    let paths = Paths(environment: ["RECOLLECT_DEVICE": "k7m2x9qa", "XDG_STATE_HOME": folder.path])
    let device = try Device.current(paths: paths, machine: "one")
    #expect(device == (try Device.current(paths: paths, machine: "two")))
    #expect(device.name == "k7m2x9qa")
    #expect(device.learner.utf8.count == 8)
    #expect(folder.names.isEmpty)
  }

  @Test func aDeviceWithSpacesIsRefused() {
    let problem = PlainProblem(
      "RECOLLECT_DEVICE: 'a b' is no name for a device. Give up to 32 letters and digits without spaces.",
      status: .wrongCommandLine)
    #expect(throws: problem) { try Device.current(paths: Paths(environment: ["RECOLLECT_DEVICE": "a b"])) }
  }

  @Test func aStateFolderThatCannotBeWrittenStopsNobody() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "file")
    let paths = Paths(environment: ["XDG_STATE_HOME": folder.file("file")])
    #expect(try Device.current(paths: paths, machine: "one").name.utf8.count == 8)
  }
}
