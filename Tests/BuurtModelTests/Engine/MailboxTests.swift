import Testing

@testable import BuurtModel

@Suite struct MailboxTests {
  private struct Letter: BitwiseCopyable, Sendable, Equatable {
    var sender: Int
    var number: Int
  }

  @Test(arguments: [1, 2, 5, 256, 257, 700], [1, 3])
  func `letters arrive once, by sender and in the order of sending, round after round`(
    shards: Int,
    threads: Int
  ) {
    let pool = WorkerPool(threads: threads)
    let mailbox = Mailbox<Letter>(shards: shards)
    for round in 0..<5 {
      var expected: [[Letter]] = Array(repeating: [], count: shards)
      // The fourth round is silent.
      let letters = round == 3 ? 0 : 17 * round + 3
      for sender in 0..<shards where sender % 3 != 1 || shards < 3 {
        for number in 0..<letters {
          let receiver = Int(bounded(mixed(UInt32(round * 7 + sender * 131 + number)), UInt32(shards)))
          let letter = Letter(sender: sender, number: number)
          mailbox.outbox(sender).send(letter, to: receiver)
          expected[receiver].append(letter)
        }
      }
      mailbox.exchange(pool)
      for receiver in 0..<shards {
        var found: [Letter] = []
        mailbox.forEach(to: receiver) { found.append($0) }
        #expect(found == expected[receiver])
      }
    }
  }

  @Test func `letters stay readable until the next exchange, and go with it`() {
    let pool = WorkerPool(threads: 1)
    let mailbox = Mailbox<Letter>(shards: 2)
    func read() -> Int {
      var count = 0
      mailbox.forEach(to: 1) { _ in count += 1 }
      return count
    }
    mailbox.outbox(0).send(Letter(sender: 0, number: 1), to: 1)
    #expect(read() == 0)
    mailbox.exchange(pool)
    #expect(read() == 1)
    #expect(read() == 1)
    mailbox.exchange(pool)
    #expect(read() == 0)
  }
}
