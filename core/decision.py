"""May this quantity be sold? The server's twin of the till's `decide`.

Free of the ORM, so that the vectors in tests_ts/vectors/decision.json can hold both
languages to the same answers.
"""

from typing import NamedTuple

from odoo.tools import float_round

VERDICTS = {"warn": "warn", "approve": "approve", "never": "block"}

# Old figures soften a rule, they never harden it.
SOFTENED = {
    "keep": {},
    "approve": {"never": "approve"},
    "warn": {"never": "warn", "approve": "warn"},
}


class Decision(NamedTuple):
    """verdict: ok, warn, approve or block.
    short_by: how much of what is requested is missing, None when nobody knows.
    reason: enough, not_checked, short, short_stale or unknown.
    decided_by: name of the record whose rule was asked, None when none was needed.
    decider: what that record is: product, category, location or config.
    """

    verdict: str
    short_by: float | None
    reason: str
    decided_by: str | None
    decider: str | None


def decide(
    requested,
    remaining,
    policy,
    freshness,
    when_stale,
    digits,
    decided_by=None,
    decider=None,
):
    """Judge a whole order's net demand of one product.

    :param float requested: net demand of the order, in the product's unit
    :param float | None remaining: what is left without this order; None is unknown,
        which is not 0
    :param str policy: allowed, warn, approve or never
    :param str freshness: live, delayed, stale or unknown
    :param str when_stale: keep, approve or warn
    :param int digits: decimals that count; both quantities are rounded half up, away
        from zero, before they are compared
    :param str decided_by: name of the record the policy comes from; None where nobody
        asks
    :param str decider: what that record is
    :rtype: Decision
    """
    requested = float_round(requested, precision_digits=digits)
    if requested <= 0:
        return Decision("ok", 0.0, "enough", None, None)
    short_by = _short_by(requested, remaining, digits)
    if policy == "allowed":
        return Decision("ok", short_by, "not_checked", decided_by, decider)
    if short_by == 0:
        return Decision("ok", 0.0, "enough", None, None)
    if short_by is None or freshness in ("stale", "unknown"):
        policy = SOFTENED[when_stale].get(policy, policy)
    reason = _short_reason(short_by, freshness)
    return Decision(VERDICTS[policy], short_by, reason, decided_by, decider)


def decide_now(requested, remaining, rule, digits):
    """As `decide`, by the server's own figures, which are never old.

    :param dict rule: `policy` and, where somebody asks, `decided_by` and `decider`
    """
    return decide(
        requested, remaining, freshness="live", when_stale="keep", digits=digits, **rule
    )


def _short_by(requested, remaining, digits):
    if remaining is None:
        return None
    # Rounded before and after: the difference of two rounded floats has a tail again.
    remaining = float_round(remaining, precision_digits=digits)
    missing = float_round(requested - remaining, precision_digits=digits)
    # What earlier orders lacked is theirs: an order is short by no more than it asks.
    return min(max(0.0, missing), requested)


def _short_reason(short_by, freshness):
    if short_by is None or freshness == "unknown":
        return "unknown"
    return "short_stale" if freshness == "stale" else "short"
