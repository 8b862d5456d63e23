"""What the cashier saw, as a till tells it with the order. Free of the ORM.

It comes from outside and the order is paid: nothing here is worth an error. A line that
makes no sense is left out, and said to be.
"""

from datetime import datetime, timedelta
from functools import partial

from .decision import VERDICTS
from .limits import LINE_LIMIT, QUANTITY_LIMIT, is_id, is_number, is_text
from .policy import NEGATIVE_STOCK_POLICIES

# A year; older figures are as old.
AGE_LIMIT = 366 * 24 * 3600
IGNORED_LIMIT = 20
TEXT_MAX_LENGTH = 500
CHOICES = ("set", "proceed")
POLICIES = [key for key, _label in NEGATIVE_STOCK_POLICIES]
TIME_FORMAT = "%Y-%m-%d %H:%M:%S"
# A till's clock may be wrong by years; beyond these no calendar can reckon with it.
YEARS = range(1990, 2200)
# Seconds since 1970, and before, that a device may take for the time.
CLOCK_LIMIT = 1e11


def read_evidence(value):
    """Keep what makes sense of `pos.order.stock_evidence`, in a shape to rely on.

    :param value: whatever came, see doc/exceptions.md for what should
    :return: dict of what `HEAD` names (None each where it did not come), `sold_since`
        (None, which is not theirs to say), `lines` (one for each product) and
        `ignored`, the places of what makes no sense; None if nothing came. Safe to
        store: no NaN, no character PostgreSQL refuses
    """
    if value is None or value is False:
        return None
    if not isinstance(value, dict):
        nothing = dict.fromkeys([*HEAD, "sold_since"])
        return {**nothing, "lines": [], "ignored": ["evidence"]}
    ignored = []
    lines = {}
    came = value.get("lines")
    if not isinstance(came, list) or len(came) > LINE_LIMIT:
        came = []
        ignored.append("lines")
    for index, line in enumerate(came):
        try:
            line = _read_line(line)
            if line["product_id"] in lines:
                raise ValueError("product_id")
        except ValueError as error:
            ignored.append(f"lines[{index}].{error}")
        else:
            lines[line["product_id"]] = line
    head = {}
    for name, read in HEAD.items():
        try:
            head[name] = read(value.get(name), name)
        except ValueError as error:
            ignored.append(str(error))
    return {
        **dict.fromkeys([*HEAD, "sold_since"]),
        **head,
        "lines": list(lines.values()),
        "ignored": ignored[:IGNORED_LIMIT],
    }


def note_earliest_sale(evidence, clock, now):
    """Note in `sold_since` when the order can have been paid at the earliest.

    The device's clock tells how long ago that was, whatever time it shows. Only one
    that was set forward since then tells too much.

    :param evidence: as `read_evidence` returns it
    :param clock: what the device took for the time when it sent that, in seconds since
        1970; whatever came
    :param now: datetime of the server
    """
    paid = evidence and evidence["clock"]
    if paid is None or not is_number(clock, -CLOCK_LIMIT, CLOCK_LIMIT):
        return evidence
    waited = clock - paid
    if not 0 <= waited <= AGE_LIMIT:
        return evidence
    since = now - timedelta(seconds=waited)
    return {**evidence, "sold_since": since.strftime(TIME_FORMAT)}


def _read_line(line):
    """:raise ValueError: naming the part that makes no sense"""
    if not isinstance(line, dict):
        raise ValueError("line")
    return {
        "product_id": _read_id(line.get("product_id"), "product_id"),
        "figure": _read_number(line.get("figure"), "figure", -QUANTITY_LIMIT),
        "age": _read_number(line.get("age"), "age", 0, AGE_LIMIT),
        "offline": _read_flag(line.get("offline"), "offline"),
        "doubted": _read_flag(line.get("doubted"), "doubted"),
        "version": _read_id(line.get("version"), "version", 0, optional=True),
        "policy": _read_choice(line.get("policy"), "policy", POLICIES),
        "decided_by": _read_text(line.get("decided_by"), "decided_by"),
        "verdict": _read_choice(
            line.get("verdict"), "verdict", ["ok", *VERDICTS.values()]
        ),
        "choice": _read_choice(line.get("choice"), "choice", CHOICES),
        "approval": _read_approval(line.get("approval")),
    }


def _read_approval(approval):
    if approval is None:
        return None
    if not isinstance(approval, dict):
        raise ValueError("approval")
    user_id = _read_id(approval.get("user_id"), "approval.user_id", optional=True)
    employee_id = _read_id(
        approval.get("employee_id"), "approval.employee_id", optional=True
    )
    if (user_id is None) == (employee_id is None):
        raise ValueError("approval")
    quantity = _read_number(approval.get("quantity"), "approval.quantity", 0)
    if quantity is None:
        raise ValueError("approval.quantity")
    return {
        "user_id": user_id,
        "employee_id": employee_id,
        "quantity": quantity,
        "at": _read_time(approval.get("at"), "approval.at"),
        "reason": _read_text(approval.get("reason"), "approval.reason"),
    }


def _read_id(value, place, lowest=1, optional=False):
    if value is None and optional:
        return None
    if not is_id(value, lowest):
        raise ValueError(place)
    return value


def _read_number(value, place, lowest, highest=QUANTITY_LIMIT):
    if value is None:
        return None
    if not is_number(value, lowest, highest):
        raise ValueError(place)
    return float(value)


def _read_flag(value, place):
    if value is None:
        return False
    if not isinstance(value, bool):
        raise ValueError(place)
    return value


def _read_choice(value, place, choices):
    if value is None:
        return None
    if not isinstance(value, str) or value not in choices:
        raise ValueError(place)
    return value


def _read_text(value, place):
    if value is None:
        return None
    if not is_text(value, TEXT_MAX_LENGTH):
        raise ValueError(place)
    return value


def _read_time(value, place):
    if not isinstance(value, str):
        raise ValueError(place)
    try:
        time = datetime.strptime(value, TIME_FORMAT)
    except ValueError:
        raise ValueError(place) from None
    if time.year not in YEARS:
        raise ValueError(place)
    # As Odoo reads it back: it takes no "2026-1-1 0:0:0", which this format allows.
    return time.isoformat(" ")


def _read_optional_time(value, place):
    return None if value is None else _read_time(value, place)


# What is told of the order as a whole.
HEAD = {
    "device": _read_text,
    "sold_at": _read_optional_time,
    "clock": partial(_read_number, lowest=-CLOCK_LIMIT, highest=CLOCK_LIMIT),
}
