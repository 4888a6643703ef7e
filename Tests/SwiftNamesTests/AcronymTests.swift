import SwiftNames
import Testing

/// The one list of acronyms: each is written as Swift does, wherever it stands in a name.
@Suite struct AcronymTests {
  @Test(arguments: [
    "AAAA", "ACL", "API", "ASN", "CAA", "CDN", "CNAME", "CPU", "CSR", "CSS", "CSV", "DB", "DKIM", "DMARC", "DNS",
    "DNSSEC", "DS", "DTO", "FTP", "HTML", "HTTP", "HTTPS", "ICMP", "ID", "IMAP", "IO", "IP", "JSON", "JSONP", "MX",
    "NS", "OS", "PDF", "PEM", "PHP", "PM2", "RAM", "RPC", "RSA", "SFTP", "SHA1", "SHA256", "SMS", "SMTP", "SNI", "SOA",
    "SPF", "SQL", "SRV", "SSD", "SSH", "SSHFP", "SSL", "TCP", "TLD", "TLS", "TLSA", "TTL", "TXT", "UDP", "UID", "UI",
    "URI", "URL", "USB", "UTC", "UUID", "VAT", "VM", "VPN", "VPS", "WAF", "XML", "IDs", "IPs", "URLs", "IPv4", "IPv6",
    "MySQL", "VMs", "OAuth",
  ])
  func spelling(acronym: String) {
    let word = acronym.lowercased()
    #expect(SwiftIdentifier.lowerCamel(word) == word)
    #expect(SwiftIdentifier.upperCamel(word) == acronym)
    #expect(SwiftIdentifier.lowerCamel("a_\(word)_b") == "a\(acronym)B")
    #expect(SwiftIdentifier.lowerCamel("a_\(acronym.uppercased())_b") == "a\(acronym)B")
  }

  /// Words that only contain one are words like any other.
  @Test(arguments: [("idea", "Idea"), ("ipod", "Ipod"), ("nsfw", "Nsfw"), ("domains", "Domains"), ("dbs", "Dbs")])
  func otherWords(word: String, name: String) {
    #expect(SwiftIdentifier.upperCamel(word) == name)
  }
}
