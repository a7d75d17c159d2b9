"""The only file that knows ``sphinx_needs``, the same for its releases 7, 8 and 9.

Types, fields and needs are made by its public functions. ``generate_need`` wants its
configuration and its schema, for which there is no public way to ask.
"""

from __future__ import annotations

from contextlib import suppress
from itertools import chain
from typing import TYPE_CHECKING, Any

from sphinx_needs.api import add_field, add_need_type, generate_need, get_need_types, get_needs_view
from sphinx_needs.config import NeedsSphinxConfig
from sphinx_needs.data import SphinxNeedsData
from sphinx_needs.exceptions import InvalidNeedException, NeedsApiConfigWarning
from sphinx_needs.nodes import Need
from sphinx_needs.roles.need_part import NeedPart
from sphinx_needs.roles.need_ref import NeedRef

from sphinxcontrib_usecase.model import Location, Requirement
from sphinxcontrib_usecase.needs.fields import FIELDS
from sphinxcontrib_usecase.needs.kinds import LinkKind, link_titles

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment
    from sphinx_needs.need_item import NeedItem

    from sphinxcontrib_usecase.needs.kinds import NeedType
    from sphinxcontrib_usecase.needs.settings import NeedSettings

__all__ = ["InvalidNeedException", "Need", "NeedPart", "NeedRef"]

#: Options of every need that make sense where the need itself is not shown.
_CORE_OPTIONS = frozenset({"constraints"})


def add_fields(settings: NeedSettings) -> None:
    """Add our fields where the project has none of that name."""
    for field in FIELDS:
        name = settings.fields.get(field.name)
        if name is None:
            continue
        texts: Any = {"type": "array", "items": {"type": "string"}}
        # One that is there already is the project's own, and stays.
        with suppress(NeedsApiConfigWarning):
            # What authors write is no code: `[[` and `<<` mean nothing in it.
            add_field(
                name,
                field.description,
                schema=texts if field.many else {"type": "string"},
                nullable=True,
                parse_dynamic_functions=False,
                parse_variants=False,
            )


def add_links(config: Config, settings: NeedSettings) -> None:
    """Add our link types where the project has none of that name."""
    listed = {link.get("option") for link in config.needs_extra_links}
    for kind, name in settings.links.items():
        if name not in listed:
            outgoing, incoming = link_titles(LinkKind(kind))
            config.needs_links.setdefault(
                name, {"outgoing": str(outgoing), "incoming": str(incoming)}
            )


def type_names(app: Sphinx) -> list[str]:
    """Give the names of all need types."""
    return get_need_types(app)


def add_type(app: Sphinx, need_type: NeedType) -> None:
    """Add one need type."""
    add_need_type(
        app,
        need_type.directive,
        str(need_type.title),
        need_type.prefix,
        need_type.color,
        need_type.style,
    )


def field_names(env: BuildEnvironment) -> frozenset[str]:
    """Give the names of all fields that a need can have beside the usual ones."""
    return frozenset(SphinxNeedsData(env).get_schema().iter_extra_field_names())


def link_names(env: BuildEnvironment) -> frozenset[str]:
    """Give the names of all link types."""
    return frozenset(SphinxNeedsData(env).get_schema().iter_link_field_names())


def option_names(env: BuildEnvironment) -> frozenset[str]:
    """Give the options that a need can have."""
    return field_names(env) | link_names(env) | _CORE_OPTIONS


def takes_list(env: BuildEnvironment, name: str) -> bool:
    """Tell whether a field holds a list."""
    field = SphinxNeedsData(env).get_schema().get_extra_field(name)
    return field is not None and field.type == "array"


class Maker:
    """Makes needs.

    :param app: the application, its environment complete
    """

    def __init__(self, app: Sphinx) -> None:
        """Look up what every need wants."""
        self._config = NeedsSphinxConfig(app.config)
        self._schema = schema = SphinxNeedsData(app.env).get_schema()
        core = map(schema.get_core_field, ("tags", "constraints"))
        fields = (*filter(None, core), *schema.iter_link_fields())
        # sphinx-needs copies the default of each need, which takes a third of the time.
        self._empty = [field.name for field in fields if _is_empty_by_default(field)]

    def need(self, need_type: str, title: str, **values: Any) -> NeedItem:  # noqa: ANN401
        """Make one need; it has no node, so no page shows it as a box of its own.

        :raises InvalidNeedException: when sphinx-needs refuses a value
        """
        empty: dict[str, Any] = {name: [] for name in self._empty}
        given = {name: value for name, value in values.items() if value is not None}
        return generate_need(self._config, self._schema, need_type, title, **(empty | given))


def _is_empty_by_default(field: Any) -> bool:  # noqa: ANN401  (its class differs by release)
    """Tell whether a list is empty in every need that does not fill it."""
    default = field.default
    return default is not None and default.value == [] and not field.predicate_defaults


def view_docs(env: BuildEnvironment) -> frozenset[str]:
    """Give the documents with a need, a role for one, a table or another view of needs."""
    docs: Mapping[str, list[str]] = SphinxNeedsData(env).get_or_create_docs()
    return frozenset(docs.get("all", ()))


def is_view(node: nodes.Node) -> bool:
    """Tell whether *node* is a table, a list, a diagram, a count or the like of needs."""
    ours = type(node).__module__.startswith("sphinx_needs.")
    return ours and not isinstance(node, Need | NeedRef | NeedPart)


def complete_needs(app: Sphinx) -> Mapping[str, Any]:
    """Give all needs with all their links; none can be added after that."""
    return get_needs_view(app)


def collected_needs(env: BuildEnvironment) -> Mapping[str, Any]:
    """Give the needs that pages hold, as they were written."""
    return SphinxNeedsData(env).get_needs_mutable()


def link_type_titles(app: Sphinx) -> dict[str, tuple[str, str]]:
    """Give the words for each link type, seen from its start and from its target."""
    config = app.config
    declared = {link["option"]: link for link in config.needs_extra_links} | config.needs_links
    found = {}
    for name in sorted(link_names(app.env)):
        link = declared.get(name, {})
        incoming = link.get("incoming", f"{name} incoming")
        found[name] = str(link.get("outgoing", name)), str(incoming)
    return found


def requirements(
    app: Sphinx, types: Collection[str], labels: Mapping[str, str]
) -> Iterator[Requirement]:
    """Yield the needs of some types, with what of ours they are linked with.

    :param labels: how authors call each need of ours, by its identifier
    """
    links = sorted(link_names(app.env))
    for need in get_needs_view(app).values():
        if need["type"] in types and need["id"] not in labels:
            around = chain.from_iterable(_linked(need, name) for name in links)
            covered = (labels.get(str(name).partition(".")[0]) for name in around)
            path = app.env.doc2path(need["docname"], base=False) if need["docname"] else ""
            yield Requirement(
                id=need["id"],
                title=need["title"],
                location=Location(path=str(path), line=need["lineno"]),
                covered_by=frozenset(filter(None, covered)),
            )


def _linked(need: NeedItem, name: str) -> Iterator[object]:
    """Yield the identifiers that a need is linked with, in either direction."""
    yield from need.get(name) or ()
    yield from need.get(f"{name}_back") or ()
