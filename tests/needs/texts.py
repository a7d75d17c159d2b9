"""The same pages in reStructuredText and in MyST."""

from __future__ import annotations

WITHDRAW_RST = """
Cash
====

.. actor:: Customer

.. actor:: Bank
   :kind: system

.. usecase:: Withdraw cash
   :id: UC-WITHDRAW
   :level: user-goal
   :primary-actor: Customer
   :supporting-actors: Bank
   :status: approved
   :approved-by: Ada
   :tags: cash, core
   :links: REQ_CASH
   :preconditions:
      * The machine is in service.
      * The machine holds cash.

   .. flow::

      1. The customer enters the PIN.
      2. :name:`check-pin` The bank checks the PIN (:need:`REQ_PIN`).
      3. :links:`REQ_CASH` The customer chooses an :np:`(AMT) amount`.

   .. exception:: 2a. The PIN is wrong
      :rejoin: 1
      :links: REQ_PIN

      1. The bank counts the tries.

   .. flow:: *a. The customer leaves
      :ends: abandoned

.. req:: The PIN is asked for
   :id: REQ_PIN

.. req:: Cash is paid out
   :id: REQ_CASH
"""

WITHDRAW_MD = """
# Cash

```{actor} Customer
```

```{actor} Bank
:kind: system
```

:::{usecase} Withdraw cash
:id: UC-WITHDRAW
:level: user-goal
:primary-actor: Customer
:supporting-actors: Bank
:status: approved
:approved-by: Ada
:tags: cash, core
:links: REQ_CASH

:Preconditions:
  * The machine is in service.
  * The machine holds cash.

```{flow}
1. The customer enters the PIN.
2. {name}`check-pin` The bank checks the PIN ({need}`REQ_PIN`).
3. {links}`REQ_CASH` The customer chooses an {np}`(AMT) amount`.
```

```{exception} 2a. The PIN is wrong
:rejoin: 1
:links: REQ_PIN

1. The bank counts the tries.
```

```{flow} *a. The customer leaves
:ends: abandoned
```
:::

```{req} The PIN is asked for
:id: REQ_PIN
```

```{req} Cash is paid out
:id: REQ_CASH
```
"""
