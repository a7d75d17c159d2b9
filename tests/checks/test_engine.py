from __future__ import annotations

import pytest

from sphinxcontrib_usecase.checks import Finding, Settings, Severity, run
from sphinxcontrib_usecase.model import Actor, Catalogue, Document, UseCase, Written
from sphinxcontrib_usecase.model.vocabulary import Vocabulary
from tests.checks.helpers import catalogue_of
from tests.factories import ACTORS, actor, at, extension, flow, mention, step, use_case

RULE = "unknown-anchor"
BROKEN = use_case(extensions=(extension("2a"), extension("9a")))


def found(*things: UseCase | Actor | Document, **settings: object) -> tuple[Finding, ...]:
    """Run all rules with these settings."""
    return run(catalogue_of(*things), Settings(**settings))


def test_a_valid_use_case_has_no_finding() -> None:
    """The use case of the factories gives no finding at all, in the strict profile too."""
    assert found(use_case(), profile="strict") == ()


def test_what_a_finding_says() -> None:
    """Rule, place, severity, document and use case are all there."""
    (finding,) = found(BROKEN)
    assert (finding.rule, finding.location, finding.severity) == (RULE, at(29), Severity.WARNING)
    assert (finding.docname, finding.use_case) == ("cash", "UC-WITHDRAW")


def test_settings_and_words_may_be_left_out() -> None:
    """The shipped ones are taken."""
    catalogue = catalogue_of(BROKEN)
    assert run(catalogue) == run(catalogue, Settings(), Vocabulary.of())


def test_a_finding_of_an_actor() -> None:
    """It belongs to the actor's document and to no use case."""
    (finding,) = found(use_case(), actor("Police"))
    assert (finding.rule, finding.docname, finding.use_case) == ("unused-actor", "actors", None)


def test_a_finding_of_the_configuration() -> None:
    """It belongs to no document."""
    (finding,) = found(use_case(), levels={"zzz": Severity.OFF})
    assert (finding.rule, finding.docname, str(finding.location)) == (
        "unknown-rule",
        None,
        "conf.py",
    )


@pytest.mark.parametrize("level", [Severity.ERROR, Severity.INFO])
def test_the_level_of_a_rule(level: Severity) -> None:
    """Settings choose how loud a rule is."""
    assert [f.severity for f in found(BROKEN, levels={RULE: level})] == [level]


def test_a_rule_that_is_off() -> None:
    """It finds nothing."""
    assert found(BROKEN, levels={RULE: Severity.OFF}) == ()


def test_a_family_that_is_off() -> None:
    """None of its rules finds anything."""
    assert found(BROKEN, levels={"structure": Severity.OFF}) == ()


def test_a_rule_wins_over_its_family() -> None:
    """The narrower name counts."""
    levels = {"structure": Severity.OFF, RULE: Severity.ERROR}
    assert [f.severity for f in found(BROKEN, levels=levels)] == [Severity.ERROR]


@pytest.mark.parametrize("name", ["unknown-anchor", "Unknown-Anchor", "structure"])
def test_a_use_case_allows_a_rule(name: str) -> None:
    """Rule and family may be named, in any case."""
    assert found(use_case(extensions=BROKEN.extensions, allow=(mention(name),))) == ()


def test_another_use_case_allows_nothing() -> None:
    """``:allow:`` counts where it stands."""
    other = use_case(id="UC-2", docname="other", allow=(mention(RULE),))
    assert RULE in [f.rule for f in found(BROKEN, other)]


def test_a_flow_allows_a_rule() -> None:
    """Only its own findings are dropped."""
    allowed = extension("9a", allow=(mention(RULE),))
    case = use_case(extensions=(extension("2a"), allowed, extension("8a")))
    assert [f.message[:14] for f in found(case)] == ['extension "8a"']


def test_a_step_allows_a_rule() -> None:
    """The step that is reported may allow it."""
    empty = step(3, "", allow=(mention("empty-flow"),))
    case = use_case(main_flows=(flow("The customer asks.", "The bank answers.", empty),))
    assert found(case) == ()


def test_an_actor_allows_a_rule() -> None:
    """Its options are read as a list."""
    option = Written(name="allow", value="malformed-id, unused-actor\nstructure", location=at(2))
    left = found(use_case(), actor("Police", written=(option,)))
    assert {f.rule for f in left} == {"unused-allow"}


def test_the_order_of_findings() -> None:
    """They are sorted by file, line, rule and message."""
    cases = (
        use_case(id="b", docname="a", trigger=None, location=at(7, "a.rst")),
        use_case(id="a", docname="b", trigger=None, goal=None, location=at(3, "b.rst")),
        use_case(id="c", docname="c", primary_actor="Nobody", location=at(None, "a.rst")),
    )
    places = [(f.location.path, f.location.line, f.rule, f.message) for f in found(*cases)]
    assert places == sorted(places)
    assert len(places) == 4


def test_the_order_of_reading_does_not_matter() -> None:
    """The same documents in any order give the same findings."""
    cases = [use_case(id="UC", docname=f"d{n}", location=at(n, f"d{n}.rst")) for n in range(9)]
    documents = [Document(docname=case.docname, use_cases=(case,)) for case in cases]
    documents.append(Document(docname="actors", actors=ACTORS))
    expected = run(Catalogue.of(documents))
    assert run(Catalogue.of(reversed(documents))) == expected
    assert len(expected) == 8


def test_a_file_in_two_documents_has_its_defects_once() -> None:
    """The same words at the same place are one finding."""
    copies = [use_case(id=f"UC-{n}", docname=f"d{n}", extensions=BROKEN.extensions) for n in (1, 2)]
    assert [f.docname for f in found(*copies)] == ["d1"]
