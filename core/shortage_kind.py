"""Why did an order take more than there was? Free of the ORM."""

from datetime import datetime, timedelta

from .decision import VERDICTS, decide, decide_now
from .stock_evidence import TIME_FORMAT

# An approval is given while the order is open, by the clock of the same till.
APPROVAL_LIFETIME = timedelta(days=1)

# Why an approval does not hold: what is stored, and how it is told.
APPROVAL_FLAWS = [
    ("right", "The one who approved had no right to."),
    ("login", "The one who approved was not logged in at the till."),
    ("pin", "The one who approved has no PIN."),
    ("quantity", "More was sold than was approved."),
    ("time", "The approval was not given while the order was open."),
]


def get_kind(
    requested,
    policy,
    when_stale,
    stale_after,
    digits,
    seen,
    is_approved,
    held=0.0,
    is_late=False,
):
    """Name the cause of a shortage that the server found.

    :param float requested: the order's net demand, in the product's unit
    :param str policy: warn, approve or never: the rule on the server
    :param str when_stale: keep, approve or warn
    :param float stale_after: seconds from which the till takes a figure for old
    :param dict | None seen: the product's line of the evidence, None when there is none
    :param bool is_approved: whether the approval in `seen` holds
    :param float held: how much the server held for the order as it was paid
    :param bool is_late: whether the order was paid well before it came
    :return: approved, unapproved, offline, warned or two_tills
    """
    if seen is None:
        # A till says nothing of what the server has promised it.
        promised = decide_now(requested, held, {"policy": "never"}, digits)
        if promised.verdict == "ok":
            return "two_tills"
        # Nor of what it had promised, and did not keep until the order came.
        if is_late:
            return "offline"
        return "warned" if VERDICTS[policy] == "warn" else "unapproved"
    if seen["approval"]:
        return "approved" if is_approved else "unapproved"
    # Missing in what was stored before anything was doubted.
    freshness = get_freshness(seen["age"], stale_after, seen.get("doubted", False))
    verdict = decide(
        requested, seen["figure"], policy, freshness, when_stale, digits
    ).verdict
    if verdict in ("approve", "block"):
        return "unapproved"
    if seen["offline"] or seen["figure"] is None or freshness != "live":
        return "offline"
    return "warned" if verdict == "warn" else "two_tills"


def get_freshness(age, stale_after, is_doubted=False):
    """Merely late figures count as live: they soften nothing.

    :param float | None age: seconds since the server confirmed the figure; None: never
    :param float stale_after: seconds
    :param bool is_doubted: whether the till took it for old, as the product sells fast
    """
    if age is None:
        return "unknown"
    return "stale" if is_doubted or age >= stale_after else "live"


def get_approval_flaw(approval, requested, paid_at, digits):
    """What is wrong with an approval, whoever gave it.

    :param dict approval: of the evidence
    :param float requested: the order's net demand
    :param datetime paid_at: the order's own time
    :return: "quantity" when more was sold than approved, "time" when it was not given
        while the order was open, None when nothing is
    """
    beyond = decide_now(requested, approval["quantity"], {"policy": "never"}, digits)
    if beyond.verdict != "ok":
        return "quantity"
    at = datetime.strptime(approval["at"], TIME_FORMAT)
    if abs(paid_at - at) > APPROVAL_LIFETIME:
        return "time"
    return None
