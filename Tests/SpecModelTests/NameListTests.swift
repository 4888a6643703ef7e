import SpecModel
import Testing

/// Names of one place, told apart by looking at each and, where they are many, by hashing.
@Suite struct NameListTests {
  @Test(arguments: [0, 1, 11, 12, 13, 40]) func namesAreFoundWhereTheyCame(count: Int) {
    var list = NameList()
    for index in 0..<count { #expect(list.add("name\(index)") == nil) }
    for index in 0..<count { #expect(list.add("name\(index)") == index) }
    #expect(list.add("another") == nil)
    #expect(list.add("another") == count)
  }
}
