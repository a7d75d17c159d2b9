from __future__ import annotations

import os
import subprocess
import sys

import pytest

from sphinxcontrib_usecase.diagrams import workers
from sphinxcontrib_usecase.diagrams.protocol import Order
from tests.diagrams.engines import engine

OURS = "sphinxcontrib_usecase."


def imported(name: str) -> set[str]:
    """Give the modules that a worker imports for an engine before it has drawn anything."""
    order = Order(engine=engine(name), format="svg", timeout=20, for_page=True)
    order = order._replace(path=tuple(sys.path))
    run = subprocess.run(
        [sys.executable, "-P", "-X", "importtime", str(workers.WORKER)],
        input=order.written(),
        capture_output=True,
        env={**os.environ, "PYTHONPATH": ""},
        check=True,
    )
    lines = run.stderr.decode().splitlines()
    return {line.rpartition("|")[2].strip() for line in lines if line.startswith("import time:")}


@pytest.mark.parametrize("name", ["wasm", "pygraphviz", "dot"])
def test_a_worker_imports_little(name: str) -> None:
    """Of what Sphinx needs of us, and of other engines, a worker needs nothing."""
    found = imported(name)
    ours = {module.removeprefix(OURS) for module in found if module.startswith(OURS)}
    others = {module for module in ours if not module.startswith("diagrams.")}
    assert others == {"graph.activity", "scenarios.marking", "scenarios.activity_path"}
    assert ours & {"diagrams.crew", "diagrams.cache", "diagrams.sketch"} == set()
    engines = {m.rpartition(".")[2] for m in ours if m.startswith("diagrams.engines.")}
    assert engines <= {"engine", "loading", "versions"}
    assert found.isdisjoint({"graphviz", "sphinx", "docutils"})
