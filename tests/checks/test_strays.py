from __future__ import annotations

from sphinxcontrib_usecase.model import Document, Stray, StrayKind
from tests.checks.helpers import findings
from tests.factories import mention, use_case


def stray(kind: StrayKind, text: str) -> Stray:
    """Make a stray at line 12."""
    return Stray(kind=kind, mention=mention(text, 12))


def test_a_flow_outside_a_use_case() -> None:
    """The directive is quoted."""
    lost = Document(docname="cash", strays=(stray(StrayKind.FLOW, ".. exception:: 2a. No cash"),))
    assert findings("outside-use-case", lost) == [
        (
            'cash.rst:12 ".. exception:: 2a. No cash" stands outside a use case, indent it '
            "into the "
            "body of its use case (in Markdown, give the use case more colons than the flow)"
        )
    ]


def test_other_strays_of_a_document() -> None:
    """Only flows are judged outside use cases."""
    lost = Document(docname="cash", strays=(stray(StrayKind.LIST, "1. Something"),))
    assert findings("outside-use-case", lost) == []


def test_a_field_that_is_plain_text() -> None:
    """Both cures are named, for both markups."""
    assert findings("stray-field", use_case(strays=(stray(StrayKind.FIELD, ":Goal:"),))) == [
        (
            'cash.rst:12 ":Goal:" in use case "Withdraw cash" is shown as plain text, leave a '
            'blank line before it (in Markdown, add "fieldlist" to myst_enable_extensions)'
        )
    ]


def test_an_option_in_the_body() -> None:
    """Options stand below the title."""
    assert findings("stray-field", use_case(strays=(stray(StrayKind.OPTION, ":id:"),))) == [
        (
            'cash.rst:12 ":id:" in use case "Withdraw cash" stands in the body and is not read, '
            "move it up to the line below the title"
        )
    ]


def test_a_list_is_no_field() -> None:
    """A list in the body may be free text."""
    assert findings("stray-field", use_case(strays=(stray(StrayKind.LIST, "Notes"),))) == []
