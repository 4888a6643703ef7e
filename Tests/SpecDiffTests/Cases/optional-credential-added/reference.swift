let make: (APICredential, String, APIClientOptions) -> OptionalCredentialAdded = OptionalCredentialAdded.init
let api = make("t", "https://api.example.com", options)
_ = api
