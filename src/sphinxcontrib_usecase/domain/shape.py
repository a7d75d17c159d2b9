"""The shape of what is stored between builds, as a number."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from zlib import crc32

from sphinxcontrib_usecase import model
from sphinxcontrib_usecase.model.flow import Marker

#: How the records are stored; another text makes every project read anew.
_LAYOUT = "documents, and what they list, each pickled on its own"


def model_shape() -> int:
    """Give a number that changes with the fields of the model.

    It is the version of our data in Sphinx's environment: after an update of the extension an
    environment with records of another shape is read anew instead of failing somewhere.
    """
    classes = {name: getattr(model, name) for name in sorted(model.__all__)} | {"Marker": Marker}
    shape = (
        f"{name}: {', '.join(field.name for field in fields(record))}"
        for name, record in classes.items()
        if is_dataclass(record)
    )
    return crc32("\n".join((_LAYOUT, *shape)).encode())
