public import BuurtScenario

/// What was filled in or left out of a table, as JSON.
public enum TableNoticeJSON {
  /// One object per notice: kind, whether it is a warning, and the English sentence.
  public static func list(_ notices: [TableNotice]) -> JSONValue { .list(notices.map { .object(facts($0)) }) }

  /// The facts of one notice.
  public static func facts(_ notice: TableNotice) -> [(String, JSONValue)] {
    [
      ("kind", .text(notice.key)), ("warning", .flag(notice.isWarning)),
      ("message", .text(notice.sentence(in: .english))),
    ]
  }
}
