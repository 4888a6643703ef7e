import SpecModel
import SwiftNames

/// What all rows of an API's tests are made from, worked out once.
final class TestMaterial {
  let swift: SwiftAPI
  let samples: SampleValues
  let answers: MadeUpAnswers
  let text: AnswerText
  let wire: Wire
  /// The server that is called; empty where the spec names none.
  let server: String
  /// The credentials that the tests' client has, by part.
  let credentials: [String: String]
  /// Where these go in a call that says nothing else.
  let credentialUses: [CredentialUse]
  /// The page's examples, by the operation or type that they are of.
  let examples: [String: [Example]]

  init(_ swift: SwiftAPI) {
    self.swift = swift
    samples = SampleValues(types: swift.types)
    text = AnswerText(api: swift.api)
    answers = MadeUpAnswers(text: text, samples: samples)
    wire = swift.api.wire
    server = swift.api.servers.first?.url ?? ""
    credentials = ExampleCredentials(swift.api).values
    credentialUses = swift.api.credentialUses
    examples = Dictionary(grouping: swift.api.examples, by: \.operation)
  }
}
