"""What happens with needs during a build."""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, cast

from sphinxcontrib_usecase.checks import RULES, Family, Severity
from sphinxcontrib_usecase.config import UseCaseConfig
from sphinxcontrib_usecase.diagnostics import absolute
from sphinxcontrib_usecase.directives.roles import OptionRole
from sphinxcontrib_usecase.model import AnnotationKind
from sphinxcontrib_usecase.needs import adapter
from sphinxcontrib_usecase.needs.configuring import warn
from sphinxcontrib_usecase.needs.making import NeedMaker
from sphinxcontrib_usecase.needs.neighbours import described, said_of
from sphinxcontrib_usecase.needs.page import Page
from sphinxcontrib_usecase.needs.records import Recorder

if TYPE_CHECKING:
    from collections.abc import Mapping, MutableMapping
    from collections.abc import Set as AbstractSet
    from typing import Any

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

    from sphinxcontrib_usecase.domain import UseCaseDomain
    from sphinxcontrib_usecase.model import Annotation
    from sphinxcontrib_usecase.needs.records import NeedRecord
    from sphinxcontrib_usecase.needs.settings import NeedSettings


class Bridge:
    """Turns the use cases of one project into needs.

    Needs are made once per build from the whole catalogue, when sphinx-needs has collected all
    others: each of ours can be linked with any other one, and serial, parallel and incremental
    builds cannot differ.
    """

    def __init__(self, settings: NeedSettings) -> None:
        """Keep the settings."""
        self._settings = settings
        self._records: tuple[NeedRecord, ...] = ()

    def learn_options(self, _app: Sphinx, env: BuildEnvironment, _docs: object) -> None:
        """Accept the options that needs have (``env-before-read-docs``)."""
        domain, options = _domain(env), adapter.option_names(env)
        domain.note_foreign_options(options)
        for name in options:
            domain.roles.setdefault(name, OptionRole())

    def read_page(self, app: Sphinx, doctree: nodes.document) -> None:
        """Give our parts the anchors of their needs, and note links (``doctree-read``)."""
        domain, docname = _domain(app.env), app.env.docname
        record = domain.documents.document(docname)
        if record.use_cases or record.actors or docname in adapter.view_docs(app.env):
            found = tuple(Page(app, doctree, self._settings).annotations())
            domain.note_document(replace(record, annotations=found))

    def changed_views(self, _app: Sphinx, env: BuildEnvironment) -> list[str]:
        """Give the pages that show needs of ours which have changed (``env-updated``).

        They also show what links with ours. sphinx-needs does not write them again, and an
        incremental build would differ from a clean one.
        """
        domain = _domain(env)
        self._records = _records(domain, self._settings)
        others = adapter.collected_needs(env)
        said = said_of(env, {record.id for record in self._records})
        before = dict(domain.digests)
        now = {r.id: _digest(r, said.get(r.id, []), others) for r in self._records}
        domain.digests.clear()
        domain.digests.update(now)
        changed = {name for name in before.keys() | now if before.get(name) != now.get(name)}
        if not changed:
            return []
        documents = domain.catalogue.documents
        views = {d.docname for d in documents if any(_shows(a, changed) for a in d.annotations)}
        return sorted(views | {r.docname for r in self._records if r.id in changed})

    def add_needs(self, app: Sphinx, needs: MutableMapping[str, Any]) -> None:
        """Make all needs (``needs-before-post-processing``)."""
        maker = NeedMaker(app, self._settings)
        for record in self._records:
            maker.add(record, needs)
        for location, message in maker.problems:
            warn(message, absolute(location, Path(app.srcdir)))

    def tell_requirements(self, app: Sphinx, exception: Exception | None) -> None:
        """Tell the rules on traceability what is linked, if one is on (``build-finished``).

        Links are complete only now: before, sphinx-needs has not added what needs extend.
        """
        domain = _domain(app.env)
        if exception is None and _wants_requirements(app.config):
            labels = {record.id: record.label for record in self._records}
            found = adapter.requirements(app, self._settings.requirements, labels)
            domain.note_requirements(tuple(found))


def _domain(env: BuildEnvironment) -> UseCaseDomain:
    """Give our domain."""
    return cast("UseCaseDomain", env.domains["uc"])


def _wants_requirements(config: Config) -> bool:
    """Tell whether a rule that looks at requirements is on."""
    settings = UseCaseConfig.of(config).settings()
    rules = (rule for rule in RULES.values() if rule.family is Family.TRACEABILITY)
    return any(settings.level(rule) is not Severity.OFF for rule in rules)


def _records(domain: UseCaseDomain, settings: NeedSettings) -> tuple[NeedRecord, ...]:
    """Work out all needs of the project."""
    recorder = Recorder(
        catalogue=domain.catalogue,
        cast=domain.cast,
        vocabulary=domain.vocabulary,
        settings=settings,
    )
    return tuple(recorder.records())


def _digest(record: NeedRecord, said: list[str], others: Mapping[str, Any]) -> str:
    """Sum up all that a page may show of a need.

    :param said: what needs of others say of it
    :param others: the needs that it may say something of
    """
    written = [(item.name, item.value) for item in record.written]
    noted = [(note.kind, note.name, note.value) for note in record.annotations]
    named = {name for _, value in written for name in re.split(r"[\s,;]+", value)}
    named |= {note.value for note in record.annotations}
    linked = [described(others.get(name.partition(".")[0])) for name in sorted(named)]
    place = (record.id, record.docname, record.title, record.status, record.tags)
    shown = repr((*place, record.fields, record.links, written, noted, said, linked))
    return sha256(shown.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _shows(annotation: Annotation, changed: AbstractSet[str]) -> bool:
    """Tell whether a page shows one of the needs that have changed."""
    name = annotation.value.partition(".")[0]
    return annotation.kind is AnnotationKind.VIEW and (not name or name in changed)
