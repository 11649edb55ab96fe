"""run_notebooks.py RUN FIGURES: executes every notebook on the output folder of a run.

Writes each figure as FIGURES/<notebook>-<number>.png. A notebook fails when a cell does, when it prints a
warning, when it draws nothing, or when it was committed with outputs.
"""

import base64
import os
import pathlib
import sys
import tempfile

import nbclient
import nbformat
import traitlets.config


def breaches(path: pathlib.Path, figures: pathlib.Path):
    """Executes one notebook and yields every breach as a sentence."""
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    if any(cell.outputs or cell.execution_count is not None for cell in code):
        yield f"{path.name}: committed with outputs"

    # Sockets in the scratch folder: no port is opened.
    sockets = os.path.join(os.environ["JUPYTER_RUNTIME_DIR"], path.stem)
    client = nbclient.NotebookClient(
        notebook,
        kernel_name="python3",
        timeout=300,
        resources={"metadata": {"path": str(path.parent)}},
        config=traitlets.config.Config(KernelManager={"transport": "ipc", "ip": sockets}),
    )
    try:
        client.execute()
    except nbclient.exceptions.CellExecutionError as error:
        yield f"{path.name}: {error.ename}: {error.evalue}"
        return

    drawn = 0
    for cell in code:
        for output in cell.outputs:
            if output.output_type == "stream" and output.name == "stderr":
                yield f"{path.name}: warning: {output.text.strip()}"
            image = output.get("data", {}).get("image/png")
            if image:
                drawn += 1
                (figures / f"{path.stem}-{drawn}.png").write_bytes(base64.b64decode(image))
    if drawn == 0:
        yield f"{path.name}: no figure"


def main():
    run, figures = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    figures.mkdir(parents=True, exist_ok=True)
    os.environ["BUURTSIM_OUT"] = str(run)
    notebooks = sorted((pathlib.Path(__file__).resolve().parents[2] / "Notebooks").glob("*.ipynb"))
    # Kernels leave profiles and caches behind: not in the user's home.
    with tempfile.TemporaryDirectory() as scratch:
        for name in ("IPYTHONDIR", "MPLCONFIGDIR", "JUPYTER_RUNTIME_DIR", "JUPYTER_CONFIG_DIR"):
            os.environ[name] = os.path.join(scratch, name.lower())
            os.mkdir(os.environ[name])
        found = [sentence for path in notebooks for sentence in breaches(path, figures)]
    for sentence in found:
        print(sentence, file=sys.stderr)
    sys.exit(1 if found or not notebooks else 0)


main()
