"""How code that runs below a customer's request knows so, and whose shop it is."""

from typing import NamedTuple

_KEY = "pos_stock_self_order"


# An object: what a client sends is JSON, and can never be this one.
class _Customer(NamedTuple):
    config_id: int


def as_customer(config):
    """:return: the pos.config whose token the customer's device has shown"""
    return config.with_context(**{_KEY: _Customer(config.id)})


def get_customer_config(env):
    """:return: pos.config that a customer orders from; empty where it is no customer"""
    customer = env.context.get(_KEY)
    is_known = isinstance(customer, _Customer)
    return env["pos.config"].browse(customer.config_id if is_known else ())
