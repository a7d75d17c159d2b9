"""Where a Sphinx project is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.cli.errors import CommandError

if TYPE_CHECKING:
    from pathlib import Path

#: Where ``conf.py`` is looked for below the folder that is given.
PLACES = (".", "docs", "docs/source", "source")


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """The two folders of a Sphinx project, often one and the same; both absolute."""

    #: The folder with the documents.
    source: Path
    #: The folder with ``conf.py``.
    configuration: Path


def find_project(folder: Path, configuration: Path | None = None) -> Project:
    """Find ``conf.py``.

    :param folder: the project, its ``docs`` or its source folder
    :param configuration: the folder with ``conf.py``, if the user names it; then *folder* is
        the source folder
    """
    if not folder.is_dir():
        raise CommandError(f"there is no folder {folder}")
    if configuration is not None:
        if not (configuration / "conf.py").is_file():
            raise CommandError(f"there is no conf.py in {configuration}")
        return Project(source=folder.resolve(), configuration=configuration.resolve())
    for place in (folder / name for name in PLACES):
        if (place / "conf.py").is_file():
            return Project(source=place.resolve(), configuration=place.resolve())
    names = ", ".join(str(folder / name) for name in PLACES)
    raise CommandError(f"there is no conf.py in {names}; name the folder that holds it")
