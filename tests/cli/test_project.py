from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sphinxcontrib_usecase.cli.errors import CommandError
from sphinxcontrib_usecase.cli.project import PLACES, find_project
from tests.cli.helpers import write

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("place", PLACES)
def test_conf_is_found(tmp_path: Path, place: str) -> None:
    """It is looked for where projects have it."""
    write(tmp_path, {f"{place}/conf.py": ""})
    found = find_project(tmp_path)
    assert found.source == found.configuration == (tmp_path / place).resolve()


def test_the_nearest_conf_counts(tmp_path: Path) -> None:
    """A folder with ``conf.py`` is the source folder, whatever lies below it."""
    write(tmp_path, {"conf.py": "", "docs/conf.py": ""})
    assert find_project(tmp_path).source == tmp_path.resolve()


def test_conf_elsewhere(tmp_path: Path) -> None:
    """Where the user names its folder, the other one holds the documents."""
    write(tmp_path, {"conf/conf.py": "", "text/index.rst": ""})
    found = find_project(tmp_path / "text", tmp_path / "conf")
    assert (found.source.name, found.configuration.name) == ("text", "conf")


@pytest.mark.parametrize(
    "folder, configuration, message",
    [
        ("none", None, "there is no folder"),
        (".", None, "there is no conf.py in .*docs/source"),
        (".", "none", "there is no conf.py in .*none"),
    ],
)
def test_no_project(tmp_path: Path, folder: str, configuration: str | None, message: str) -> None:
    """One sentence says what is missing."""
    with pytest.raises(CommandError, match=message):
        find_project(tmp_path / folder, tmp_path / configuration if configuration else None)
