from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests._builds import BuildResult

RST = """\
Page
====

.. actor:: Guest

.. usecase:: Ring the bell
   :id: UC-RING

   .. flow::

      1. The guest comes.
      2. The guest rings.

   .. exception:: 2a. Nobody hears it
      :rejoin: retry

      1. The guest waits.

   .. exception:: 2a. The bell is broken
      :rejoin: 1

      1. The guest repairs it.

   .. exception:: 7a. It rains
      :ends: abandoned

      1. The guest leaves.
"""
MD = """\
# Page

:::{actor} Guest
:::

::::{usecase} Ring the bell
:id: UC-RING

:::{flow}
1. The guest comes.
2. The guest rings.
:::

:::{exception} 2a. Nobody hears it
:rejoin: retry

1. The guest waits.
:::

:::{exception} 2a. The bell is broken
:rejoin: 1

1. The guest repairs it.
:::

:::{exception} 7a. It rains
:ends: abandoned

1. The guest leaves.
:::
::::
"""
LINK = re.compile(r'class="uc-step-number"><a href="#(.*?)"')


#: The double and the wrong label are meant.
QUIET = dict.fromkeys(("completeness", "duplicate-label", "unknown-anchor"), "off")


@pytest.mark.parametrize("sources", [{"index.rst": RST}, {"index.md": MD}], ids=["rst", "md"])
def test_a_step_leads_to_its_place_in_the_diagram(
    sources: dict[str, str], build_drawn: Callable[..., BuildResult]
) -> None:
    """Each step that is drawn links to its node; a doubled one and one that hangs nowhere not."""
    html = build_drawn(sources, usecase_rules=QUIET).html
    places = LINK.findall(html)
    assert places == [f"uc-UC-RING:node-action_{label}" for label in ("1", "2", "2a1")]
    assert [f'<g id="{place}"' in html for place in places] == [True, True, True]


@pytest.mark.parametrize(
    "conf", [{"usecase_activity": "hide"}, {"usecase_graphviz_engine": "none"}]
)
def test_without_a_diagram_a_step_leads_nowhere(
    conf: dict[str, object], build_drawn: Callable[..., BuildResult]
) -> None:
    """Where no diagram is shown, the number of a step is a number."""
    assert LINK.findall(build_drawn(RST, usecase_rules=QUIET, **conf).html) == []
