import SwiftNames

struct TestsEmitter {
  let swift: SwiftAPI
  var files: [EmittedFile] { [] }
  var count: Int { 0 }
}
