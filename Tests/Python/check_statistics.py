"""check_statistics.py RUN: summary.csv and comparison.csv follow from timeseries.csv, by SciPy, not by GSL.

For every arm, measure and window: mean, standard deviation, standard error and the 95 % interval of
Student's t over replicates, of the level and of the paired difference to the reference. The statistics
are of the values as printed, so they may differ by their own last printed decimal and no more.
"""

import math
import pathlib
import sys

import pandas
import scipy.stats

YEAR = 52
KEYS = ["scenario", "arm", "replicate", "seed", "week"]
# Which reported weeks each window means, given the last one.
WINDOWS = {
    "final": lambda week, last: week == last,
    "last_year": lambda week, last: week > last - YEAR,
}


def read(path: pathlib.Path) -> pandas.DataFrame:
    """A table as it is printed: text, and NaN for NA."""
    return pandas.read_csv(path, dtype=str, keep_default_na=False, na_values=["NA"])


def moments(values: pandas.Series) -> dict[str, float]:
    """The statistics of one number over replicates."""
    n, mean, sd = len(values), values.mean(), values.std(ddof=1)
    error = sd / math.sqrt(n) if n else math.nan
    half = scipy.stats.t.ppf(0.975, n - 1) * error if n > 1 else math.nan
    return {"mean": mean, "sd": sd, "mc_error": error, "low": mean - half, "high": mean + half}


def level(values: pandas.DataFrame, row) -> dict[str, float]:
    """What a row of summary.csv must say; `values` holds one column per arm, one row per replicate."""
    own = values[row["arm"]].dropna()
    return {"replicates": len(own), **moments(own)}


def difference(values: pandas.DataFrame, row) -> dict[str, float]:
    """What a row of comparison.csv must say."""
    pairs = values[[row["arm"], row["reference"]]].dropna()
    arm, reference = pairs[row["arm"]], pairs[row["reference"]]
    found = moments(arm - reference)
    independent = arm.var(ddof=1) + reference.var(ddof=1)
    return {
        "pairs": len(pairs),
        "reference_mean": reference.mean(),
        "arm_mean": arm.mean(),
        "difference": found.pop("mean"),
        **found,
        "variance_ratio": found["sd"] ** 2 / independent if independent > 1e-20 else math.nan,
    }


def differs(printed: str | float, wanted: float) -> bool:
    """Whether a printed number is another one than wanted, beyond half its last decimal."""
    if isinstance(printed, float) or math.isnan(wanted):  # NA is read as a float
        return isinstance(printed, str) or not math.isnan(wanted)
    decimals = len(printed.partition(".")[2])
    return abs(float(printed) - wanted) > 0.5 * 10.0**-decimals + 1e-9 * max(1, abs(wanted))


def breaches(run: pathlib.Path):
    """Yields every breach as a sentence."""
    series = read(run / "timeseries.csv")
    measures = [name for name in series.columns if name not in KEYS]
    for name in [*measures, "replicate", "week"]:
        series[name] = pandas.to_numeric(series[name])
    last = series["week"].max()
    windows = {}
    for name, contains in WINDOWS.items():
        chosen = series[contains(series["week"], last)]
        windows[name] = chosen.groupby(["replicate", "arm"])[measures].mean().unstack("arm")

    arms = series["arm"].nunique()
    for file, expect, groups in (("summary.csv", level, arms), ("comparison.csv", difference, arms - 1)):
        table = read(run / file)
        if set(table["window"]) != set(WINDOWS):
            yield f"{file}: windows {sorted(set(table['window']))}"
            continue
        each = table.groupby(["measure", "window"]).size()
        if not table["measure"].isin(measures).all() or not (each == groups).all() or "degree" not in each:
            yield f"{file}: not one row per arm, measure and window"
            continue
        for _, row in table.iterrows():
            for name, wanted in expect(windows[row["window"]][row["measure"]], row).items():
                if differs(row[name], wanted):
                    where = f"{file}: {row['arm']}, {row['measure']}, {row['window']}"
                    yield f"{where}: {name} {row[name]}, SciPy {wanted:.6g}"


def main():
    found = list(breaches(pathlib.Path(sys.argv[1])))
    for sentence in found:
        print(sentence, file=sys.stderr)
    sys.exit(1 if found else 0)


main()
