let api = CredentialBecameOptional(token: "t", key: "k", options: options)
_ = api
var make = CredentialBecameOptional.init
make = { (token: APICredential, key: APICredential, server: String, options: APIClientOptions) in
  CredentialBecameOptional(token: token, key: key, server: server, options: options)
}
_ = make
