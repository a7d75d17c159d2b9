"""The doctree nodes of a use case.

Each derives from a node that every Sphinx builder knows, so a builder we have no
visitor for still writes readable text. A whole use case looks like this::

    <usecase>                       desc
        <usecase_title ids="uc-UC-WITHDRAW" use_case="UC-WITHDRAW">   desc_signature
            <title_text translatable="1"> Withdraw cash                   desc_name
        <content>                                          desc_content
            <field_list classes="uc-facts"> ...
            <flow kind="main" ids="uc-UC-WITHDRAW.main">               container
                <flow_title> Main success scenario                     rubric
                <enumerated_list>
                    <step label="1" ids="uc-UC-WITHDRAW.1">            list_item
            <flow kind="exception" label="2a" ids="uc-UC-WITHDRAW.2a">
                <flow_title> The PIN is wrong
            <activity use_case="UC-WITHDRAW">
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from docutils import nodes
from sphinx import addnodes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any, Self

    from sphinxcontrib_usecase.model import Actor, Flow, UseCase

_Kind = TypeVar("_Kind", bound=nodes.Node)


class _Drafted:
    """Carries what was read from the source, which ``copy`` would lose."""

    #: Structure and source texts; ``None`` in a copy made by other tools.
    draft: UseCase | Actor | Flow | None = None
    #: Where the domain keeps the draft, once it does: the document, and the position in it or in
    #: the use case. From then on the draft is not stored with the node as well.
    kept_at: tuple[str, int] | None = None

    def copy(self) -> Self:
        """Copy the node as docutils does, and the draft with it."""
        twin = cast("Self", cast("Any", super()).copy())
        twin.draft, twin.kept_at = self.draft, self.kept_at
        return twin

    def __getstate__(self) -> dict[str, Any]:
        """Give what is stored of the node."""
        state = dict(self.__dict__)
        if self.kept_at is not None:
            state.pop("draft", None)
        return state


class _Titled:
    """Has a title and, below it, everything else."""

    @property
    def head(self) -> nodes.Element:
        """The title."""
        return cast("nodes.Element", cast("nodes.Element", self)[0])

    @property
    def body(self) -> nodes.Element:
        """What stands below the title."""
        return cast("nodes.Element", cast("nodes.Element", self)[1])


class usecase(_Titled, _Drafted, addnodes.desc):  # noqa: N801  (node names are tag names)
    """A use case; ``draft`` holds its structure as read from the source."""

    draft: UseCase | None = None


class usecase_title(addnodes.desc_signature):  # noqa: N801
    """The title line of a use case."""

    #: Not those of a code signature, which themes set in a code font.
    classes = []  # noqa: RUF012  (docutils' own attribute)


class title_text(addnodes.desc_name):  # noqa: N801
    """The words of a title; alone they are translated.

    Sphinx takes a translatable ``inline`` node out again, so it is none.
    """

    #: Not those of a name in code.
    classes = []  # noqa: RUF012  (docutils' own attribute)


class identifier(nodes.inline):  # noqa: N801
    """The identifier behind a title: ``name``; in parentheses where there is no style for it."""


class content(addnodes.desc_content):  # noqa: N801
    """What stands below the title of a use case or actor."""


class actor(_Titled, _Drafted, addnodes.desc):  # noqa: N801
    """An actor; ``draft`` holds what was read from the source."""

    draft: Actor | None = None


class actor_title(addnodes.desc_signature):  # noqa: N801
    """The title line of an actor."""

    classes = []  # noqa: RUF012  (docutils' own attribute)


class flow(_Titled, _Drafted, nodes.container):  # noqa: N801
    """A flow: ``kind``, and ``label`` for an extension."""

    draft: Flow | None = None


class flow_title(nodes.rubric):  # noqa: N801
    """The title of a flow: the condition of an extension."""


class step(nodes.list_item):  # noqa: N801
    """One step: ``label``, and ``step_name`` when it has a name."""


class link(nodes.reference):  # noqa: N801
    """A link around one text that no author wrote; on a web page it is written at once."""

    #: The same as any other to those who look at the document.
    tagname = "reference"


class activity(nodes.General, nodes.Element):  # noqa: N801
    """The place of an activity diagram: ``use_case``, and the ``place`` of its directive.

    Where it is placed by hand: ``use_case``, the ``scenario`` to emphasise, a ``token`` for ids,
    and the words that stand where no picture can be shown.
    """


class view(nodes.container):  # noqa: N801
    """A view: the ``view`` itself, and the ``docname`` of the document it stands in.

    It is empty until all documents are read.
    """


def every(top: nodes.Node, *kinds: type[_Kind]) -> list[_Kind]:
    """Give *top* and all nodes below it that are of one of *kinds*, in order.

    The generators of docutils are nested as deep as the document and take twice as long.
    """
    found: list[_Kind] = []
    waiting: list[nodes.Node] = [top]
    while waiting:
        node = waiting.pop()
        if isinstance(node, kinds):
            found.append(node)
        waiting.extend(reversed(node.children))
    return found


def put(parent: nodes.Element, index: int, made: Iterable[nodes.Node]) -> None:
    """Put nodes among the children of *parent*.

    What docutils does beside that, to give each a document, a file and a line, asks all nodes
    above, several times, and took longer than making the nodes.
    """
    new = list(made)
    for child in new:
        child.parent = parent
    parent.children[index:index] = new


def generated_reference(  # noqa: PLR0913  (what Sphinx wants to know of a reference)
    kind: str, target: str, text: str, *, explicit: bool, refdoc: str, classes: Sequence[str] = ()
) -> addnodes.pending_xref:
    """Make a reference that no author wrote; Sphinx resolves it like one of theirs.

    What it points at is checked by our rules, so Sphinx stays silent about it.

    :param kind: the role, without the domain
    :param explicit: whether *text* stays when the target has a title of its own
    :param refdoc: the document it stands in, also where many are put together for one output
    """
    return addnodes.pending_xref(
        "",
        nodes.inline(text, text, classes=list(classes)),
        refdomain="uc",
        reftype=kind,
        reftarget=target,
        refexplicit=explicit,
        refdoc=refdoc,
        refwarn=False,
        uc_fact=True,
    )
