"""The flow graph of a use case: control flow, reachability, loops, the UML activity."""

from __future__ import annotations

from sphinxcontrib_usecase.graph.activity import (
    REGION,
    ActivityGraph,
    ActivityNode,
    ControlFlow,
    ControlFlowKind,
    NodeKind,
    Partition,
    Words,
)
from sphinxcontrib_usecase.graph.activity_builder import MAX_PARTITIONS, build_activity
from sphinxcontrib_usecase.graph.analysis import endless_loops, unreachable_steps
from sphinxcontrib_usecase.graph.control_flow import control_flow
from sphinxcontrib_usecase.graph.description import describe_activity
from sphinxcontrib_usecase.graph.index import FlowIndex
from sphinxcontrib_usecase.graph.limits import Limit, TooLarge
from sphinxcontrib_usecase.graph.step_graph import Edge, EdgeKind, Node, StepGraph, Terminal

__all__ = [
    "MAX_PARTITIONS",
    "REGION",
    "ActivityGraph",
    "ActivityNode",
    "ControlFlow",
    "ControlFlowKind",
    "Edge",
    "EdgeKind",
    "FlowIndex",
    "Limit",
    "Node",
    "NodeKind",
    "Partition",
    "StepGraph",
    "Terminal",
    "TooLarge",
    "Words",
    "build_activity",
    "control_flow",
    "describe_activity",
    "endless_loops",
    "unreachable_steps",
]
