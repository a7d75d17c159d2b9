from __future__ import annotations

import pytest

from sphinxcontrib_usecase.model import FieldName
from sphinxcontrib_usecase.model.approval import approvals
from tests.factories import field


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Ada", ["Ada/"]),
        ("Ada, Max", ["Ada/", "Max/"]),
        ("Ada (business), Max (technical)", ["Ada/business", "Max/technical"]),
        ("Ada (Sales, Berlin); Max", ["Ada/Sales, Berlin", "Max/"]),
        ("business: Ada, technical: Max", ["Ada/business", "Max/technical"]),
        ("Ada(business)", ["Ada/business"]),
        ("(technical)", []),
        ("Ada (", ["Ada (/"]),
        (", ;", []),
    ],
)
def test_who_has_approved_as_what(text: str, expected: list[str]) -> None:
    """The role stands behind the name or before it."""
    found = approvals(field(FieldName.APPROVED_BY, text))
    assert [f"{a.name}/{a.role}" for a in found] == expected


def test_lines_are_entries_too() -> None:
    """One approver a line."""
    found = approvals(field(FieldName.APPROVED_BY, "Ada (business)", "Max"))
    assert [a.name for a in found] == ["Ada", "Max"]


def test_nobody_has_approved() -> None:
    """A missing field and one that states that there is nothing are the same."""
    assert list(approvals(None)) == []
    assert list(approvals(field(FieldName.APPROVED_BY, "-", stated_none=True))) == []
