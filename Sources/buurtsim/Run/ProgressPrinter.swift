import ArgumentParser
import BuurtExperiment
import BuurtReport
import Synchronization

/// How progress is shown.
enum ProgressMode: String, ExpressibleByArgument, CaseIterable {
  case auto, plain, json, none
}

/// Shows progress on standard error: a bar on a terminal, else a line now and then.
final class ProgressPrinter: Sendable {
  private enum Style { case bar, lines, json, silent }

  private struct State {
    var lastLine = 0.0
    var barIsOpen = false
  }

  private let style: Style
  private let wording: Wording
  private let state = Mutex(State())
  private static let barWidth = 30
  private static let secondsBetweenLines = 10.0

  init(mode: ProgressMode, wording: Wording) {
    self.wording = wording
    style =
      switch mode {
      case .auto: Terminal.isRich ? .bar : .lines
      case .plain: .lines
      case .json: .json
      case .none: .silent
      }
  }

  func show(_ event: ExperimentEvent) {
    switch event {
    case .started(_, let report):
      guard report.runsDone > 0, style == .bar || style == .lines else { return }
      Terminal.note(wording.keptRuns(report.runsDone))
    case .kept: break
    case .finished(_, let report), .progress(let report): show(report)
    }
  }

  /// Says something between two states of the bar.
  func interrupt(with text: String) {
    end()
    if style != .silent && style != .json { Terminal.note(text) }
  }

  /// Leaves the line of the bar.
  func end() {
    state.withLock { state in
      if state.barIsOpen { Terminal.raw("\n") }
      state.barIsOpen = false
    }
  }

  private func show(_ report: ProgressReport) {
    state.withLock { state in
      switch style {
      case .silent: break
      case .bar:
        state.barIsOpen = true
        Terminal.raw("\r\(bar(report))\u{1B}[K")
      case .lines:
        guard report.seconds - state.lastLine >= Self.secondsBetweenLines else { return }
        state.lastLine = report.seconds
        Terminal.note(words(report))
      case .json: Terminal.note(facts(report).compact)
      }
    }
  }

  private func bar(_ report: ProgressReport) -> String {
    let filled = Int(report.share * Double(Self.barWidth))
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: Self.barWidth - filled)
    return "[\(bar)] \(words(report))"
  }

  private func words(_ report: ProgressReport) -> String {
    var parts = ["\(Int(report.share * 100)) %", wording.runs(report.runsDone, report.runsTotal)]
    if let seconds = report.secondsLeft { parts.append(wording.timeLeft(Duration.text(seconds))) }
    return parts.joined(separator: ", ")
  }

  private func facts(_ report: ProgressReport) -> JSONValue {
    .object([
      ("runs_done", .integer(report.runsDone)), ("runs_total", .integer(report.runsTotal)),
      ("weeks_done", .integer(report.weeksDone)), ("weeks_total", .integer(report.weeksTotal)),
      ("seconds", .number(report.seconds)), ("seconds_left", report.secondsLeft.map { .number($0) } ?? .null),
    ])
  }
}

extension Duration {
  /// Seconds as `4:05` or `1:04:05`.
  static func text(_ seconds: Double) -> String {
    let whole = Int(min(max(0, seconds.rounded()), 1e9))
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let rest = "\(padded(whole % 60))"
    guard whole >= 3_600 else { return "\(whole / 60):\(rest)" }
    return "\(whole / 3_600):\(padded(whole / 60 % 60)):\(rest)"
  }
}
