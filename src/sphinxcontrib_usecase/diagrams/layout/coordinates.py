"""How wide columns, rows and channels are, and so where every raster line runs."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Distance of lines side by side.
TRACK = 10.0
#: Distance between a line and the border of a lane or region.
BORDER = 9.0


class Margins(NamedTuple):
    """Room around the lines in a channel."""

    #: Before the first line, and after the last.
    before: float
    after: float
    #: What the channel takes at least.
    least: float
    #: Behind how many lines a border runs through it; ``None`` where none does.
    border: int | None = None

    def thickness(self, tracks: int) -> float:
        """Give how much the channel takes with so many lines."""
        lines = self.before + (tracks - 1) * TRACK + self.after if tracks else 0
        if self.border is None:
            return max(self.least, lines)
        if 0 < self.border < tracks:
            # Both sides of the border keep their distance.
            return self.line(self.border) + (tracks - 1 - self.border) * TRACK + self.after
        return max(self.least, lines) + BORDER

    def line(self, track: int) -> float:
        """Give where a line runs, seen from the beginning of the channel."""
        if self.border is None or track < self.border:
            return self.before + track * TRACK
        return self.border_place + self.before + (track - self.border) * TRACK

    @property
    def border_place(self) -> float:
        """Where the border runs, seen from the beginning of the channel."""
        return self.before + (self.border - 1) * TRACK + self.after if self.border else BORDER


class Axis(NamedTuple):
    """All raster lines in one direction."""

    #: Where each channel begins, and where the last one ends.
    starts: tuple[float, ...]
    #: Where the middle of each column or row lies.
    middles: tuple[float, ...]
    #: Room around lines, by channel.
    margins: tuple[Margins, ...]

    @property
    def end(self) -> float:
        """Where the last channel ends."""
        return self.starts[-1]

    def border(self, channel: int) -> float:
        """Give where the border in a channel runs."""
        return self.starts[channel] + self.margins[channel].border_place

    def line(self, number: int, track: int) -> float:
        """Give where a line runs.

        :param number: number of the raster line; even ones are channels
        :param track: which of the lines in the channel
        """
        channel, middle = divmod(number, 2)
        if middle:
            return self.middles[channel]
        return self.starts[channel] + self.margins[channel].line(track)


def make_axis(
    extents: Sequence[tuple[float, float]], margins: Sequence[Margins], tracks: Sequence[int]
) -> Axis:
    """Add up columns or rows and the channels between them.

    :param extents: how far the items of each column or row reach before and after its middle
    :param margins: room in each channel; one more than there are extents
    :param tracks: how many lines run in each channel
    """
    starts, middles, position = [0.0], [], 0.0
    for number, margin in enumerate(margins):
        position += margin.thickness(tracks[number])
        if number < len(extents):
            # Whole numbers make thin lines sharp on the screen.
            before, after = map(ceil, extents[number])
            middles.append(position + before)
            position += before + after
            starts.append(position)
    return Axis(
        starts=(*starts, position),
        middles=tuple(middles),
        margins=tuple(margins),
    )
