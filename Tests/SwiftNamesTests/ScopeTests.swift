import SpecModel
import SwiftNames
import Testing

/// Words of operation keys become scopes.
@Suite struct ScopeTests {
  private static let zones = SampleSpec(
    operations: #"""
      "version": {"at": "S", "doc": "D", "http": "GET /version", "result": "text"},
      "zone.list": {"at": "S", "doc": "D", "http": "GET /zones", "result": "text"},
      "zone.get": {"at": "S", "doc": "D", "http": "GET /zones/{zone_id}", "result": "text"},
      "zone.dns_sec.keys.add": {"at": "S", "doc": "D", "http": "POST /zones/{zone_id}/keys/{key}", "result": "text"},
      "zone.domain.list": {"at": "S", "doc": "D", "http": "GET /domains", "result": "text"}
      """#,
    extra: #"""
      "parameters": {"zone_id": {"type": "int", "doc": "D"}, "key": {"type": "string", "doc": "D"}},
      "scopes": {"zone": {"doc": "Zones.", "parameters": ["zone_id"]}, "zone.dns_sec": {"swift": "security", "doc": "D"}},
      """#)

  /// Each scope as `path name(parameters) [methods] carrying`.
  private static func tree(_ spec: SampleSpec) throws -> [String] {
    try spec.swift().scopes.map { scope in
      let parameters = scope.parameters.map(\.declaration).joined(separator: ", ")
      let step = scope.name.isEmpty ? "client" : scope.name + (parameters.isEmpty ? "" : "(\(parameters))")
      let carried = scope.carried.map(\.name).joined(separator: ",")
      return "\(scope.path)|\(step)|\(scope.methods.map(\.name).joined(separator: " "))|\(carried)"
    }
  }

  /// `zone.domain.list()` stands beside `zone(7).get()`: what takes none of a scope's parameters needs none.
  @Test func operationsWithAndWithoutTheParametersOfTheirScope() throws {
    #expect(
      try Self.tree(Self.zones) == [
        "|client|version|",
        "ZoneScope|zone(_ zoneID: Int)|get|zoneID",
        "ZoneScope.SecurityScope|security||zoneID",
        "ZoneScope.SecurityScope.KeysScope|keys|add|zoneID",
        "ZoneCollectionScope|zone|list|",
        "ZoneCollectionScope.DomainScope|domain|list|",
      ])
  }

  @Test func aPathParameterOfAScopeIsNoArgument() throws {
    let method = try #require(try Self.zones.swift().methods.first { $0.operation.key == "zone.dns_sec.keys.add" })
    #expect(method.arguments.map(\.declaration) == ["_ key: String"])
  }

  /// Where nobody takes the parameters there is one scope, which has none.
  @Test func aScopeThatNobodyTakesParametersOf() throws {
    let spec = SampleSpec(
      operations: #"""
        "zone.list": {"at": "S", "doc": "D", "http": "GET /zones", "result": "text"},
        "all.get": {"at": "S", "doc": "D", "http": "GET /zones/{zone_id}", "result": "text"}
        """#,
      extra: #"""
        "parameters": {"zone_id": {"type": "int", "doc": "D"}},
        "scopes": {"zone": {"doc": "Zones.", "parameters": ["zone_id"]}},
        """#)
    #expect(try Self.tree(spec) == ["|client||", "ZoneScope|zone|list|", "AllScope|all|get|"])
  }

  @Test func methodsStandInTheOrderOfTheSpec() throws {
    #expect(
      try Self.zones.swift().methods.map(\.operation.key) == [
        "version", "zone.list", "zone.get", "zone.dns_sec.keys.add", "zone.domain.list",
      ])
  }
}
