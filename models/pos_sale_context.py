"""How code that runs below a sale of a till knows that it does."""

# An object: what a client sends is JSON, and can never be this one.
_SALE = object()
_KEY = "pos_stock_sale"
_NEW_KEY = "pos_stock_new_order"
_ATTEMPT_KEY = "pos_stock_attempt"


def as_pos_sale(records):
    """:return: the records, for what a till has sold"""
    return records.with_context(**{_KEY: _SALE})


def is_pos_sale(env):
    """:return: whether goods are moved because a till has sold them"""
    return env.context.get(_KEY) is _SALE


def as_attempt(records):
    """:return: the records, for who deals with what fails"""
    return records.with_context(**{_ATTEMPT_KEY: _SALE})


def is_attempt(env):
    """:return: whether goods are moved for somebody who deals with what fails"""
    return env.context.get(_ATTEMPT_KEY) is _SALE


def as_new_order(orders):
    """:return: the orders, for what is created with its lines"""
    return orders.with_context(**{_NEW_KEY: _SALE})


def is_new_order(env):
    """:return: whether lines come with their order"""
    return env.context.get(_NEW_KEY) is _SALE
