"""Use cases, actors, extensions and steps as needs, where ``sphinx_needs`` is loaded.

Only `adapter` imports ``sphinx_needs``, and only when a project has loaded it.
"""
