"""A page on which everything stands that a use case can have, in both markups."""

from __future__ import annotations

RST = """\
Everything
==========

.. actor:: Customer

.. actor:: Bank
   :kind: system
   :aliases: the house

.. usecase:: Withdraw cash
   :id: UC-CASH
   :level: user-goal
   :scope: Cash machine
   :primary-actor: Customer
   :supporting-actors: Bank
   :stakeholders: Owner: few failures
   :trigger: The customer inserts a card.
   :preconditions: The machine holds cash.
   :success-guarantee: The account is debited.

   :Goal: The customer leaves *with* the cash.

   Free text & more <of it>.

   .. flow::
      :repeat: 3-4 until it is enough

      1. The customer enters the PIN.
      2. :name:`check` The bank checks it: :usecase:`UC-CHECK`.
      3. The customer chooses an amount, see :step:`2a`.
      4. The bank pays out \u20ac 5 \u2013 "at once".

   .. exception:: 2a. The PIN is wrong
      :rejoin: 1

      1. The house says so.
      2. The customer sighs.

   .. exception:: 2a1a. Nobody listens
      :ends: failure

   .. flow:: 3-4a. It takes long
      :rejoin: next

      1. The customer waits.

   .. flow:: *a. Fire
      :ends: abandoned
      :guarantee: Nobody is hurt.

      1. The customer runs.

.. toctree::

   folder/other
"""
OTHER = """\
# Other

```{usecase} Check the PIN
:id: UC-CHECK
:primary-actor: Bank
:goal: The bank knows who asks.
:trigger: Somebody enters a PIN.
:preconditions: There is a card.

:::{flow}
1. The bank compares.
:::

:::{exception} 1a. They differ
:ends: abandoned
:::
```
"""
FILES = {"index.rst": RST, "folder/other.md": OTHER}
#: What every output has to say.
WORDS = (
    "Withdraw cash",
    "Check the PIN",
    "inserts a card.",
    "pays out",
    "Nobody listens",
    "says so.",
    "Nobody is hurt.",
)
