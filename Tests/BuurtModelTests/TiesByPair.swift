@testable import BuurtModel

extension World {
  /// Every tie, by the identities of its ends, low before high.
  var tiesByPair: [UInt64: TieRecord] {
    var found: [UInt64: TieRecord] = [:]
    for shard in 0..<shards {
      for index in 0..<ties[shard].count {
        let tie = ties[shard][index]
        found[UInt64(tie.lowIdentity) << 32 | UInt64(tie.highIdentity)] = tie
      }
    }
    return found
  }
}
