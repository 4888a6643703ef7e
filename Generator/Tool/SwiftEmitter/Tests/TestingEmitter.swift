import SwiftNames

struct TestingEmitter {
  let swift: SwiftAPI
  var files: [EmittedFile] { [] }
}
