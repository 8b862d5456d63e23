"""Which try this is of a request that sends a till's orders: Odoo runs one again that
another transaction was in the way of."""

from odoo.http import request

_NAME = "pos_stock_try"


def count_try():
    """:return: number of the try that begins"""
    number = getattr(request, _NAME, 0) + 1
    setattr(request, _NAME, number)
    return number


def get_try():
    """:return: number of the try, 0 where no till sends its orders"""
    return getattr(request, _NAME, 0) if request else 0
