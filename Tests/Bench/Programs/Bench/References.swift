import Foundation

/// The same answers as one writes them by hand with the standard library's coding.
enum Reference {
  struct Record: Codable, Hashable {
    var resourceURL: String
    var id: Int
    var name: String
    var destination: String
    var delete: Bool
    var modify: Bool

    enum CodingKeys: String, CodingKey {
      case resourceURL = "resource_url"
      case id, name, destination, delete, modify
    }
  }

  struct Certificate: Codable {
    var id: Int
    var name: String
    var certificate: String
    var chain: [String]
    var hosts: [String]
  }

  struct Folder: Codable {
    var name: String
    var size: Int
    var folders: [Folder]
  }

  struct Measurement: Codable {
    var at: Int
    var rate: Double
    var share: Double
    var total: Int
  }

  /// An entry of three spellings: each is tried.
  struct TimedIP: Codable {
    var address: String
    var seconds: Int?
    var comment: String?

    init(from decoder: any Decoder) throws {
      if let address = try? decoder.singleValueContainer().decode(String.self) {
        self.address = address
        return
      }
      var list = try decoder.unkeyedContainer()
      address = try list.decode(String.self)
      seconds = try list.decodeIfPresent(Int.self)
      if !list.isAtEnd { comment = try list.decode(String.self) }
    }

    func encode(to encoder: any Encoder) throws {
      guard let seconds else {
        var single = encoder.singleValueContainer()
        return try single.encode(address)
      }
      var list = encoder.unkeyedContainer()
      try list.encode(address)
      try list.encode(seconds)
      if let comment { try list.encode(comment) }
    }
  }
}

/// Looks at every byte once, knows strings from the rest and makes those that are values: the least that reading JSON
/// can cost. It checks nothing.
@inline(never)
func scan(_ bytes: [UInt8]) -> Int {
  bytes.withUnsafeBufferPointer { bytes in
    var index = 0
    var tokens = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        let start = index + 1
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
          index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        if index + 1 < bytes.count, bytes[index + 1] != UInt8(ascii: ":") {
          use(String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self))
        }
        tokens += 1
      case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ","), UInt8(ascii: ":"): tokens += 1
      default: break
      }
      index += 1
    }
    return tokens
  }
}
