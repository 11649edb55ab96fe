"""check_importance.py FOLDER: importance.csv of a search follows from its sets.csv, by SciPy.

The partial rank correlation of a measure with a parameter is the correlation of what is left of the ranks of
both after a linear regression on the ranks of all other parameters; the standardised rank regression
coefficient is the slope of the regression of the standardised ranks on all parameters at once.
"""

import pathlib
import sys

import numpy
import pandas
import scipy.stats


def residual(values: numpy.ndarray, others: numpy.ndarray) -> numpy.ndarray:
    """What is left of values after a linear regression on others."""
    design = numpy.column_stack([numpy.ones(len(values)), others])
    return values - design @ numpy.linalg.lstsq(design, values, rcond=None)[0]


def breaches(folder: pathlib.Path):
    """Yields every breach as a sentence."""
    sets = pandas.read_csv(folder / "sets.csv", comment="#")
    found = pandas.read_csv(folder / "importance.csv")
    measure = found["measure"].iloc[0]
    sets = sets[sets[measure].notna()]
    keys = list(found["parameter"])
    ranks = {name: scipy.stats.rankdata(sets[name]) for name in [*keys, measure]}
    if (found["sets"] != len(sets)).any():
        yield f"sets: {found['sets'].iloc[0]}, found {len(sets)}"

    standard = {name: scipy.stats.zscore(values) for name, values in ranks.items()}
    design = numpy.column_stack([standard[key] for key in keys])
    slopes = numpy.linalg.lstsq(design, standard[measure], rcond=None)[0]
    left = standard[measure] - design @ slopes
    explained = 1 - (left @ left) / (standard[measure] @ standard[measure])
    if abs(found["explained"].iloc[0] - explained) > 1e-9:
        yield f"explained: {found['explained'].iloc[0]}, SciPy {explained}"

    for place, key in enumerate(keys):
        row = found[found["parameter"] == key].iloc[0]
        others = numpy.column_stack([ranks[name] for name in keys if name != key])
        partial = scipy.stats.pearsonr(residual(ranks[key], others), residual(ranks[measure], others)).statistic
        for name, wanted in (("prcc", partial), ("srrc", slopes[place])):
            if not abs(row[name] - wanted) <= 1e-9:
                yield f"{key}: {name} {row[name]}, SciPy {wanted}"
    sizes = found["prcc"].abs()
    if not sizes.is_monotonic_decreasing or list(found["rank"]) != list(range(1, len(found) + 1)):
        yield "the rows are not in the order of the absolute partial rank correlation"
    if not ((found["low"] <= found["high"]) & (found["low"] >= -1) & (found["high"] <= 1)).all():
        yield "an interval is not one"


def main():
    found = list(breaches(pathlib.Path(sys.argv[1])))
    for sentence in found:
        print(sentence, file=sys.stderr)
    sys.exit(1 if found else 0)


main()
