/// What the shards send each other between two phases, for one type of message.
///
/// Each shard fills an outbox of its own, so sending takes no lock. At the exchange every outbox is
/// sorted by receiving shard (a stable radix sort), and the runs are indexed by receiver: no matrix of
/// shards by shards. A receiver then reads its messages in (sending shard, order of sending) order.
///
/// - Properties: the order of delivery depends on the data only. Messages whose effect depends on order
///   are sorted by identity where they are applied, so that results do not depend on the cut into shards.
final class Mailbox<Message: BitwiseCopyable & Sendable>: @unchecked Sendable {
  private let outboxes: [Outbox<Message>]
  private var firstRun: [Int]
  private var runs: [Outbox<Message>.Delivery] = []

  /// A mailbox between `shards` shards.
  init(shards: Int) {
    outboxes = (0..<shards).map { _ in Outbox() }
    firstRun = Array(repeating: 0, count: shards + 1)
  }

  /// The outbox that the thread of a shard fills.
  @inline(__always)
  func outbox(_ shard: Int) -> Outbox<Message> { outboxes[shard] }

  /// Delivers what was sent since the last exchange.
  func exchange(_ pool: WorkerPool) {
    let shards = outboxes.count
    pool.run(shards) { outboxes[$0].seal(shards: shards, sender: $0) }
    for k in firstRun.indices { firstRun[k] = 0 }
    for outbox in outboxes {
      for delivery in outbox.deliveries { firstRun[delivery.receiver + 1] += 1 }
    }
    for k in 1..<firstRun.count { firstRun[k] += firstRun[k - 1] }
    let total = firstRun[shards]
    runs.removeAll(keepingCapacity: true)
    guard total > 0 else { return }
    runs.append(
      contentsOf: repeatElement(
        Outbox<Message>.Delivery(receiver: 0, sender: 0, first: 0, count: 0),
        count: total
      )
    )
    var next = firstRun
    for outbox in outboxes {
      for delivery in outbox.deliveries {
        runs[next[delivery.receiver]] = delivery
        next[delivery.receiver] += 1
      }
    }
  }

  /// Gives the memory back: after a round that was far larger than those of a week.
  func forget() {
    for outbox in outboxes { outbox.forget() }
    runs = []
    for k in firstRun.indices { firstRun[k] = 0 }
  }

  /// Calls `body` with every message for a shard, in the order of delivery.
  @inline(__always)
  func forEach(to receiver: Int, _ body: (Message) -> Void) {
    for k in firstRun[receiver]..<firstRun[receiver + 1] {
      let run = runs[k]
      let outbox = outboxes[run.sender]
      for position in run.first..<run.first + run.count { body(outbox.sorted(position)) }
    }
  }
}

/// The messages that one shard sends.
final class Outbox<Message: BitwiseCopyable & Sendable>: @unchecked Sendable {
  /// A run of messages from one shard to another.
  struct Delivery {
    var receiver: Int
    var sender: Int
    var first: Int
    var count: Int
  }

  private var messages: [Message] = []
  private var receivers: [UInt16] = []
  private var order: [UInt32] = []
  private var spare: [UInt32] = []
  private(set) var deliveries: [Delivery] = []
  private var open = true

  /// Makes room for a number of messages at once: a list that doubles leaves its smaller selves behind.
  func reserve(_ count: Int) {
    messages.reserveCapacity(count)
    receivers.reserveCapacity(count)
  }

  /// Sends a message to a shard.
  @inline(__always)
  func send(_ message: Message, to receiver: Int) {
    if !open {
      messages.removeAll(keepingCapacity: true)
      receivers.removeAll(keepingCapacity: true)
      open = true
    }
    messages.append(message)
    receivers.append(UInt16(truncatingIfNeeded: receiver))
  }

  /// Drops every message and the memory of all lists.
  func forget() {
    (messages, receivers, order, spare, deliveries) = ([], [], [], [], [])
    open = true
  }

  /// The message at a position of the order by receiver.
  @inline(__always)
  func sorted(_ position: Int) -> Message { messages[Int(order[position])] }

  /// Sorts by receiver and notes the runs; the next `send` starts a new round.
  func seal(shards: Int, sender: Int) {
    if !open {
      messages.removeAll(keepingCapacity: true)
      receivers.removeAll(keepingCapacity: true)
    }
    open = false
    deliveries.removeAll(keepingCapacity: true)
    order.removeAll(keepingCapacity: true)
    guard !messages.isEmpty else { return }
    order.reserveCapacity(messages.count)
    for k in messages.indices { order.append(UInt32(truncatingIfNeeded: k)) }
    pass(shift: 0)
    if shards > 256 { pass(shift: 8) }
    var first = 0
    while first < order.count {
      let receiver = receivers[Int(order[first])]
      var end = first + 1
      while end < order.count, receivers[Int(order[end])] == receiver { end += 1 }
      deliveries.append(Delivery(receiver: Int(receiver), sender: sender, first: first, count: end - first))
      first = end
    }
  }

  /// One stable counting pass over eight bits of the receiver.
  private func pass(shift: UInt16) {
    var starts = [257 of Int](repeating: 0)
    for position in order { starts[Int((receivers[Int(position)] >> shift) & 255) + 1] += 1 }
    for k in 1..<257 { starts[k] += starts[k - 1] }
    if spare.count < order.count {
      spare.append(contentsOf: repeatElement(0, count: order.count - spare.count))
    } else if spare.count > order.count {
      spare.removeLast(spare.count - order.count)
    }
    for position in order {
      let bucket = Int((receivers[Int(position)] >> shift) & 255)
      spare[starts[bucket]] = position
      starts[bucket] += 1
    }
    swap(&order, &spare)
  }
}
