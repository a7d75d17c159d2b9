"""Makes pictures in a process of its own; run as a script by its path.

Standard input is read by `sphinxcontrib_usecase.diagrams.serving`, and answers go to what
was standard output. Whatever a library prints goes to the messages.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import ModuleType

#: Those of our packages that modules for workers lie in.
_PACKAGES = ("", ".diagrams", ".diagrams.engines", ".graph", ".scenarios")


def _take_own_packages() -> None:
    """Import from the folder this file lies in, whatever else of our name can be found.

    The packages are bare: what they offer to others takes longer to import than ten pictures
    to draw, and pictures need little of it.
    """
    folder = Path(__file__).parents[1]
    for name in _PACKAGES:
        package = ModuleType(f"sphinxcontrib_usecase{name}")
        package.__path__ = [str(folder.joinpath(*name.split(".")))]
        sys.modules[package.__name__] = package


def main() -> None:
    """Make everything that is asked for."""
    _take_own_packages()
    from sphinxcontrib_usecase.diagrams.serving import serve  # noqa: PLC0415

    with os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)
        serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
