"""check_network.py RUN NETWORK.graphml: measures of a run, counted again by networkx on an exported network.

The network's own attributes say which arm, replicate and week it is; degree, transitivity and the Gini
coefficient of degree must be what timeseries.csv prints for that week.
"""

import pathlib
import sys

import networkx
import pandas

# A tie counts from this strength on, when both ends live in one buurt: the definition of `degree`.
THRESHOLD = 0.05


def gini(values: list[int]) -> float:
    """Gini coefficient: mean absolute difference over twice the mean."""
    ordered, n, total = sorted(values), len(values), sum(values)
    return sum((2 * rank - n - 1) * value for rank, value in enumerate(ordered, 1)) / (n * total)


def main():
    run, path = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    network = networkx.read_graphml(path)
    if network.is_directed() or network.is_multigraph():
        sys.exit(f"{path.name}: ties are not directed and not doubled")

    near = networkx.Graph()
    near.add_nodes_from(network.nodes)
    buurt = networkx.get_node_attributes(network, "buurt")
    near.add_edges_from(
        (one, other)
        for one, other, strength in network.edges(data="strength")
        if strength >= THRESHOLD and buurt[one] == buurt[other]
    )
    degrees = [degree for _, degree in near.degree()]
    counted = {
        "households": len(degrees),
        "degree": sum(degrees) / len(degrees),
        "gini_degree": gini(degrees),
        "transitivity": networkx.transitivity(near),
    }

    series = pandas.read_csv(run / "timeseries.csv")
    about = network.graph
    row = series[
        (series["arm"] == about["arm"])
        & (series["replicate"] == int(about["replicate"]))
        & (series["week"] == int(about["week"]))
    ]
    if len(row) != 1:
        sys.exit(f"{path.name}: {len(row)} rows of timeseries.csv for {about}")
    # Printed with four decimals.
    wrong = [
        f"{path.name}: {name} {row[name].item():g}, networkx {value:g}"
        for name, value in counted.items()
        if not abs(row[name].item() - value) <= 0.51e-4
    ]
    for sentence in wrong:
        print(sentence, file=sys.stderr)
    sys.exit(1 if wrong else 0)


main()
