"""What a till asks for when an order is about to be paid. Free of the ORM."""

from typing import NamedTuple

from .limits import is_id

TEXT_MAX_LENGTH = 64
# More than any order holds, less than what would keep the server busy.
LINE_LIMIT = 2000
QUANTITY_LIMIT = 1e9


class ClaimRequest(NamedTuple):
    """uuid: of the order. device: what the till calls itself. quantities: {product
    id: quantity in the product's unit}, the order's net demand. accepted: whether the
    cashier has seen the shortages and sells all the same.
    """

    uuid: str
    device: str
    quantities: dict[int, float]
    accepted: bool


class MalformedClaim(ValueError):
    """The request makes no sense; the text names the part that does not."""


def read_claim_request(value):
    """Read `{uuid, device, lines: [{product_id, qty}, ...], accepted}` as it came.

    :raise MalformedClaim: any part of it is not what it should be
    :rtype: ClaimRequest
    """
    if not isinstance(value, dict):
        raise MalformedClaim("request")
    lines = value.get("lines")
    if not isinstance(lines, list) or len(lines) > LINE_LIMIT:
        raise MalformedClaim("lines")
    quantities = {}
    for line in lines:
        product_id, quantity = _read_line(line)
        quantities[product_id] = quantities.get(product_id, 0.0) + quantity
    accepted = value.get("accepted", False)
    if not isinstance(accepted, bool):
        raise MalformedClaim("accepted")
    return ClaimRequest(
        uuid=read_text(value.get("uuid"), "uuid"),
        device=read_text(value.get("device"), "device"),
        quantities=quantities,
        accepted=accepted,
    )


def read_text(value, place):
    """:raise MalformedClaim: not a text of a sensible length"""
    if not isinstance(value, str) or not 0 < len(value) <= TEXT_MAX_LENGTH:
        raise MalformedClaim(place)
    # PostgreSQL has no such character, and UTF-8 no half of one.
    try:
        is_storable = "\0" not in value and bool(value.encode())
    except UnicodeEncodeError:
        is_storable = False
    if not is_storable:
        raise MalformedClaim(place)
    return value


def _read_line(line):
    if not isinstance(line, dict):
        raise MalformedClaim("lines")
    product_id, quantity = line.get("product_id"), line.get("qty")
    if not is_id(product_id):
        raise MalformedClaim("product_id")
    # Compared before it is converted: an int may be larger than any float. NaN is
    # neither more nor less than anything.
    if type(quantity) not in (int, float) or not 0 < quantity <= QUANTITY_LIMIT:
        raise MalformedClaim("qty")
    return product_id, float(quantity)
