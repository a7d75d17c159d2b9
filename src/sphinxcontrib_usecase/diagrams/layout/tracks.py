"""Lines side by side in a channel: which runs left of which.

Each line is cut into straight runs. Runs of different lines that meet in one channel get
tracks of their own, ordered so that lines which turn off to the left run on the left.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sphinxcontrib_usecase.diagrams.layout.router import Wire
    from sphinxcontrib_usecase.diagrams.layout.search import Point

#: A raster line: whether it runs along the flow, and its number.
Line = tuple[bool, int]

#: Two lines must not lie on each other; a crossing is only ugly.
_MUST = 100


class Run(NamedTuple):
    """A straight part of a line."""

    #: Whether it runs along the flow, and on which raster line.
    line: Line
    #: Where it begins and ends on that line.
    low: int
    high: int
    #: Where it turns off, and to which side: -1 or +1.
    turns: tuple[tuple[int, int], ...]


class _Bundle:
    """Runs that share their track, since their lines may."""

    __slots__ = ("high", "low", "names", "runs", "track", "turns")

    def __init__(self, run: Run, place: tuple[int, int], names: frozenset[str]) -> None:
        self.low, self.high = run.low, run.high
        self.turns = set(run.turns)
        self.names = [names]
        self.runs = [place]
        self.track = 0

    def overlaps(self, other: _Bundle | Run) -> bool:
        """Tell whether it has a point in common with others, or with one run."""
        return self.low <= other.high and other.low <= self.high


class Tracks(NamedTuple):
    """The track of each run in a channel."""

    #: The runs of each wire.
    runs: list[list[Run]]
    #: Track by wire and position of the run in it, for runs in channels.
    of_run: dict[tuple[int, int], int]
    #: How many tracks a channel has.
    counts: dict[Line, int]
    #: How many of the first tracks hold only lines that come from the left and go back there.
    returning: dict[Line, int]


def assign_tracks(wires: Sequence[Wire]) -> Tracks:
    """Give each run in a channel its track."""
    parts = [list(_runs(wire.corners)) for wire in wires]
    tracks = Tracks(runs=parts, of_run={}, counts={}, returning={})
    channels: dict[Line, list[_Bundle]] = defaultdict(list)
    for number, (wire, runs) in enumerate(zip(wires, tracks.runs, strict=True)):
        for position, run in enumerate(runs):
            if run.line[1] % 2 == 0:
                _add(channels[run.line], run, (number, position), wire.names)
    for line, bundles in channels.items():
        tracks.counts[line] = _order(bundles)
        others = (b.track for b in bundles if any(side > 0 for _, side in b.turns) or not b.turns)
        tracks.returning[line] = min(others, default=tracks.counts[line])
        for bundle in bundles:
            tracks.of_run.update(dict.fromkeys(bundle.runs, bundle.track))
    return tracks


def _runs(corners: Sequence[Point]) -> Iterator[Run]:
    """Yield the straight parts of a line."""
    for position, (one, other) in enumerate(pairwise(corners)):
        along = one[0] == other[0]
        axis = 1 if along else 0
        turns = []
        if position > 0:
            turns.append((one[axis], _side(one, corners[position - 1], 1 - axis)))
        if position + 2 < len(corners):
            turns.append((other[axis], _side(other, corners[position + 2], 1 - axis)))
        low, high = one[axis], other[axis]
        low, high = (low, high) if low < high else (high, low)
        yield Run(line=(along, one[1 - axis]), low=low, high=high, turns=tuple(turns))


def _side(corner: Point, neighbour: Point, axis: int) -> int:
    """Tell to which side a line turns off at *corner*."""
    return -1 if neighbour[axis] < corner[axis] else 1


def _add(bundles: list[_Bundle], run: Run, place: tuple[int, int], names: frozenset[str]) -> None:
    """Put a run into a bundle it may share, or into one of its own."""
    for bundle in bundles:
        if bundle.overlaps(run) and all(names & other for other in bundle.names):
            bundle.low, bundle.high = min(bundle.low, run.low), max(bundle.high, run.high)
            bundle.turns.update(run.turns)
            bundle.names.append(names)
            bundle.runs.append(place)
            return
    bundles.append(_Bundle(run, place, names))


def _order(bundles: list[_Bundle]) -> int:
    """Give each bundle of one channel its track; return how many there are."""
    wishes = {
        (a, b): _wish(bundles[a], bundles[b])
        for a in range(len(bundles))
        for b in range(len(bundles))
        if a != b and bundles[a].overlaps(bundles[b])
    }
    waiting = set(range(len(bundles)))
    done: list[int] = []
    while waiting:
        # The bundle that the fewest of the others want on their left goes first.
        chosen = min(
            waiting,
            key=lambda a: (sum(max(0, -wishes.get((a, b), 0)) for b in waiting), a),
        )
        waiting.remove(chosen)
        before = [bundles[b].track + 1 for b in done if (b, chosen) in wishes]
        bundles[chosen].track = max(before, default=0)
        done.append(chosen)
    return 1 + max((bundle.track for bundle in bundles), default=-1)


def _wish(a: _Bundle, b: _Bundle) -> int:
    """Tell how much better it is for *a* to run left of *b*; negative when right is better."""
    wish = 0
    for place, side in a.turns:
        if b.low <= place <= b.high:
            wish -= side
    for place, side in b.turns:
        if a.low <= place <= a.high:
            wish += side
    for place, side in a.turns:
        if place % 2 and (place, -side) in b.turns:
            wish -= side * _MUST
    return wish
