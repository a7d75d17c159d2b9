"""Exact places in the author's files."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from docutils import nodes

from sphinxcontrib_usecase.model import Location

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sphinx.environment import BuildEnvironment

_LINES = "uc:source-lines"
_PATHS = "uc:source-paths"
#: How far MyST's line numbers may be off: releases before 5.2 are up to 2 lines late.
_NEAR = sorted(range(-8, 4), key=lambda distance: (abs(distance), distance))


class Places:
    """Gives locations inside the project of *env*."""

    def __init__(self, env: BuildEnvironment) -> None:
        """Keep the environment."""
        self._env = env
        self._paths = cast("dict[str, str]", env.temp_data.setdefault(_PATHS, {}))

    def location(self, source: str, line: int | None) -> Location:
        """Give the location of a line in the file that docutils calls *source*."""
        path = self._paths.get(source)
        if path is None:
            path = self._paths[source] = self._path(source)
        return Location(path=path, line=line)

    def of_node(self, node: nodes.Node, fallback: Location) -> Location:
        """Give the location of *node*; its file and line may be on an ancestor."""
        current: nodes.Node | None = node
        while current is not None:
            if current.source and current.line:
                line = self._nearest(current.source, current.line, first_line(node))
                return self.location(current.source, line)
            current = current.parent
        return fallback

    def of_role(self, node: nodes.Element, fallback: Location) -> Location:
        """Give the location of a role; parsers say only where its paragraph starts."""
        block: nodes.Node = node
        while isinstance(block, nodes.Inline) and block.parent is not None:
            block = block.parent
        place = self.of_node(block, fallback)
        # MyST writes the name of a role anew, so what stands between the backticks is sought.
        quoted = node.rawsource[node.rawsource.find("`") :]
        before, found, _ = getattr(block, "rawsource", "").partition(quoted)
        return below(place, before.count("\n")) if found else place

    def _nearest(self, source: str, line: int, text: str) -> int:
        """Find the line that holds *text*, near *line*."""
        lines = self._lines(source) if text else ()
        for distance in _NEAR:
            if 0 < line + distance <= len(lines) and text in lines[line + distance - 1]:
                return line + distance
        return line

    def next_line(self, source: str, line: int, text: str) -> int | None:
        """Find the first line behind *line* that begins with *text*."""
        lines = self._lines(source)[max(line, 0) :]
        found = (number for number, words in enumerate(lines) if words.lstrip().startswith(text))
        return next((max(line, 0) + number + 1 for number in found), None)

    def opening_line(self, source: str, line: int, name: str, argument: str) -> int:
        """Find the line on which a Markdown directive opens, near *line*."""
        lines = self._lines(source)
        wanted = argument.strip()
        for distance in _NEAR:
            if _opens(lines, line + distance, name, wanted):
                return line + distance
        return line

    def _path(self, source: str) -> str:
        """Make *source* relative to the source folder where it lies inside it."""
        if ":docstring of " in source:
            return source
        # docutils names an included file as seen from the current folder.
        path = Path(os.path.normpath(Path.cwd() / source))
        if not Path(source).is_absolute() and not path.is_file():
            return source
        try:
            return path.relative_to(self._env.srcdir).as_posix()
        except ValueError:
            return path.as_posix()

    def _lines(self, source: str) -> Sequence[str]:
        """Read a file once per document."""
        cached = cast("dict[str, list[str]]", self._env.temp_data.setdefault(_LINES, {}))
        if source not in cached:
            try:
                text = Path(source).read_text(encoding="utf-8-sig", errors="replace")
            except (OSError, ValueError):
                text = ""
            cached[source] = text.split("\n")
        return cached[source]


def first_line(node: nodes.Node) -> str:
    """Give the first line of the source of *node*; empty when it has not kept it."""
    return getattr(node, "rawsource", "").strip().partition("\n")[0].strip()


def below(place: Location, lines: int) -> Location:
    """Give the place that is some lines below *place*."""
    return place if place.line is None else replace(place, line=place.line + lines)


def _opens(lines: Sequence[str], line: int, name: str, argument: str) -> bool:
    """Tell whether a directive *name* with *argument* opens on *line*."""
    if not 1 <= line <= len(lines):
        return False
    text = lines[line - 1]
    return "{" + name + "}" in text and text.rstrip().endswith(argument)
