"""``uc:activity``: the diagram of a use case, placed anywhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from sphinxcontrib_usecase import nodes as uc
from sphinxcontrib_usecase.config import vocabulary_of
from sphinxcontrib_usecase.directives.options import Options
from sphinxcontrib_usecase.directives.source import parse_lines, read_source
from sphinxcontrib_usecase.model import Mention, PlacedActivity
from sphinxcontrib_usecase.model.reference import parse_target
from sphinxcontrib_usecase.translation import _

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

    from sphinxcontrib_usecase.directives.source import DirectiveSource

_PLACED = "uc:placed-activities"


class ActivityDirective(SphinxDirective):
    """Places a diagram; with a caption it is a figure, as any other picture.

    The node tree::

        <figure ids="withdraw">
            <activity use_case="UC-WITHDRAW" scenario="2a" token="index-1">
                <paragraph> Activity diagram: <pending_xref>
            <caption> What happens when the PIN is wrong
    """

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    #: Read by `read_source`.
    option_spec = None

    def run(self) -> list[nodes.Node]:
        """Note the place and make its node; what stands below is shown after it."""
        source = read_source(self)
        options = Options("activity", source.options, vocabulary_of(self.config))
        placed = _placed(source, options)
        known = (*placed_activities(self.env), placed)
        self.env.temp_data[_PLACED] = known
        node = self._activity(placed, len(known))
        outer, messages = self._figure(node, options)
        classes = options.mention("class")
        outer["classes"] += map(nodes.make_id, classes.text.split() if classes else ())
        if name := options.mention("name"):
            self.options["name"] = name.text
            self.add_name(outer)
        holder = nodes.Element()
        parse_lines(self, source.body, holder)
        return [outer, *messages, *holder.children]

    def _activity(self, placed: PlacedActivity, number: int) -> uc.activity:
        """Make the node, with the words that stand where no picture can be shown."""
        scenario = placed.scenario.text if placed.scenario else ""
        token = f"{_plain(self.env.docname)}-{number}"
        name = placed.use_case.text
        node = uc.activity(use_case=name, scenario=scenario, token=token)
        self.set_source_info(node)
        before, _mark, after = _("Activity diagram: %s").partition("%s")
        link = uc.generated_reference(
            "usecase", name, name, explicit=False, refdoc=self.env.docname
        )
        # Without a source the words are ours, and no translator gets them to see.
        node += nodes.paragraph("", "", nodes.Text(before), link, nodes.Text(after))
        return node

    def _figure(
        self, node: uc.activity, options: Options
    ) -> tuple[nodes.Element, list[nodes.system_message]]:
        """Put the caption below, if there is one; give what its markup made docutils say, too."""
        words = options.mention("caption")
        if words is None:
            return node, []
        inline, messages = self.parse_inline(words.text, lineno=self.lineno)
        caption = nodes.caption(words.text, "", *inline)
        caption.source, caption.line = node.source, words.location.line
        figure = nodes.figure("", node, caption)
        self.set_source_info(figure)
        return figure, messages


def placed_activities(env: BuildEnvironment) -> tuple[PlacedActivity, ...]:
    """Give the diagrams that are placed in the document that is being read."""
    return cast("tuple[PlacedActivity, ...]", env.temp_data.get(_PLACED, ()))


def _placed(source: DirectiveSource, options: Options) -> PlacedActivity:
    """Read what is placed; the scenario may stand behind a dot, as in a reference."""
    target = parse_target(source.argument, relative=False)
    behind = Mention(text=target.part, location=source.location) if target.part else None
    return PlacedActivity(
        use_case=Mention(text=target.use_case, location=source.location),
        scenario=options.mention("scenario") or behind,
        written=options.written,
    )


def _plain(docname: str) -> str:
    """Give the name of a document without what an id may not hold."""
    return re.sub(r"[^\w.-]", lambda sign: f":{ord(sign[0]):x}:", docname)
