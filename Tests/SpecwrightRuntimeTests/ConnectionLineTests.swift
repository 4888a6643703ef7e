// Requests go in the order in which they come, so many at a time.

import Testing

@testable import SpecwrightRuntime

@Suite struct ConnectionLineTests {
  /// However they come and go, nobody is overtaken, and no more are under way than may be.
  @Test(arguments: [1, 2, 32]) func firstComeFirstServed(width: Int) {
    var line = ConnectionLine<Int>(width: width)
    var (entered, sent, underWay, isWaiting) = (0, 0, 0, false)
    for step in 0..<10_000 {
      if step % 3 != 0 {
        line.enter(entered)
        entered += 1
      } else if underWay > 0 {
        line.leave()
        underWay -= 1
      }
      while let next = line.next() {
        #expect(next == sent)
        sent += 1
        underWay += 1
      }
      #expect(underWay == min(width, underWay + entered - sent))
      isWaiting = isWaiting || sent < entered
    }
    #expect(isWaiting)
    while sent < entered || underWay > 0 {
      #expect(!line.isEmpty)
      line.leave()
      underWay -= 1
      guard let next = line.next() else { continue }
      #expect(next == sent)
      sent += 1
      underWay += 1
    }
    #expect(line.isEmpty)
  }
}
