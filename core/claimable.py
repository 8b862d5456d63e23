"""What an order can claim. Free of the ORM."""

from typing import NamedTuple


class Claimable(NamedTuple):
    """By product id, quantities in the product's own unit.

    available: what is there for the order, below zero where more was sold than there
    was. own: what it holds already. held_by: [[till name, quantity], ...] of others.
    """

    available: dict[int, float]
    own: dict[int, float]
    held_by: dict[int, list]


def get_claimable(unsold, holds, uuid):
    """An order's own holds never stand in its way.

    :param dict unsold: {product id: what is there, held or not}
    :param holds: [(order uuid, product id, quantity, till name), ...], the live ones
    :param str uuid: of the order that asks
    :rtype: Claimable
    """
    claimable = Claimable(dict(unsold), {}, {})
    for holder, product_id, quantity, till in holds:
        if holder == uuid:
            claimable.own[product_id] = quantity
        else:
            claimable.available[product_id] -= quantity
            claimable.held_by.setdefault(product_id, []).append([till, quantity])
    return claimable
