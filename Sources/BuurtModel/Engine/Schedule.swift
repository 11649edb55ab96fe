/// One phase of the week: what it does, what it reads of others, what it writes of its own.
public struct PhaseDescription: Sendable {
  /// The phase's name.
  public let name: String
  /// One sentence: what it does.
  public let sentence: String
  /// What it reads of households or ties of other shards.
  public let reads: [String]
  /// What it writes of its own shard.
  public let writes: [String]
  /// Whether one thread does it for the whole world.
  public let serial: Bool
}

/// The week as a list: the phases in their order, each a name, a sentence, what it touches and what runs.
///
/// No phase reads of others what it writes of its own: then threads need no locks, and no copy of the
/// world. The rule is checked when the schedule is made.
struct Schedule {
  /// A phase and its work.
  struct Phase {
    let description: PhaseDescription
    let run: (World) -> Void
  }

  let phases: [Phase]

  /// The week of the model.
  init() {
    phases = [
      Self.serial("calendar", "interventions start, work and stop; hours become facilitation") {
        Calendar.act(on: $0)
      },
      Self.parallel(
        "life events",
        "births, children who leave, ends of households, work, illness; who parts, pairs or moves",
        reads: [],
        writes: ["identity-bound attributes", "traits", "wish", "need by domain"]
      ) { world, shard, _ in world.rules.lifeEvents.act(on: world, shard: shard) },
      Self.serial("matching", "movers and dwellings of a class are matched on a ring, singles with singles") {
        $0.rules.moving.match($0)
      },
      Self.parallel(
        "departure",
        "movers pack: household, ties, memberships; couples that part divide theirs",
        reads: ["destination", "identity", "entries"],
        writes: ["ties", "roster membership", "attributes of those who part"]
      ) { world, shard, _ in world.rules.moving.depart(world, shard: shard) },
      Self.serial("transfer", "messages of movers are delivered") { $0.transferMail.exchange($0.pool) },
      Self.parallel(
        "arrival",
        "movers and their ties arrive; newcomers take empty dwellings",
        reads: ["luggage"],
        writes: ["all columns of entered rows", "ties"]
      ) { world, shard, _ in
        world.rules.moving.arrive(world, shard: shard)
        world.rules.moving.finish(world, shard: shard)
        world.rules.newcomers.act(on: world, shard: shard)
      },
      Self.parallel(
        "recovery",
        "whose need ends, helped by support unless those who support carry the same",
        reads: ["need by domain", "whom others know"],
        writes: ["need that ends"]
      ) { world, shard, _ in world.rules.recovery.act(on: world, shard: shard) },
      Self.parallel(
        "needs",
        "onset, growth and recovery of need by domain, stress, doenvermogen, contact budget, openness",
        reads: [],
        writes: [
          "need by domain", "need", "stress", "doenvermogen", "effort", "openness", "present contact",
          "regular place",
        ]
      ) { world, shard, _ in world.rules.needs.act(on: world, shard: shard) },
      Self.parallel(
        "memberships",
        "households leave rosters and ask to join",
        reads: ["whom others know", "traits", "roster members", "roster membership"],
        writes: ["requests to rosters"]
      ) { world, shard, _ in world.rules.memberships.ask(world, shard: shard) },
      Self.serial("roster requests", "requests are delivered") { $0.rosterMail.exchange($0.pool) },
      Self.parallel("admission", "rosters let go and admit by rank", reads: [], writes: ["roster members"]) {
        world,
        shard,
        _ in world.rules.memberships.admit(world, shard: shard)
      },
      Self.serial("roster answers", "answers are delivered") { $0.rosterAnswers.exchange($0.pool) },
      Self.parallel(
        "presence",
        "who is in which setting this week, and in which order",
        reads: [],
        writes: ["roster membership", "draws of presence"]
      ) { world, shard, _ in
        world.rules.memberships.welcome(world, shard: shard)
        world.rules.presence.act(on: world, shard: shard)
      },
      Self.parallel(
        "visits",
        "which place a household visits",
        reads: ["ties", "regular place", "place mix"],
        writes: ["visiting", "awareness", "draw of public space"]
      ) { world, shard, _ in world.rules.visits.act(on: world, shard: shard) },
      Self.serial("visitors", "visits are delivered to places") { $0.visitMail.exchange($0.pool) },
      Self.parallel(
        "encounters",
        "meetings in settings, places and sessions; ties that begin",
        reads: ["whom others know", "openness", "traits", "draws of presence", "roster membership"],
        writes: ["ceilings of this week's meetings", "place mix"]
      ) { world, shard, worker in
        world.rules.encounters.act(on: world, shard: shard, world.scratch[worker])
      },
      Self.serial("meetings", "meetings and new ties across shards are delivered") {
        $0.tieMail.exchange($0.pool)
      },
      Self.parallel(
        "upkeep",
        "contact, lift, decay, loss of every tie",
        reads: ["effort", "traits"],
        writes: ["ties", "load", "contacts", "support"]
      ) { world, shard, worker in world.rules.upkeep.act(on: world, shard: shard, world.scratch[worker]) },
      Self.parallel(
        "asking",
        "households in need ask, are offered help, and accept or refuse",
        reads: ["load", "stress", "frictions"],
        writes: ["weeks without help", "requests for help"]
      ) { world, shard, _ in world.rules.support.ask(world, shard: shard) },
      Self.serial("requests", "requests for help are delivered") { $0.helpRequests.exchange($0.pool) },
      Self.parallel(
        "answering",
        "givers help by rank as far as their capacity goes",
        reads: [],
        writes: ["answers to requests"]
      ) { world, shard, worker in
        world.rules.support.answer(world, shard: shard, world.scratch[worker])
      },
      Self.serial("answers", "help is delivered to both ends") { $0.helpAnswers.exchange($0.pool) },
      Self.parallel(
        "settling",
        "help and everyday exchange: ledger, roles, support received, load, scars",
        reads: ["need"],
        writes: ["ties", "load", "support received", "weeks without help", "stress"]
      ) { world, shard, worker in
        world.rules.support.settle(world, shard: shard, world.scratch[worker])
      },
      Self.parallel(
        "embeddedness",
        "shared partners, similarity and span of the ties that are due",
        reads: ["whom others know", "traits"],
        writes: ["embeddedness of ties"]
      ) { world, shard, worker in Embeddedness.act(on: world, shard: shard, world.scratch[worker]) },
      Self.parallel(
        "wellbeing",
        "how a quarter of the households fare; volunteers, noticing, initiatives and norm",
        reads: [],
        writes: ["wellbeing", "volunteers", "initiatives", "norm"]
      ) { world, shard, _ in
        world.rules.wellbeing.act(on: world, shard: shard)
        world.rules.volunteers.act(on: world, shard: shard)
        world.rules.initiatives.act(on: world, shard: shard)
      },
      Self.parallel(
        "clubs",
        "organisatiekracht of rosters from members, volunteers and money",
        reads: ["volunteers", "income"],
        writes: ["organisatiekracht"]
      ) { world, shard, _ in world.rules.clubs.act(on: world, shard: shard) },
      Self.parallel(
        "formal help",
        "who asks institutions for help; help goes on, ends, and need may return",
        reads: ["trust in institutions", "way-finding"],
        writes: [
          "severity of need", "help", "dependence on help", "requests for help", "hours of the wijkteam",
        ]
      ) { world, shard, _ in world.rules.formalHelp.act(on: world, shard: shard) },
      Self.serial("queues", "institutions serve who waits as far as there are places") {
        $0.rules.queues.serve($0)
      },
      Self.parallel(
        "experience with help",
        "waiting and help change trust in institutions and the way to them",
        reads: [],
        writes: ["trust in institutions", "way-finding"]
      ) { world, shard, _ in world.rules.linking.learn(world, shard: shard) },
      Self.serial("closing", "what interventions reached is booked") { Calendar.close($0) },
    ]
    for phase in phases {
      let both = phase.description.reads.filter { phase.description.writes.contains($0) }
      precondition(both.isEmpty, "phase \(phase.description.name) reads of others what it writes: \(both)")
    }
  }

  private static func serial(_ name: String, _ sentence: String, _ body: @escaping (World) -> Void) -> Phase {
    Phase(
      description: PhaseDescription(name: name, sentence: sentence, reads: [], writes: [], serial: true),
      run: body
    )
  }

  private static func parallel(
    _ name: String,
    _ sentence: String,
    reads: [String],
    writes: [String],
    _ body: @escaping (World, Int, Int) -> Void
  ) -> Phase {
    Phase(
      description: PhaseDescription(
        name: name,
        sentence: sentence,
        reads: reads,
        writes: writes,
        serial: false
      )
    ) { world in world.pool.run(world.shards) { shard, worker in body(world, shard, worker) } }
  }
}
