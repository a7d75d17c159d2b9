"""Gives the nodes of a stored page their structure back, which the domain keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.directives.assembly import own_flows

if TYPE_CHECKING:
    from sphinxcontrib_usecase import nodes as uc
    from sphinxcontrib_usecase.domain import UseCaseDomain


def restore_structure(node: uc.usecase, domain: UseCaseDomain) -> None:
    """Set the drafts of a use case and of its flows, unless the node still has them.

    :param node: as read, or as stored; changed in place
    """
    if node.draft is not None or node.kept_at is None:
        return
    node.draft = domain.documents.use_case(*node.kept_at)
    if node.draft is None:
        return
    drafts = (*node.draft.main_flows, *node.draft.extensions)
    for flow in own_flows(node):
        if flow.kept_at is not None:
            flow.draft = drafts[flow.kept_at[1]]
