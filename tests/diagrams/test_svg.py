from __future__ import annotations

from functools import cache

import pytest

from sphinxcontrib_usecase.diagrams import draw, fill_in
from sphinxcontrib_usecase.diagrams.activity import activity_dot
from sphinxcontrib_usecase.diagrams.svg import UnusableSvgError, page_template
from sphinxcontrib_usecase.graph import ActivityGraph, build_activity
from tests.diagrams.engines import engine
from tests.factories import cast, extension, step, use_case


@cache
def drawn() -> bytes:
    """Draw a use case with a call and a failure."""
    shown = use_case(
        steps=["The customer asks.", step(2, "The bank checks.", includes=["UC-LOGIN"])],
        extensions=(extension("2a", outcome="failure"), extension("1a", outcome=None)),
    )
    graph = build_activity(shown, cast(shown))
    assert isinstance(graph, ActivityGraph)
    (drawing,) = draw([activity_dot(graph)], engine=engine())
    assert drawing.data is not None
    return drawing.data


def inline(data: bytes | None = None, address: str | None = "#{}") -> str:
    """Rebuild a picture with links of one form."""
    return fill_in(
        page_template(drawn() if data is None else data),
        prefix="p-",
        resolve=lambda target: address and address.format(target),
        title="A <title>",
        description="What it shows.",
    )


def rebuilt(content: str, **root: str) -> str:
    """Rebuild a picture with this content."""
    attributes = "".join(f' {name}="{value}"' for name, value in root.items())
    return inline(
        f'<svg viewBox="0 0 9 9" xmlns="http://www.w3.org/2000/svg" '
        f'xmlns:xlink="http://www.w3.org/1999/xlink"{attributes}>{content}</svg>'.encode()
    )


def test_a_picture_has_its_natural_size() -> None:
    """Width and height are those of the picture, in pixels."""
    assert 'viewBox="0 0 9 9" width="9" height="9"' in rebuilt("")


def test_a_picture_is_described() -> None:
    """Title and description are there for those who do not see it."""
    assert '<title id="p-title">A &lt;title&gt;</title>' in inline()
    assert '<desc id="p-description">What it shows.</desc>' in inline()


def test_a_picture_with_links_is_a_group() -> None:
    """The parts of a group can be reached by screen readers."""
    assert 'role="group" aria-labelledby="p-title" aria-describedby="p-description"' in inline()


def test_a_picture_without_links_is_an_image() -> None:
    """A picture with nothing to follow is one image."""
    assert 'role="img"' in inline(address=None)


def test_a_step_is_linked() -> None:
    """A private link becomes the address it stands for."""
    assert '<a href="#UC-WITHDRAW.1">' in inline()


def test_a_call_is_linked_to_the_use_case() -> None:
    """An include leads to the use case it calls."""
    assert '<a href="#UC-LOGIN">' in inline()


def test_a_link_that_leads_nowhere_is_left_out() -> None:
    """What is linked stays, without the link."""
    shown = inline(address=None)
    assert "<a" not in shown
    assert 'uc-step-1 uc-flow-main"><path' in shown


def test_a_dangerous_address_is_left_out() -> None:
    """Only addresses of pages are put into a page."""
    assert "<a" not in inline(address="javascript:alert('{}')")


def test_links_are_not_nested() -> None:
    """A link inside a link loses its frame, not its content."""
    inner = '<a xlink:href="uc:B"><path d="M0,0C0,0 0,0 0,0"/></a>'
    shown = rebuilt(f'<a xlink:href="uc:A">{inner}</a>')
    assert shown.count("<a ") == shown.count("</a>") == shown.count("<path") == 1


def test_what_is_filled_in_is_escaped() -> None:
    """An address, a prefix or a title cannot end the place where it stands."""
    shown = fill_in(
        page_template(drawn()),
        prefix='"><p>',
        resolve=lambda _: '#"><p>',
        title="</title><p>\x03",
        description="</desc><p>",
    )
    assert "<p>" not in shown


def test_a_blank_cannot_be_forged() -> None:
    """The characters that stand for blanks are no XML."""
    with pytest.raises(UnusableSvgError):
        rebuilt("<text>&#2;</text>")


def test_areas_are_sorted() -> None:
    """Old releases write lanes in any order; pages have one order only."""
    lanes = [f'<g class="cluster uc-lane" id="lane_{n}"><polygon points="0,0"/></g>' for n in "ab"]
    frame = '<g class="cluster uc-frame"><title>x</title></g>'
    orders = {
        rebuilt(f'<g class="graph">{"".join(parts)}</g>')
        for parts in ([*lanes, frame], [frame, *lanes[::-1]])
    }
    assert len(orders) == 1


def test_ids_are_prefixed() -> None:
    """Two pictures on a page do not share ids."""
    assert 'id="p-node-action_1"' in inline()


def test_classes_of_graphviz_are_renamed() -> None:
    """No class of the page is met by accident."""
    assert 'class="uc-node uc-action uc-step-1 uc-flow-main"' in inline()


def test_titles_of_graphviz_are_dropped() -> None:
    """Node names would pop up under the pointer."""
    assert inline().count("<title") == 1


def test_colours_are_left_to_the_page() -> None:
    """No colour of the engine is left, nor any style."""
    assert "#" not in inline(address=None)
    assert "style" not in inline()


def test_a_solid_shape_stays_solid() -> None:
    """Without a style sheet the initial node is still filled."""
    initial = inline().split('id="p-node-initial"')[1].split("</g>")[0]
    assert 'fill="currentColor"' in initial


def test_signs_stand_in_their_shapes() -> None:
    """The cross of a failure is drawn with its circle, after it; the rake with its call."""
    failure = inline().split("uc-final-failure")[1].split("</g>")[0]
    assert failure.count("<ellipse") == 1
    assert failure.split("<ellipse")[1].count("uc-mark-failure") == 2
    call = inline().split("uc-call")[1].split("</g>")[0]
    assert call.split("</text>")[-1].count("uc-mark") == 4


def test_a_sign_beside_all_shapes_stays() -> None:
    """What lies in no shape is kept where it is."""
    shape = '<g class="node uc-call"><path d="M0,0C0,0 9,9 9,9"/></g>'
    sign = '<polyline points="{0},{0} {0},{0}" stroke="black"/>'
    canvas = f'<g class="graph">{shape}{sign.format(5)}{sign.format(50)}</g>'
    inside, outside = rebuilt(canvas).split("</g>", 1)
    assert (inside.count("<polyline"), outside.count("<polyline")) == (1, 1)


def test_the_sign_of_a_call_is_no_failure() -> None:
    """The rake has the colour of lines."""
    assert 'class="uc-mark"' in inline()


def test_straight_pieces_are_lines() -> None:
    """Curves that are straight are written as lines, which browsers draw sharper."""
    assert 'd="M0,0L0,9C0,10 1,11 2,11"' in rebuilt(
        '<path d="M0,0C0,3 0,6 0,9 0,9 0,9 0,9 0,10 1,11 2,11"/>'
    )


def test_dashes_are_kept() -> None:
    """A dashed line stays dashed."""
    assert 'stroke-dasharray="5,2"' in rebuilt('<ellipse cx="1" stroke-dasharray="5,2"/>')


@pytest.mark.parametrize(
    "content",
    [
        "<script>alert(1)</script>",
        '<image xlink:href="https://example.org/x.png"/>',
        '<a xlink:href="https://example.org"/>',
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
        "<style>svg{display:none}</style>",
        "<x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>",
        "<!-- x --><?php x ?>",
    ],
    ids=lambda content: content.split()[0].strip("<>")[:12],
)
def test_what_is_not_allowed_is_dropped(content: str) -> None:
    """Nothing gets into a page that is not on the list."""
    assert rebuilt(content).endswith("</desc></svg>")


@pytest.mark.parametrize(
    "attribute",
    [
        'onload="bad()"',
        'style="bad()"',
        'transform="bad()"',
        'id="bad()"',
        'xlink:href="bad()"',
        'class="bad()"',
    ],
    ids=lambda attribute: attribute.partition("=")[0],
)
def test_an_attribute_that_is_not_allowed_is_dropped(attribute: str) -> None:
    """An attribute is kept only if its value has the form it should have."""
    shown = rebuilt(f'<g {attribute}><path d="M0,0C0,0 0,0 0,0"/></g>')
    assert "bad()" not in shown
    assert "<path" in shown


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Error: <stdin>: syntax error",
        b"\x89PNG",
        b'<!DOCTYPE svg [<!ENTITY x "y">]><svg viewBox="0 0 1 1">&x;</svg>',
        b'<svg viewBox="0 0 1 1">&x;</svg>',
        b'<svg viewBox="0 0 1 1">',
        b'<svg viewBox="0 0 1 1">\xff</svg>',
        b"<svg/>",
        b'<svg viewBox="0 0 wide high"/>',
        b'<svg viewBox="0 0 1 1" xmlns="http://www.w3.org/2000/svg">'
        + b'<g class="x">' * 9999
        + b"</g>" * 9999
        + b"</svg>",
    ],
    ids=range(10),
)
def test_garbage_is_refused(data: bytes) -> None:
    """What no engine writes is not put on a page; entities and document types least of all."""
    with pytest.raises(UnusableSvgError):
        inline(data)


def test_paths_of_scenarios_get_the_classes_of_the_page() -> None:
    """What lies on a path has the class that is given for it; other paths leave no trace."""
    shown = fill_in(
        page_template(drawn()),
        prefix="",
        resolve=lambda _: None,
        title="",
        description="",
        paths={"2a@2": "uc-on-1"},
    )
    assert 'class="uc-node uc-action uc-step-2a1 uc-flow-2a uc-on-1"' in shown
    assert 'class="uc-node uc-action uc-step-1a1 uc-flow-1a"' in shown
    assert "uc-path" not in shown


@pytest.mark.parametrize("width, count", [("2.4", 1), ("1", 0), ("2;", 0)])
def test_a_wide_line_stays_wide(width: str, count: int) -> None:
    """How wide a line is drawn shows without a style sheet, too."""
    line = f'<path d="M1,1C1,1 1,1 1,1" stroke-width="{width}"/>'
    assert rebuilt(f'<g class="node">{line}</g>').count("stroke-width") == count
