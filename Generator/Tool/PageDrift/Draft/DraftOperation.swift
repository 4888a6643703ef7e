/// A call, as far as a page or a command line shows it.
public struct DraftOperation: Sendable, Equatable {
  /// How it is called.
  public enum Call: Sendable, Equatable {
    /// A method and a path template; an empty template: it is not shown.
    case http(method: String, template: String)
    /// A JSON-RPC method.
    case rpc(String)
    /// The value of a form's field that says what to do.
    case action(String)
  }

  /// How it is called.
  public var call: Call
  /// Parameters of the path.
  public var path: [DraftField] = []
  /// Query parameters.
  public var query: [DraftField] = []
  /// Request headers.
  public var header: [DraftField] = []
  /// Form fields.
  public var form: [DraftField] = []
  /// The JSON body, or the `params` of JSON-RPC; nil: there is none, or it is not shown.
  public var input: DraftShape?
  /// The payload of the answer; nil: it is not shown.
  public var answer: DraftShape?
}

/// Items of a spec as one section of a page, or one call, gives them.
public struct Draft: Sendable, Equatable {
  /// The section; empty for a call without a page.
  public var section: String
  /// The first line of the section, from 1.
  public var line: Int?
  /// The call that is documented there.
  public var operation: DraftOperation?
  /// The type that is documented there, where no call is.
  public var type: DraftShape?
}
