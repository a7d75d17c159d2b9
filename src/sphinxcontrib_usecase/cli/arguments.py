"""Arguments that several commands take."""

from __future__ import annotations

import os
from argparse import ArgumentTypeError
from pathlib import Path
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.cli.project import find_project
from sphinxcontrib_usecase.cli.reading import Settings, read

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from sphinxcontrib_usecase.cli.reading import Reading


def add_project(parser: ArgumentParser) -> None:
    """Add the arguments that name a project and say how it is read."""
    add = parser.add_argument
    add(
        "folder",
        nargs="?",
        type=Path,
        default=Path(),
        metavar="DIR",
        help="the Sphinx project; conf.py is looked for in it, in docs, docs/source and source",
    )
    add(
        "--conf-dir",
        type=Path,
        metavar="PATH",
        help="the folder with conf.py, where it is not the source folder",
    )
    add(
        "-D",
        dest="overrides",
        action="append",
        type=_override,
        default=[],
        metavar="NAME=VALUE",
        help="set a value of conf.py, as sphinx-build does",
    )
    add("-j", dest="jobs", type=_jobs, default=1, metavar="N", help='processes, or "auto"')
    add("--fresh", action="store_true", help="read every document again, also unchanged ones")
    add("--verbose", action="store_true", help="print all warnings of Sphinx")


def read_project(options: Namespace, **overrides: str) -> Reading:
    """Read the project that the arguments name.

    :param overrides: further values of ``conf.py``
    """
    settings = Settings(
        jobs=options.jobs,
        overrides=overrides | dict(options.overrides),
        fresh=options.fresh,
        verbose=options.verbose,
    )
    return read(find_project(options.folder, options.conf_dir), settings)


def _override(text: str) -> tuple[str, str]:
    """Read ``name=value``."""
    name, equals, value = text.partition("=")
    if not name or not equals:
        raise ArgumentTypeError(f"{text!r} is not of the form name=value")
    return name, value


def _jobs(text: str) -> int:
    """Read a number of processes."""
    if text == "auto":
        return os.cpu_count() or 1
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f'{text!r} is no number of processes, nor "auto"')
    return int(text)
