"""How often a property is tried."""

from __future__ import annotations

from hypothesis import settings

#: A quarter of what the profile says, so that the set stays fast, and ``make fuzz`` thorough.
#: No deadline: a busy machine is no defect.
quick = settings(max_examples=settings().max_examples // 4, deadline=None)
