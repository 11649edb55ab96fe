"""check_network.py MEASURES EDGES NODES [--full-weight W] [--same FILE ...]: networkx finds the same network.

MEASURES is what `buurtsim network FILE --json` prints. EDGES and NODES are the ties and households of that
world: those that were exported, or the files of an observed network in which every household stands, with two
lines on a pair joined by their mean. Degree, Gini coefficient, transitivity, clustering, assortativity and
components are computed from the files, by networkx where it has them, and must agree to 1e-12. Every file
behind `--same` (GraphML or GEXF) must hold the same network as EDGES and NODES, attribute by attribute.
"""

import argparse
import json
import math
import pathlib
import sys

import networkx
import numpy
import pandas

TOLERANCE = 1e-12
# Columns of EDGES under either of their names.
NAMES = {"from": "source", "to": "target", "weight": "strength"}


def text(path: pathlib.Path) -> pandas.DataFrame:
    """A table as it is printed."""
    return pandas.read_csv(path, dtype=str, keep_default_na=False)


def read(edges: pathlib.Path, nodes: pathlib.Path, full_weight: float) -> networkx.Graph:
    """The network of two CSV files; strengths as the 32-bit numbers that the model keeps."""
    graph = networkx.Graph()
    for row in text(nodes).to_dict("records"):
        graph.add_node(row.pop("id"), **row)
    lines = {}
    for row in text(edges).rename(columns=NAMES).to_dict("records"):
        lines.setdefault(frozenset((row["source"], row["target"])), []).append(row)
    for pair, rows in lines.items():
        strengths = [float(numpy.float32(float(row["strength"]) / full_weight)) for row in rows]
        rest = {key: rows[0][key] for key in rows[0] if key not in ("source", "target", "strength")}
        graph.add_edge(*pair, strength=float(numpy.float32(sum(strengths) / len(strengths))), **rest)
    return graph


def gini(values: list[int]) -> float:
    """Half the mean difference between two values over the mean."""
    array = numpy.array(values, dtype=float)
    return float(numpy.abs(array[:, None] - array[None, :]).mean() / (2 * array.mean()))


def measures(graph: networkx.Graph, dormant: float):
    """Yields the name and the value of every measure that the files decide."""
    awake = networkx.Graph()
    awake.add_nodes_from(graph.nodes(data=True))
    floor = float(numpy.float32(dormant))
    awake.add_edges_from(pair for *pair, strength in graph.edges(data="strength") if strength >= floor)
    near = awake.copy()
    buurt = networkx.get_node_attributes(awake, "buurt", default="")
    near.remove_edges_from([(a, b) for a, b in awake.edges if buurt[a] != buurt[b]])

    degrees = [degree for _, degree in near.degree]
    yield "ties", graph.number_of_edges()
    yield "degree", sum(degrees) / len(degrees)
    yield "gini_degree", gini(degrees)
    yield "transitivity", networkx.transitivity(near)
    yield "clustering", networkx.average_clustering(near)
    sizes = [len(part) for part in networkx.connected_components(awake)]
    yield "components", len(sizes)
    yield "largest_component", max(sizes) / len(awake)
    for trait in ("group", "education", "life_stage"):
        if all(trait in values for _, values in awake.nodes(data=True)):
            yield f"assortativity_{trait}", networkx.attribute_assortativity_coefficient(awake, trait)


def plain(value) -> str:
    """A value as CSV prints it; numbers by their 32-bit value."""
    if isinstance(value, bool):
        return str(value).lower()
    return str(float(numpy.float32(value))) if isinstance(value, float) else str(value)


def content(graph: networkx.Graph):
    """Nodes and edges with their attributes, in a form that can be compared."""
    # What readers add themselves.
    added = ("label", "id", "weight")

    def kept(values):
        return {key: plain(value) for key, value in values.items() if key not in added}

    nodes = {str(node): kept(values) for node, values in graph.nodes(data=True)}
    edges = {
        frozenset((str(a), str(b))): {**kept(values), "strength": plain(float(values["strength"]))}
        for a, b, values in graph.edges(data=True)
    }
    return nodes, edges


def breaches(arguments):
    """Yields every breach as a sentence."""
    shown = json.loads(arguments.measures.read_text(encoding="utf-8"))
    graph = read(arguments.edges, arguments.nodes, arguments.full_weight)
    if len(graph) != shown["households"]:
        yield f"{arguments.nodes.name}: {len(graph)} households, the world has {shown['households']}"
    count = 0
    for name, wanted in measures(graph, shown["dormant_below"]):
        count += 1
        found = shown["measures"][name]
        if found is None or math.isnan(wanted) or abs(found - wanted) > TOLERANCE * max(1, abs(wanted)):
            yield f"{name}: buurtsim {found!r}, networkx {wanted!r}"
    if count < 9:
        yield f"only {count} measures compared"
    for path in arguments.same:
        reader = networkx.read_gexf if path.suffix == ".gexf" else networkx.read_graphml
        for what, mine, other in zip(("node", "edge"), content(graph), content(reader(path))):
            if mine.keys() != other.keys():
                yield f"{path.name}: other {what}s than the CSV files"
            differing = [key for key in mine.keys() & other.keys() if mine[key] != other[key]]
            if differing:
                first = differing[0]
                yield f"{path.name}: {what} {first}: {other[first]}, CSV {mine[first]}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("measures", type=pathlib.Path)
    parser.add_argument("edges", type=pathlib.Path)
    parser.add_argument("nodes", type=pathlib.Path)
    parser.add_argument("--full-weight", type=float, default=1)
    parser.add_argument("--same", type=pathlib.Path, nargs="*", default=[])
    found = list(breaches(parser.parse_args()))
    for sentence in found:
        print(sentence, file=sys.stderr)
    sys.exit(1 if found else 0)


main()
