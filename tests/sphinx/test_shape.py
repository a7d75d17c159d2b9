"""What happens to an environment that another version of the extension has stored."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.domain.shape import model_shape
from tests._builds import BRIEF

if TYPE_CHECKING:
    from tests._builds import Project

PAGE = "T\n=\n\n.. usecase:: Ring the bell\n\n   .. flow::\n\n      1. The guest rings.\n"


def test_an_environment_of_another_shape_is_read_anew(project: Project) -> None:
    """Records with other fields are thrown away, not used."""
    project.configure(**BRIEF)
    project.write({"index.rst": PAGE})
    path = project.build().app.doctreedir / "environment.pickle"
    stored = pickle.loads(path.read_bytes())  # noqa: S301  # our own file
    stored.domaindata["uc"]["version"] = model_shape() + 1
    stored.domaindata["uc"]["documents"] = {"index": "of another shape"}
    path.write_bytes(pickle.dumps(stored))
    assert project.build().use_case.title == "Ring the bell"
