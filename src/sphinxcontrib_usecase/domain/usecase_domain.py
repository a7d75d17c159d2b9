"""The Sphinx domain: what documents hold, kept over builds, and references to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, cast

from sphinx.domains import Domain, ObjType
from sphinx.util.nodes import make_refnode

from sphinxcontrib_usecase.diagnostics import unsuppressed
from sphinxcontrib_usecase.domain.derived import Derived, findings_key
from sphinxcontrib_usecase.domain.indices import ActorIndex, UseCaseIndex
from sphinxcontrib_usecase.domain.resolving import Resolved, resolve, retitled, wanted_reference
from sphinxcontrib_usecase.domain.shape import model_shape
from sphinxcontrib_usecase.domain.store import DocumentStore, empty_store
from sphinxcontrib_usecase.model import ReferenceKind
from sphinxcontrib_usecase.model.names import fold
from sphinxcontrib_usecase.translation import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from docutils.nodes import Element, reference
    from sphinx.addnodes import pending_xref
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

    from sphinxcontrib_usecase.checks import Finding, RiskReview
    from sphinxcontrib_usecase.model import Catalogue, Document, Requirement
    from sphinxcontrib_usecase.model.cast import Cast
    from sphinxcontrib_usecase.model.relations import Relations
    from sphinxcontrib_usecase.model.vocabulary import Vocabulary


class UseCaseDomain(Domain):
    """Use cases, actors and steps.

    All it stores is one record per document; everything else is derived from these in the
    order of document names, so that parallel and incremental reading cannot differ from a
    clean serial build.
    """

    name = "uc"
    label = "Use case"
    object_types: ClassVar[dict[str, ObjType]] = {
        "usecase": ObjType(_("use case"), "usecase"),
        "actor": ObjType(_("actor"), "actor"),
        "step": ObjType(_("step"), "step"),
    }
    indices: ClassVar[list[Any]] = [UseCaseIndex, ActorIndex]
    initial_data: ClassVar[dict[str, Any]] = {
        **empty_store(),
        "dependencies": {},
        "digests": {},
        "dependencies_hold": False,
        "findings": None,
    }
    data_version = model_shape()

    _cached: Derived | None = None
    #: Documents whose pages this build will write, as far as the domain knows; never stored.
    touched: frozenset[str] = frozenset()
    #: Whether this build has changed what is stored, or put together a page; never stored.
    is_busy: bool = False
    #: Options of ours that another extension knows; said anew in each build.
    _foreign_options: frozenset[str] = frozenset()
    _requirements: tuple[Requirement, ...] | None = None
    #: What was found before the requirements were known.
    _earlier: frozenset[Finding] = frozenset()

    @property
    def documents(self) -> DocumentStore:
        """What each document holds."""
        return DocumentStore(self.data)

    @property
    def dependencies(self) -> dict[str, str]:
        """Digest by document of what its page shows from other documents."""
        return cast("dict[str, str]", self.data["dependencies"])

    @property
    def digests(self) -> dict[str, str]:
        """Digest of each need of ours as the last build made it."""
        return cast("dict[str, str]", self.data["digests"])

    @property
    def dependencies_hold(self) -> bool:
        """Whether no document has changed since the dependencies were noted."""
        return bool(self.data["dependencies_hold"])

    def note_dependencies(self, digests: Mapping[str, str]) -> None:
        """Store what each page shows from other documents, as it is now."""
        self.data["dependencies"] = dict(digests)
        self.data["dependencies_hold"] = True

    def note_document(self, document: Document) -> None:
        """Store what one document holds, which has just been read."""
        self.touch([document.docname])
        if document:
            self._change()
            self.documents.note(document)
        else:
            self.clear_doc(document.docname)

    def note_foreign_options(self, names: frozenset[str]) -> None:
        """Accept options that another extension knows, see `Settings.foreign_options`."""
        self._cached = None
        self._foreign_options = names

    def note_requirements(self, requirements: tuple[Requirement, ...]) -> None:
        """Take over the requirements of another extension, when all is read and linked."""
        self._earlier = frozenset(self.findings)
        self._requirements = requirements
        self._cached = None

    @property
    def late_findings(self) -> tuple[Finding, ...]:
        """What the rules object to since the requirements are known, and did not before."""
        if self._requirements is None:
            return ()
        return tuple(finding for finding in self.findings if finding not in self._earlier)

    def clear_doc(self, docname: str) -> None:
        """Forget a document."""
        if docname in self.documents:
            self._change()
            self.documents.forget(docname)

    def merge_domaindata(self, docnames: Iterable[str], otherdata: dict[str, Any]) -> None:
        """Take over what another process has read."""
        self.touch(docnames)
        other = DocumentStore(otherdata)
        for docname in docnames:
            if docname in other:
                self._change()
                self.documents.take(docname, other)

    def touch(self, docnames: Iterable[str]) -> None:
        """Note that the pages of documents will be written in this build."""
        self.touched = self.touched.union(docnames)

    def _change(self) -> None:
        """Forget what was derived from the documents."""
        self._cached = None
        self.is_busy = True
        self.data["dependencies_hold"] = False
        self.data["findings"] = None

    @property
    def catalogue(self) -> Catalogue:
        """Everything of the project; made once after each change."""
        return self._derived.catalogue

    @property
    def cast(self) -> Cast:
        """Who performs the steps of the project."""
        return self._derived.cast

    @property
    def relations(self) -> Relations:
        """Who includes, extends and specializes whom, read backwards."""
        return self._derived.relations

    @property
    def vocabulary(self) -> Vocabulary:
        """The words of the project."""
        return self._derived.vocabulary

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules object to; looked for once after each change, also over builds.

        What ``suppress_warnings`` silences is left out, so that nobody reports or counts it.
        """
        return unsuppressed(self._found(), self.env.config.suppress_warnings)

    def _found(self) -> tuple[Finding, ...]:
        """Look for findings, or take those of the last build."""
        if self._requirements is not None:
            # Not stored: the next build may have others.
            return self._derived.findings
        asked = findings_key(self.env, self._foreign_options)
        stored = cast("tuple[str, tuple[Finding, ...]] | None", self.data["findings"])
        if stored is None or stored[0] != asked:
            stored = self.data["findings"] = asked, self._derived.findings
        return stored[1]

    @property
    def risks(self) -> RiskReview:
        """What could go wrong at the steps of all use cases; looked at when somebody asks."""
        return self._derived.risks

    @property
    def _derived(self) -> Derived:
        """What follows from the documents."""
        if self._cached is None:
            self._cached = Derived.of(
                self.documents,
                self.env,
                foreign_options=self._foreign_options,
                requirements=self._requirements,
            )
        return self._cached

    def resolve_xref(  # noqa: PLR0913, PLR0917  (the signature is Sphinx's)
        self,
        env: BuildEnvironment,  # noqa: ARG002
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> reference | None:
        """Resolve one of our roles."""
        wanted = wanted_reference(typ, target, node.get("uc:usecase") or None)
        found = resolve(self.catalogue, wanted)
        if found is None:
            return None
        shows_title = bool(node.get("uc_fact")) or not self._reads_well(typ, target)
        if not node.get("refexplicit") and shows_title:
            contnode = retitled(contnode, found)
        return _refnode(builder, fromdocname, found, contnode)

    def _reads_well(self, typ: str, target: str) -> bool:
        """Tell whether a target can stand in a sentence as the author wrote it.

        Names and aliases of actors can ("the :actor:`customer`"); identifiers cannot.
        """
        actor = self.catalogue.actor(target) if typ == ReferenceKind.ACTOR else None
        return actor is not None and fold(target) in map(fold, actor.names)

    def resolve_any_xref(  # noqa: PLR0913, PLR0917  (the signature is Sphinx's)
        self,
        env: BuildEnvironment,  # noqa: ARG002
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> list[tuple[str, reference]]:
        """Resolve ``:any:``: a use case, an actor, or a step written in full."""
        made = []
        for kind in ReferenceKind:
            if kind is ReferenceKind.STEP and "." not in target:
                continue
            found = resolve(self.catalogue, wanted_reference(kind, target, None))
            if found is not None:
                child = contnode if node.get("refexplicit") else retitled(contnode, found)
                made.append((f"uc:{kind}", _refnode(builder, fromdocname, found, child)))
        return made

    def get_objects(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """Yield everything that can be linked to, for the search and the inventory."""
        for listed in self.documents.listed():
            yield from listed.objects

    def get_full_qualified_name(self, node: Element) -> str | None:
        """Give the name under which intersphinx finds the target of *node*."""
        return cast("str | None", node.get("reftarget"))


def _refnode(builder: Builder, fromdocname: str, found: Resolved, child: Element) -> reference:
    """Make the link."""
    return make_refnode(builder, fromdocname, found.docname, found.anchor, child, found.hint)
