"""Needs of others that ours are linked with."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.needs import adapter

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """A need that is none of ours, or a part of one."""

    id: str
    title: str
    docname: str
    #: Its address, where it lives in another project.
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """The neighbours of one need by one sort of link."""

    #: The words for the link, seen from here.
    title: str
    #: Whether the link starts here.
    forward: bool
    needs: tuple[Neighbour, ...]


class Neighbours:
    """Finds the neighbours of our needs, when all links are complete.

    :param ours: identifiers of our needs, which are no neighbours
    """

    def __init__(self, app: Sphinx, ours: Collection[str]) -> None:
        """Look up needs and link types."""
        self._needs = adapter.complete_needs(app)
        self._titles = adapter.link_type_titles(app)
        self._ours = ours

    def of(self, need_id: str, shown: Collection[str] = ()) -> Iterator[Linked]:
        """Yield the neighbours of a need by sort of link.

        :param shown: identifiers to leave out
        """
        need = self._needs.get(need_id) or {}
        for name, (outgoing, incoming) in self._titles.items():
            for title, forward, key in (outgoing, True, name), (incoming, False, f"{name}_back"):
                found = tuple(self._found(need.get(key) or (), shown))
                if found:
                    yield Linked(title=title, forward=forward, needs=found)

    def _found(self, addresses: Iterable[object], shown: Collection[str]) -> Iterator[Neighbour]:
        """Yield the neighbours among needs."""
        for address in map(str, addresses):
            base = address.partition(".")[0]
            need = self._needs.get(base)
            if need is not None and base not in self._ours and address not in shown:
                yield Neighbour(
                    id=address,
                    title=need["title"],
                    docname=need["docname"] or "",
                    url=(need["external_url"] or "") if need["is_external"] else "",
                )


def said_of(env: BuildEnvironment, ours: Collection[str]) -> Mapping[str, list[str]]:
    """Sum up by identifier what needs of others say of ours, before links are complete."""
    links = sorted(adapter.link_names(env))
    found: dict[str, list[str]] = defaultdict(list)
    for need in adapter.collected_needs(env).values():
        for name in links:
            for address in need.get(name) or ():
                base = str(address).partition(".")[0]
                if base in ours:
                    found[base].append(f"{need['id']} {name} {described(need)}")
    return found


def described(need: Mapping[str, object] | None) -> str:
    """Give what our pages show of a need of others."""
    return f"{need['title']} {need['docname']}" if need else ""
