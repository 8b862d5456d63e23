"""What was measured, as a page of Markdown."""

from statistics import median

from .table import judge, milliseconds, percent, percentile, table

PULL_AIM, FIELDS_AIM = 1.5, 20
WORK_AIM = 0.03
NEWS_AIM, NEWS_CLIENTS = 0.3, 20


def report(machine, found):
    """:param found: {part: what its script measured}"""
    parts = [
        f"Measured on {machine}.",
        *_report_pulls(found["pulls"]),
        *_report_transactions(found["transactions"]),
        *_report_latencies(found["latencies"]),
        *_report_ledger(found["ledger"]),
    ]
    return "\n\n".join(parts) + "\n"


_PULL_COLUMNS = ("raw", "figures", "pull", "empty", "field", "fields")


def _report_pulls(found):
    rows, slow, unfit = [], [], []
    for each in found:
        size = f"{each['products']:,}"
        raw, figures, pull, empty, field, fields = (
            median(each[name]) for name in _PULL_COLUMNS
        )
        if pull > empty + PULL_AIM * raw:
            slow.append(size)
        if fields / pull < FIELDS_AIM:
            unfit.append(size)
        rows.append(
            [
                size,
                *map(milliseconds, (field, empty, raw, figures, pull, fields)),
                f"{figures / raw:.2f}",
                f"{pull / raw:.2f}",
                f"{(pull - empty) / raw:.2f}",
                f"{fields / pull:.0f}",
            ]
        )
    heads = ["products", "one field", "empty pull", "raw SQL", "figures"]
    heads += ["`pull_stock`", "`free_qty`", "figures ÷ raw", "pull ÷ raw"]
    heads += ["(pull − empty) ÷ raw", "`free_qty` ÷ pull"]
    aim = f"a pull within an empty one and {PULL_AIM} × raw SQL at every size"
    return [
        "## Full pull",
        table(heads, rows),
        judge(aim, slow),
        judge(f"a pull {FIELDS_AIM} × faster than fields at every size", unfit),
    ]


def _report_transactions(found):
    rows, slow = [], []
    for each in found:
        plain, guarded = each["plain"], each["guarded"]
        # The least: whatever else the machine does only ever adds.
        seconds, commits, queries = (
            [min(one[name] for one in side) for side in (plain, guarded)]
            for name in ("transaction", "commit", "queries")
        )
        shares = sorted(one["own"] / (one["work"] - one["own"]) for one in guarded)
        if median(shares) > WORK_AIM:
            slow.append(f"{each['deed']} of {each['lines']} with {each['sessions']}")
        rows.append(
            [
                each["deed"],
                each["lines"],
                each["sessions"],
                *map(milliseconds, seconds),
                milliseconds(median(one["own"] for one in guarded)),
                percent(median(shares)),
                f"{percent(shares[0])} … {percent(shares[-1])}",
                f"{queries[0]:.0f} + {queries[1] - queries[0]:.0f}",
                milliseconds(commits[1] - commits[0]),
            ]
        )
    heads = ["", "lines", "tills", "plain Odoo", "with the addon", "its own work"]
    heads += ["share", "from … to", "queries", "after commit"]
    aim = f"no more than {WORK_AIM:.0%} of the transaction's work"
    return ["## Work", table(heads, rows), judge(aim, slow)]


def _report_latencies(found):
    rows = []
    for each in found:
        seconds = each["seconds"]
        shown = (median(seconds), percentile(seconds, 95), max(seconds))
        rows.append([each["listeners"], *map(milliseconds, shown), each["lost"]])
    [aimed] = [each for each in found if each["listeners"] == NEWS_CLIENTS]
    p95 = percentile(aimed["seconds"], 95)
    slow = [milliseconds(p95)] if p95 > NEWS_AIM or aimed["lost"] else []
    aim = f"95 of 100 within {milliseconds(NEWS_AIM)} with {NEWS_CLIENTS} clients"
    heads = ["clients", "median", "95 of 100", "worst", "lost"]
    return ["## From commit to websocket", table(heads, rows), judge(aim, slow)]


def _report_ledger(found):
    names = {
        "full": "full answer read and applied",
        "one": "message of 1 product",
        "many": "message of 500 products",
        "read": "one product read",
    }
    rows = [
        [title, milliseconds(median(found["seconds"][name]))]
        for name, title in names.items()
    ]
    rows.append(["memory", f"{found['bytes'] / 1e6:.1f} MB"])
    return [
        f"## The till's ledger of {found['products']:,} products",
        table(["", ""], rows),
    ]
