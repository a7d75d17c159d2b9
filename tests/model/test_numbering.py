from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from sphinxcontrib_usecase.model.labels import ExtensionLabel, parse_label
from sphinxcontrib_usecase.model.numbering import MAX_DEPTH, Draft, assign_labels
from tests.model.properties import quick
from tests.model.tables import table

MAIN = ("enter", "check", None)
PLACES = ("1", "2", "3", "1-3", "2,4", "3-1", "*", "1a1", "1a1-2", "enter", "nowhere")
LABELS = ("1a", "1b", "2a", "2-3a", "*a", "1a1a", "4", None)

drafts = st.builds(
    Draft,
    written=st.sampled_from(LABELS).map(lambda text: parse_label(text) if text else None),
    at=st.none() | st.sampled_from(PLACES),
)


def draft(text: str) -> Draft:
    """Read ``2a``, ``@2``, ``@2=pin``."""
    place, _, names = text.partition("=")
    own = tuple(names.split(","))
    if place.startswith("@"):
        return Draft(at=place[1:], step_names=own)
    return Draft(written=parse_label(place), step_names=own)


def numbered(text: str) -> str:
    """Show the labels that the extensions get."""
    return " ".join(str(label or "-") for label in assign_labels([*map(draft, text.split())], MAIN))


def spots(label: ExtensionLabel) -> list[tuple[str, int, str]]:
    """List each place where the label uses its letter."""
    bounds = [sorted((anchor.first, anchor.last)) for anchor in label.anchors]
    numbers = {n for low, high in bounds for n in range(low, high + 1)} or {0}
    return [(str(label.parent), number, label.letter) for number in numbers]


def test_numbering() -> None:
    """Each extension in the table gets the label beside it."""
    expected = table("numbering")
    assert {text: numbered(text) for text in expected} == expected


@quick
@given(st.lists(drafts, max_size=12))
def test_no_letter_is_given_twice(drafts: list[Draft]) -> None:
    """At no step is a letter given that another extension has there."""
    labels = assign_labels(drafts, MAIN)
    used = Counter(spot for label in labels if label for spot in spots(label))
    given_ = [
        label for d, label in zip(drafts, labels, strict=True) if label and label != d.written
    ]
    assert [spot for label in given_ for spot in spots(label) if used[spot] > 1] == []


@quick
@given(st.lists(drafts, max_size=12))
def test_written_labels_are_kept(drafts: list[Draft]) -> None:
    """What the author wrote counts, even when it is wrong."""
    pairs = zip(drafts, assign_labels(drafts, MAIN), strict=True)
    assert all(label == d.written for d, label in pairs if isinstance(d.written, ExtensionLabel))


def test_letters_run_out() -> None:
    """A step has room for twice the alphabet."""
    labels = assign_labels([Draft(at="1")] * 53, MAIN)
    assert [str(label) for label in labels[-2:]] == ["1zz", "None"]


def test_nesting_has_an_end() -> None:
    """Extensions of extensions are labelled to a depth that no reader follows."""
    chain = [Draft(at=f"s{n}", step_names=(f"s{n + 1}",)) for n in range(5000)]
    labels = assign_labels(chain, ("s0",))
    assert [label.depth for label in labels if label] == [*range(1, MAX_DEPTH + 1)]
