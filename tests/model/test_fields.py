from __future__ import annotations

import pytest

from sphinxcontrib_usecase.model.fields import OPTIONS, FieldName, canonical_option
from sphinxcontrib_usecase.model.vocabulary import default_vocabulary


@pytest.mark.parametrize(
    "written, meant",
    [
        ("Former IDs", "former-ids"),
        ("noindex", "no-index"),
        ("Pre-condition(s)", "preconditions"),
        ("kind", None),
        ("colour", None),
    ],
)
def test_options_of_a_use_case(written: str, meant: str | None) -> None:
    """An option is found by its name, by what Sphinx calls it, or by a synonym of a field."""
    assert canonical_option("usecase", written, default_vocabulary().fields) == meant


def test_fields_are_no_options_of_a_flow() -> None:
    """A synonym of a field means nothing where the field is no option."""
    assert canonical_option("flow", "objective", default_vocabulary().fields) is None


def test_settings_are_no_facts() -> None:
    """Every field is an option of a use case, and some are texts."""
    assert set(FieldName) < set(OPTIONS["usecase"])
    assert [name for name in FieldName if name.is_text][:2] == [FieldName.GOAL, FieldName.TRIGGER]
