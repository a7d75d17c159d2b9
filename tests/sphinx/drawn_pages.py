"""A project of several pages, each with a diagram."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests._builds import BRIEF
from tests.diagrams.engines import engine

if TYPE_CHECKING:
    from tests._builds import Project

_PAGE = """\
Page {number}
======

.. usecase:: Do thing {number}
   :id: UC-{number}

   .. flow::

      1. Somebody begins with {number}.
      2. Somebody waits.
"""


def write_drawn_pages(project: Project, count: int, more: str = "") -> Project:
    """Write ``page0`` and so on, and an index without a diagram, which comes first.

    :param more: what each page says behind the flow, with ``{number}`` for its number
    :return: the same project
    """
    engine()
    project.configure(**BRIEF, usecase_activity="show")
    page = _PAGE + more
    project.write({f"page{n}.rst": page.format(number=n) for n in range(count)})
    names = "".join(f"   page{n}\n" for n in range(count))
    project.write({"index.rst": f"Index\n=====\n\n.. toctree::\n\n{names}"})
    return project
