"""Short names, and other owners of the same names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests._builds import BRIEF, CONF

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests._builds import BuildResult, Project

    Build = Callable[..., BuildResult]

OURS = """
.. usecase:: Ring the bell
   :id: UC-RING

   .. flow::

      1. The guest rings.

   .. exception:: 1a. The bell is broken
      :ends: failure

.. actor:: Guest

See :usecase:`UC-RING`, :actor:`Guest` and :step:`UC-RING.1a`.
"""
PREFIXED = (
    OURS.replace(".. usecase::", ".. uc:usecase::")
    .replace(".. flow::", ".. uc:flow::")
    .replace(".. exception::", ".. uc:exception::")
    .replace(".. actor::", ".. uc:actor::")
    .replace(" :", " :uc:")
    .replace(":uc:id:", ":id:")
    .replace(":uc:ends:", ":ends:")
)
NEED_TYPE = {
    "directive": "usecase",
    "title": "Use case need",
    "prefix": "UN_",
    "color": "#FFF",
    "style": "node",
}


def test_prefixed_names_mean_the_same(build: Build) -> None:
    """Everything can be written with the prefix of the domain."""
    short = build(OURS, builder="text", **BRIEF)
    prefixed = build(PREFIXED, builder="text", **BRIEF)
    assert prefixed.text == short.text
    assert prefixed.use_case.id == "UC-RING"


def test_short_names_can_be_switched_off(build: Build) -> None:
    """With the setting only the prefixed names exist, and inside a use case its own."""
    inside = PREFIXED.replace("uc:flow", "flow").replace("uc:exception", "exception")
    result = build(inside, usecase_short_names=False, **BRIEF)
    assert [str(extension.label) for extension in result.use_case.extensions] == ["1a"]


def test_switched_off_short_names_are_unknown(build: Build) -> None:
    """Somebody else may then define them."""
    expect = ["1 docutils"]
    build(".. actor:: Guest\n", usecase_short_names=False, expect=expect)


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::PendingDeprecationWarning")
@pytest.mark.parametrize("extensions", [["sphinx_needs"], []], ids=["first", "last"])
def test_another_extension_keeps_its_name(extensions: list[str], build: Build) -> None:
    """A need type of the name ``usecase`` is theirs, with one warning; ours has the prefix."""
    pytest.importorskip("sphinx_needs")
    order = [*extensions, *CONF["extensions"], *(["sphinx_needs"] if not extensions else [])]
    need = ".. usecase:: A need\n   :id: UN_12345\n"
    result = build(
        need + PREFIXED,
        extensions=order,
        needs_types=[NEED_TYPE],
        expect=["short-name"],
        **BRIEF,
    )
    assert result.use_case.id == "UC-RING"
    assert 'id="UN_12345"' in result.body


def test_python_names_stay_python_names_in_a_use_case(build: Build) -> None:
    """``autoexception`` and an explicit domain are not ours, nor is a name we do not have."""
    source = """
    .. usecase:: Parse
       :id: UC-PARSE

       .. autoexception:: json.JSONDecodeError

       .. py:exception:: OtherError

       .. flow::

          1. The parser raises :exc:`json.JSONDecodeError` or :exc:`OtherError`.
    """
    extensions = [*CONF["extensions"], "sphinx.ext.autodoc"]
    result = build(source, extensions=extensions, nitpicky=True, **BRIEF)
    objects = set(result.app.env.domains["py"].objects)
    assert {"json.JSONDecodeError", "OtherError"} <= objects
    assert result.use_case.extensions == ()


RINGING = '''
def ring():
    """Ring.

    .. usecase:: Ring the bell

       .. flow::

          2. The guest rings.
    """
'''


def test_a_docstring_may_hold_a_use_case(
    build: Build, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A use case in a docstring is located there."""
    monkeypatch.syspath_prepend(project.srcdir)
    files = {"ringing.py": RINGING, "index.rst": ".. autofunction:: ringing.ring\n"}
    conf = {"extensions": [*CONF["extensions"], "sphinx.ext.autodoc"]}
    build(
        files, expect=["ringing.py:docstring of ringing.ring:7 broken-numbering"], **conf, **BRIEF
    )
