from __future__ import annotations

from sphinxcontrib_usecase.model.relations import Relations
from tests.factories import catalogue, extends, mention, step, use_case


def test_relations() -> None:
    """Include, extend and generalization are found from the other side."""
    pay = use_case(id="UC-PAY", former_ids=(mention("UC-OLD"),))
    includes = use_case(id="UC-A", steps=(step(1, includes=["UC-PAY", "UC-NONE"]),))
    extends_ = use_case(id="UC-B", extends=(extends("UC-OLD"), extends("UC-NONE")))
    special = use_case(id="UC-C", specializes=mention("uc-pay"))
    stray = use_case(id="UC-D", specializes=mention("UC-NONE"))
    found = Relations.of(catalogue(pay, includes, extends_, special, stray))
    assert found.included_by == {"UC-PAY": [(includes, includes.main_flows[0].steps[0])]}
    assert (found.extended_by, found.specialized_by) == (
        {"UC-PAY": [extends_]},
        {"UC-PAY": [special]},
    )
