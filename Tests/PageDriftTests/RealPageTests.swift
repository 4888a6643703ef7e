import PageDrift
import SpecModel
import Testing

/// The five pages, cut by the rules of their specs, and the locks of those that are done.
@Suite(.enabled(if: Pages.folder != nil, Pages.comment)) struct RealPageTests {
  private func cut(_ name: String) throws -> PageCut {
    let rules = try #require(try Pages.api(name).sections)
    return PageCut(try Pages.page(name), by: rules)
  }

  @Test func zonemaster() throws {
    let cut = try cut("zonemaster")
    #expect(cut.sections.count == 47)
    #expect(cut.sections.count { $0.name.hasPrefix("API method: ") } == 13)
    #expect(cut["Timestamp"]?.firstLine == 231)
  }

  /// The 64 calls and 40 data types that have titles: the page lost those of one and two.
  @Test func qrator() throws {
    let names = try cut("qrator").sections.map(\.name)
    let methods = names.filter { $0.contains(" / ") }
    #expect(methods.count == 64)
    #expect(Set(methods).count == methods.count)
    #expect(methods.contains("Client methods / blacklist_check"))
    #expect(methods.contains("Domain methods / blacklist_append"))
    let types = names.drop { $0 != "Data types" }.dropFirst().prefix { $0 != "Errors" }
    #expect(types.count == 40)
    #expect(types.contains("TimedIpMode"))
    #expect(Set(names).count == names.count)
  }

  @Test func zoneid() throws {
    let names = try cut("zoneid").sections.map(\.name)
    #expect(names.count == 172 + 34)
    #expect(Set(names).count == names.count)
    for name in ["get Zone A records", "Update domain contact", "Display listing of E-mail accounts", "Rate limit"] {
      #expect(names.contains(name))
    }
  }

  @Test func cloudflare() throws {
    let names = try cut("cloudflare").sections.map(\.name)
    #expect(
      names == [
        "Introduction", "stats", "sec_lvl", "cache_lvl", "devmode", "fpurge_ts", "zone_check", "zone_ips", "zone_grab",
        "external-event", "wl", "rec_set", "rec_del", "pre_purge", "DIUP", "ip_lkup", "ipv46", "Errors",
      ])
  }

  /// The lock is the page's: written anew it is the same file, and the spec has all of the page.
  @Test(arguments: Pages.locked) func locksAreThoseOfTheirPages(name: String) throws {
    let api = try Pages.api(name)
    let cut = PageCut(try Pages.page(name), by: try #require(api.sections))
    let isSame = Array(PageLock(cut, api).text.utf8) == (try Pages.lockFile(name)).bytes
    #expect(isSame, "run 'specwright page lock \(name) --page FILE'")
    #expect(Coverage(cut, api).findings.map(\.description) == [])
    #expect(PageDoubt.doubt(cut, api, lock: try PageLock(reading: try Pages.lockFile(name))) == nil)
  }

  /// A page of another API, and every page that is cut off, is known as such.
  @Test(arguments: Pages.locked) func wrongPagesAreDoubted(name: String) throws {
    let api = try Pages.api(name)
    let lock = try PageLock(reading: try Pages.lockFile(name))
    let rules = try #require(api.sections)
    for other in ["cloudflare", "fornex", "qrator", "zoneid", "zonemaster"] where other != name {
      let doubt = PageDoubt.doubt(PageCut(try Pages.page(other), by: rules), api, lock: lock)
      let expected = "this does not look like the page of '\(name)': "
      #expect(doubt?.message.hasPrefix(expected) == true, "\(other): \(doubt?.message ?? "no doubt")")
    }
    let bytes = try Pages.bytes(name)
    for part in 1..<20 {
      let text = Array(bytes.prefix(bytes.count * part / 20))
      guard let page = try? PageText(text, name: "page.txt") else { continue }
      #expect(PageDoubt.doubt(PageCut(page, by: rules), api, lock: lock) != nil, "\(part) of 20 parts")
    }
  }
}
