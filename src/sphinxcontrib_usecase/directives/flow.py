"""The directives ``flow`` and ``exception``."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from sphinx.util.docutils import SphinxDirective

from sphinxcontrib_usecase import nodes as uc
from sphinxcontrib_usecase.config import vocabulary_of
from sphinxcontrib_usecase.directives.no_extensions import stated_no_extensions
from sphinxcontrib_usecase.directives.option_texts import keep_texts
from sphinxcontrib_usecase.directives.options import Options
from sphinxcontrib_usecase.directives.outcomes import read_prose, stated_outcomes, stated_repeats
from sphinxcontrib_usecase.directives.source import read_source
from sphinxcontrib_usecase.directives.steps import BodyReader, plain_text
from sphinxcontrib_usecase.model import Extension, Flow, FlowKind, OutcomeKind
from sphinxcontrib_usecase.model.labels import StepLabel, has_separator, split_label

if TYPE_CHECKING:
    from docutils import nodes

    from sphinxcontrib_usecase.directives.source import DirectiveSource
    from sphinxcontrib_usecase.model.labels import Label


class FlowDirective(SphinxDirective):
    """A flow of a use case; without an argument it is the main success scenario.

    The node it makes::

        <flow kind="alternative">
            <flow_title> condition
            <enumerated_list>
                <step number="1"> ...

    Labels and ids are given by the use case around it.
    """

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    #: Read by `read_source`.
    option_spec = None
    #: Name without the domain.
    short_name: ClassVar[str] = "flow"
    #: What a flow with a condition is.
    extension_kind: ClassVar[FlowKind] = FlowKind.ALTERNATIVE

    def run(self) -> list[nodes.Node]:
        """Make the node of the flow."""
        source = read_source(self)
        options = Options(self.short_name, source.options, vocabulary_of(self.config))
        is_main = not source.argument and "at" not in options and self.short_name == "flow"
        kind = FlowKind.MAIN if is_main else self.extension_kind
        node = uc.flow(kind=str(kind), classes=["uc-flow", f"uc-flow-{kind}"])
        node["directive"], node["argument"] = self.short_name, source.argument
        self.set_source_info(node)
        node.line = source.location.line or node.line
        label, condition = (None, "") if is_main else _split_condition(source.argument, options)
        title = self._title(node, condition)
        uc.put(node, 0, [title])
        node.draft = self._draft(
            node, source, options, kind=kind, label=label, condition=plain_text(title)
        )
        uc.put(node, len(node.children), keep_texts(node.draft, options, node.source or ""))
        return [node]

    def _title(self, node: uc.flow, condition: str) -> uc.flow_title:
        """Make the title; it holds the condition alone, so that it can be translated."""
        title = uc.flow_title(condition, classes=["uc-flow-title"])
        title.source, title.line = node.source, node.line
        if condition:
            found, messages = self.parse_inline(condition, lineno=self.lineno)
            uc.put(title, 0, found)
            uc.put(node, 0, messages)
        return title

    def _draft(  # noqa: PLR0913
        self,
        node: uc.flow,
        source: DirectiveSource,
        options: Options,
        *,
        kind: FlowKind,
        label: Label | None,
        condition: str,
    ) -> Flow | Extension:
        """Read the body into *node*, and the whole flow into the model."""
        vocabulary = vocabulary_of(self.config)
        body = BodyReader(self, only_paragraph=kind is not FlowKind.MAIN).read(source.body)
        uc.put(node, len(node.children), body.children)
        closing, loops = read_prose(body, vocabulary)
        guarantee = options.mention("guarantee")
        flow = Flow(
            kind=kind,
            steps=tuple(body.steps),
            location=source.location,
            stated_outcomes=tuple(stated_outcomes(options)),
            closing_outcome=closing,
            repeats=(*stated_repeats(options, body.steps, vocabulary), *loops),
            guarantee=guarantee.text if guarantee else "",
            no_extensions=tuple(stated_no_extensions(options, body.steps)),
            allow=options.mentions("allow"),
            written=options.written,
        )
        if kind is FlowKind.MAIN:
            return _main_flow(flow)
        return Extension.of(
            flow, written_label=label, at=options.mention("at"), condition=condition
        )


class ExceptionDirective(FlowDirective):
    """An exception flow: an extension that is titled and filtered as an exception."""

    short_name = "exception"
    extension_kind = FlowKind.EXCEPTION


def _main_flow(flow: Flow) -> Flow:
    """Take "The use case ends." at the end of a main success scenario for what it is: success."""
    closing = flow.closing_outcome
    if closing is None or closing.kind is not OutcomeKind.ABANDONED:
        return flow
    return replace(flow, closing_outcome=replace(closing, kind=OutcomeKind.SUCCESS))


def _split_condition(argument: str, options: Options) -> tuple[Label | None, str]:
    """Split the label from the condition.

    With ``:at:`` the argument is a condition only, unless a label is clearly set off:
    in "2 items are left" the number belongs to the condition.
    """
    if argument.startswith(("* *", r"* \*")):
        # A bullet before the label.
        argument = argument[2:]
    label, rest = split_label(argument)
    if label is None and argument.startswith("*") and argument.count("*") == 1:
        # What looks like a label and is none must not be taken for emphasis.
        return None, "\\" + argument
    if label is None or ("at" in options and not has_separator(argument)):
        return None, argument
    if isinstance(label, StepLabel) and "at" in options and label.extension is None:
        return None, argument
    return label, rest


#: Directives that are ours inside a use case without the prefix.
BODY_DIRECTIVES = {
    "flow": FlowDirective,
    "exception": ExceptionDirective,
    "uc:flow": FlowDirective,
    "uc:exception": ExceptionDirective,
}
