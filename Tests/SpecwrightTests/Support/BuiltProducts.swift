import Foundation

/// Executables that were built together with the tests.
enum BuiltProducts {
  /// The path of one, beside the test runner or above its bundle; nil if it was not built.
  static func path(of name: String) -> String? {
    var folder = Bundle.main.bundleURL
    for test in [Bundle.main.executableURL, URL(fileURLWithPath: CommandLine.arguments[0])] {
      folder = test?.deletingLastPathComponent() ?? folder
      for _ in 0..<5 {
        let candidate = folder.appendingPathComponent(name).path
        if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
        folder = folder.deletingLastPathComponent()
      }
    }
    return nil
  }
}
