from __future__ import annotations

from sphinxcontrib_usecase.model.suggest import did_you_mean, nearest


def test_the_nearest_name() -> None:
    """A name with a slip of the pen is found, whatever its case."""
    assert nearest("CUSTOMMER", ["Bank", "Customer"]) == "Customer"


def test_no_name_is_near() -> None:
    """A wrong guess is worse than none."""
    assert did_you_mean("Postman", ["Bank", "Customer"]) == ""


def test_asking() -> None:
    """The question quotes the name as it is declared."""
    assert did_you_mean("bnak", ["Bank"]) == ', did you mean "Bank"?'


def test_asking_about_a_long_text() -> None:
    """A long text is compared by its start."""
    assert nearest("x" * 100_000, ["x" * 200, "x" * 100_000]) == "x" * 200
