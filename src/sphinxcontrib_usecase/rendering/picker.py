"""The scenario picker: radio buttons above a diagram, which a style sheet listens to.

Each scenario has a slot, a number. The style sheet knows as many slots as there can be
scenarios in a diagram; what lies on the path of a scenario has the class of its slot.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.domain.resolving import shortened
from sphinxcontrib_usecase.scenarios import derive_scenarios, path_name
from sphinxcontrib_usecase.translation import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sphinxcontrib_usecase.model import UseCase
    from sphinxcontrib_usecase.scenarios import Scenario

#: Slots in the style sheet: the main success scenario and one for each way into an extension
#: that a diagram may have.
SLOTS = 61
#: Words of a condition that a button shows.
_WORDS = 12


def pickable(use_case: UseCase) -> tuple[Scenario, ...]:
    """Give the scenarios to choose from; nothing where there is no choice."""
    scenarios = derive_scenarios(use_case)[:SLOTS]
    return scenarios if len(scenarios) > 1 else ()


def path_slots(scenarios: Sequence[Scenario]) -> dict[str, str]:
    """Give the class of what lies on the path of each scenario, by the name of the path."""
    return {path_name(scenario): f"uc-on-{slot}" for slot, scenario in enumerate(scenarios)}


def picker(scenarios: Sequence[Scenario], name: str) -> str:
    """Write the radio buttons.

    They are hidden; the style sheet shows them where a browser can follow them.

    :param name: what the buttons have in common and no others on the page
    """
    lines = "\n".join(_buttons(scenarios, escape(name)))
    legend = escape(_("Show one scenario"))
    return (
        f'<fieldset class="uc-picker" hidden="hidden">\n<legend>{legend}</legend>\n'
        f"{lines}\n</fieldset>\n"
    )


def _buttons(scenarios: Sequence[Scenario], name: str) -> Iterator[str]:
    """Yield a button for the whole diagram, and one for each scenario."""
    yield _button(name, "uc-pick-all", escape(_("Whole diagram")), ' checked="checked"')
    for slot, scenario in enumerate(scenarios):
        yield _button(name, f"uc-pick uc-pick-{slot}", _title(scenario))


def _button(name: str, classes: str, title: str, checked: str = "") -> str:
    """Write one button with its label."""
    button = f'<input type="radio" name="{name}" class="{classes}"{checked} />'
    return f"<label>{button} <span>{title}</span></label>"


def _title(scenario: Scenario) -> str:
    """Write what a scenario is called: its label and its last condition."""
    if not scenario.entries:
        return escape(_("Main success scenario"))
    label = f'<span class="uc-label">{escape(str(scenario.entries[-1]))}</span>'
    return f"{label} {escape(shortened(scenario.conditions[-1], _WORDS))}".rstrip()
