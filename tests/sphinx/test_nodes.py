"""Walking over nodes and putting them into a document."""

from __future__ import annotations

from docutils import nodes

from sphinxcontrib_usecase import nodes as uc
from sphinxcontrib_usecase.directives.assembly import own_flows, own_steps


def tree() -> nodes.Element:
    """Make a document of several depths."""
    inner = uc.usecase("", uc.flow(kind="inner"))
    step = uc.step("", nodes.paragraph("", "", nodes.Text("a"), nodes.strong("", "b")), number=1)
    step += uc.step(number=1)
    listing = nodes.enumerated_list("", step, uc.step(), uc.step(number=2))
    note = nodes.note("", uc.flow(kind="second"), inner)
    return nodes.section("", uc.flow("", listing, uc.flow(kind="nested"), kind="first"), note)


def test_every_node_is_found_in_the_order_of_docutils() -> None:
    """The result is that of `findall`, for one class and for several."""
    top = tree()
    for kinds in ((nodes.Element,), (nodes.Text,), (uc.flow, nodes.strong), (nodes.section,)):
        found = [node for node in top.findall() if isinstance(node, kinds)]
        assert all(a is b for a, b in zip(uc.every(top, *kinds), found, strict=True))


def test_own_flows_and_steps_are_found_in_order() -> None:
    """Those of a use case inside are left out, and what stands inside a step is no step."""
    top = tree()
    flows = list(own_flows(top))
    assert [flow["kind"] for flow in flows] == ["first", "nested", "second"]
    assert [step["number"] for step in own_steps(flows[0])] == [1, 2]


def test_nodes_are_put_among_others() -> None:
    """They know their parent and stand where they were put."""
    parent = nodes.paragraph("", "", nodes.Text("a"), nodes.Text("d"))
    uc.put(parent, 1, (nodes.Text(word) for word in "bc"))
    assert parent.astext() == "abcd"
    assert all(child.parent is parent for child in parent.children)
