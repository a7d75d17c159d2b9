"""How findings are printed: one format, one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.cli.formats import github, json_list, junit, sarif, text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sphinxcontrib_usecase.cli.report import Report

#: Every format by its name on the command line.
FORMATS: Mapping[str, Callable[[Report], str]] = {
    "text": text.render,
    "json": json_list.render,
    "sarif": sarif.render,
    "github": github.render,
    "junit": junit.render,
}
