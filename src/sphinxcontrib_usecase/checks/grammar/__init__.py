"""Enough grammar to find subject and main verb of a sentence, by words and no model."""

from __future__ import annotations

from sphinxcontrib_usecase.checks.grammar.grammar import Grammar, grammar_of
from sphinxcontrib_usecase.checks.grammar.sentence import Sentence, read_sentence

__all__ = ["Grammar", "Sentence", "grammar_of", "read_sentence"]
