from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, fields, is_dataclass

import pytest

from sphinxcontrib_usecase import model
from sphinxcontrib_usecase.model.record import Record
from tests.factories import extension, use_case

RECORDS = [c for c in vars(model).values() if isinstance(c, type) and issubclass(c, Record)]


def test_a_use_case_survives_pickling() -> None:
    """A use case with all its parts is equal to what comes out of a pickle."""
    written = use_case(extensions=(extension("1a", "It rains"),))
    assert pickle.loads(pickle.dumps(written)) == written  # noqa: S301  (our own bytes)


def test_a_copy_is_equal() -> None:
    """Copies are made the same way."""
    written = use_case()
    assert copy.deepcopy(written) == written


def test_a_restored_record_is_frozen() -> None:
    """What comes out of a pickle cannot be changed either."""
    restored = pickle.loads(pickle.dumps(use_case()))  # noqa: S301  (our own bytes)
    with pytest.raises(FrozenInstanceError):
        restored.title = "Other"


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
def test_records_have_several_fields(kind: type[Record]) -> None:
    """Each record has at least two fields, as its way into a pickle needs."""
    assert is_dataclass(kind)
    assert len(fields(kind)) > 1
