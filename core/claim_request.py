"""What a till asks for when an order is about to be paid. Free of the ORM."""

from typing import NamedTuple

from .limits import LINE_LIMIT, is_id, is_number, is_text

TEXT_MAX_LENGTH = 64


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
        uuid=read_uuid(value.get("uuid")),
        device=_read_text(value.get("device"), "device"),
        quantities=quantities,
        accepted=accepted,
    )


def read_uuid(value):
    """:raise MalformedClaim: not a text of a sensible length"""
    return _read_text(value, "uuid")


def _read_text(value, place):
    if not value or not is_text(value, TEXT_MAX_LENGTH):
        raise MalformedClaim(place)
    return value


def _read_line(line):
    if not isinstance(line, dict):
        raise MalformedClaim("lines")
    product_id, quantity = line.get("product_id"), line.get("qty")
    if not is_id(product_id):
        raise MalformedClaim("product_id")
    if not is_number(quantity, 0) or quantity == 0:
        raise MalformedClaim("qty")
    return product_id, float(quantity)
