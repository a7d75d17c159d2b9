"""Makes pictures in a process of its own; run as a script by its path.

Standard input is read by `sphinxcontrib_usecase.diagrams.serving`, and answers go to what
was standard output. Whatever a library prints goes to the messages.
"""

from __future__ import annotations

import os
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

_PACKAGE = "sphinxcontrib_usecase"


def _take_own_package() -> None:
    """Import the package this file lies in, whatever else of that name can be found."""
    folder = Path(__file__).parents[1]
    spec = spec_from_file_location(
        _PACKAGE, folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    if spec is None or spec.loader is None:
        raise ImportError(folder)
    sys.modules[_PACKAGE] = module = module_from_spec(spec)
    spec.loader.exec_module(module)


def main() -> None:
    """Make everything that is asked for."""
    _take_own_package()
    from sphinxcontrib_usecase.diagrams.serving import serve  # noqa: PLC0415

    with os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)
        serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
