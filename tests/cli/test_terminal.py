from __future__ import annotations

import io

import pytest

from sphinxcontrib_usecase.cli.terminal import has_colours


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    "variables, wanted",
    [
        ({}, True),
        ({"NO_COLOR": ""}, True),
        ({"NO_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
    ],
)
def test_colours_on_a_terminal(
    variables: dict[str, str], wanted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are there unless the user says no; an empty NO_COLOR says nothing."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert has_colours(Terminal()) is wanted


def test_no_colours_in_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is not a terminal gets none."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert has_colours(io.StringIO()) is False
