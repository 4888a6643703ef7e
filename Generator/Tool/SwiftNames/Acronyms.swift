/// Words that Swift writes in capitals, or in a spelling of their own, inside a name.
enum Acronyms {
  /// The spelling of each word, by its lower-case form. A word at the start of a lower-case name stays lower case.
  static let spellings: [String: String] = {
    let upper = [
      "aaaa", "acl", "api", "asn", "caa", "cdn", "cname", "cpu", "csr", "css", "csv", "db", "dkim", "dmarc", "dns",
      "dnssec",
      "ds", "dto", "ftp", "html", "http", "https", "icmp", "id", "imap", "io", "ip", "json", "jsonp", "mx", "mysql",
      "ns",
      "os", "pdf", "pem", "php", "pm2", "ram", "rpc", "rsa", "sftp", "sha1", "sha256", "sms", "smtp", "sni", "soa",
      "spf",
      "sql", "srv", "ssd", "ssh", "sshfp", "ssl", "tcp", "tld", "tls", "tlsa", "ttl", "txt", "udp", "uid", "ui", "uri",
      "url",
      "usb", "utc", "uuid", "vat", "vm", "vpn", "vps", "waf", "xml",
    ]
    var table = Dictionary(uniqueKeysWithValues: upper.map { ($0, $0.uppercased()) })
    for (word, spelling) in [
      ("ids", "IDs"), ("ips", "IPs"), ("urls", "URLs"), ("ipv4", "IPv4"), ("ipv6", "IPv6"), ("mysql", "MySQL"),
      ("vms", "VMs"), ("oauth", "OAuth"), ("vserver", "VServer"),
    ] {
      table[word] = spelling
    }
    return table
  }()

  /// Spellings in which a small letter follows capitals and the word goes on.
  static let mixed = ["IPv4", "IPv6", "MySQL", "OAuth"].map { Array($0.utf8) }
}
