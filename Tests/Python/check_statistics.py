"""check_statistics.py RUN: comparison.csv follows from timeseries.csv, by SciPy instead of by GSL.

For every row: the paired difference over replicates in the row's window, its standard deviation, its
standard error and the 95 % interval of Student's t. The tolerance is what printing the time series with
a finite number of decimals can do to each of them, and no more.
"""

import math
import pathlib
import re
import sys

import pandas
import scipy.stats

KEYS = {"scenario", "arm", "replicate", "seed", "week"}


def decimals(column: pandas.Series) -> int:
    """The most decimals that a column of printed numbers shows."""
    return int(column.dropna().str.extract(r"\.(\d+)$")[0].str.len().max() or 0)


def weeks_of(window: str, weeks: list[int]) -> list[int]:
    """The reported weeks that a window means: `week 104` is one, `weeks 53-104` is a mean over several."""
    one = re.fullmatch(r"week (\d+)", window)
    if one:
        return [week for week in weeks if week == int(one[1])]
    several = re.fullmatch(r"weeks (\d+)-(\d+)", window)
    if several:
        return [week for week in weeks if int(several[1]) <= week <= int(several[2])]
    raise ValueError(f"comparison.csv: unknown window {window!r}")


def differs(found: float, wanted: float, tolerance: float) -> bool:
    """Whether two numbers differ beyond a tolerance; missing equals missing only."""
    if math.isnan(found) or math.isnan(wanted):
        return math.isnan(found) != math.isnan(wanted)
    return abs(found - wanted) > tolerance


def breaches(run: pathlib.Path):
    """Yields every breach as a sentence."""
    text = pandas.read_csv(run / "timeseries.csv", dtype=str, keep_default_na=False, na_values=["NA"])
    series = text.copy()
    for name in series.columns:
        if name not in ("scenario", "arm"):
            series[name] = pandas.to_numeric(series[name])
    series["week"] = series["week"].astype(int)
    weeks = sorted(series["week"].unique())
    printed = pandas.read_csv(run / "comparison.csv", dtype=str, keep_default_na=False, na_values=["NA"])
    if printed.empty:
        yield "comparison.csv: no row"

    for _, row in printed.iterrows():
        where = f"comparison.csv: {row['arm']}, {row['measure']}, {row['window']}"
        span = weeks_of(row["window"], weeks)
        if not span:
            yield f"{where}: no reported week in the window"
            continue
        chosen = series[series["week"].isin(span)]
        means = chosen.groupby(["arm", "replicate"])[row["measure"]].mean()
        paired = (means[row["arm"]] - means[row["reference"]]).dropna()
        n = len(paired)
        if n != int(row["replicates"]):
            yield f"{where}: {row['replicates']} replicates, {n} in timeseries.csv"
            continue
        sd = paired.std(ddof=1) if n > 1 else math.nan
        se = sd / math.sqrt(n) if n > 1 else math.nan
        half = scipy.stats.t.ppf(0.975, n - 1) * se if n > 1 else math.nan
        wanted = {
            "difference": paired.mean() if n else math.nan,
            "sd": sd,
            "se": se,
            "low": paired.mean() - half,
            "high": paired.mean() + half,
        }
        # A printed value is off by half its last decimal, a difference of two by a whole one; a standard
        # deviation moves by at most sqrt(n / (n - 1)) times that.
        step = 10.0 ** -decimals(text[row["measure"]])
        spread = step * math.sqrt(n / (n - 1)) if n > 1 else 0.0
        slack = {
            "difference": step,
            "sd": spread,
            "se": spread / math.sqrt(max(n, 1)),
            "low": step + (scipy.stats.t.ppf(0.975, n - 1) * spread / math.sqrt(n) if n > 1 else 0.0),
        }
        slack["high"] = slack["low"]
        for name, value in wanted.items():
            found = float("nan" if pandas.isna(row[name]) else row[name])
            own = 0.5 * 10.0 ** -decimals(printed[name])
            if differs(found, value, slack[name] + own + 1e-9):
                yield f"{where}: {name} {found:g}, SciPy {value:g}"


def main():
    found = list(breaches(pathlib.Path(sys.argv[1])))
    for sentence in found:
        print(sentence, file=sys.stderr)
    sys.exit(1 if found else 0)


main()
