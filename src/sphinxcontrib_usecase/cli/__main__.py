"""``python -m sphinxcontrib_usecase.cli``, where the command is not on the path."""

from __future__ import annotations

from sphinxcontrib_usecase.cli.main import main

raise SystemExit(main())
