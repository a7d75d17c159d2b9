"""The option ``no-extension`` of use cases and flows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.directives.places import below
from sphinxcontrib_usecase.model import Mention, NoExtension
from sphinxcontrib_usecase.model.names import fold
from sphinxcontrib_usecase.model.no_extension import read_entries

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinxcontrib_usecase.directives.options import Options
    from sphinxcontrib_usecase.model import Step


def stated_no_extensions(options: Options, steps: Iterable[Step]) -> Iterator[NoExtension]:
    """Yield each step that is said to need no extension, as often as the option is given.

    What names no step is kept as it is; a rule reports it.

    :param steps: those that can be named
    """
    names = {fold(step.name.text) for step in steps if step.name}
    for option in options.all("no-extension"):
        for entry in read_entries(option.value, names):
            mention = Mention(text=entry.text, location=below(option.location, entry.line))
            yield NoExtension(step=entry.step, reason=entry.reason, mention=mention)
