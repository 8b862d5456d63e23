"""What was measured on two tills, one without the addon and one with it."""

from itertools import chain
from statistics import median

from .table import judge, middle_half, milliseconds, percent, spread, table

BOOT_AIM, OFFLINE_AIM = 0.03, 0.05
CART_AIM = 0.001

_SIDES = {"plain": "plain Odoo", "guarded": "with the addon"}


def report_tills(machine, found):
    """:param found: {part: what its script measured}"""
    parts = [
        f"Measured on {machine}.",
        *_report_boots(found["boots"]),
        *_report_carts(found["carts"]),
        *_report_offline_starts(found["offline_starts"]),
    ]
    return "\n\n".join(parts) + "\n"


def _report_boots(found):
    mores = _mores_of(found)
    more = median(mores)
    slow = [percent(more)] if more > BOOT_AIM else []
    rows = [
        [title, milliseconds(median(found[side])), spread(found[side])]
        for side, title in _SIDES.items()
    ]
    rows.append(["more", percent(more), middle_half(mores)])
    aim = f"no more than {BOOT_AIM:.0%}"
    heads = ["", "median", "from … to"]
    return ["## Opening a till", table(heads, rows), judge(aim, slow)]


def _mores_of(found):
    """:return: of each round by how much the one took more than the other beside it"""
    rounds = zip(*(found[side] for side in _SIDES), strict=True)
    return [guarded / plain - 1 for plain, guarded in rounds]


_CART_CASES = {"same": "one product", "different": "another product each time"}


# The other one is told: it draws figures that plain Odoo does not show.
_JUDGED = "until it is in the cart"
_CART_COSTS = {
    _JUDGED: "seconds",
    "what the page does until it is drawn": "work",
}
_CART_COUNTS = {"calls of functions": "calls", "bytes of memory": "bytes"}


def _costs_of(pair, cost):
    """:return: what each addition took on each side, one beside the other"""
    return [
        {side: one[cost] for side, one in zip(_SIDES, both, strict=True)}
        for costs in pair["rounds"]
        for both in zip(*(costs[side] for side in _SIDES), strict=True)
    ]


def _report_carts(found):
    rows, slow = [], []
    for case, title in _CART_CASES.items():
        pairs = found["cases"][case]
        for name, cost in _CART_COSTS.items():
            costs = [_costs_of(pair, cost) for pair in pairs]
            plain, guarded = (
                median(one[side] for pair in costs for one in pair) for side in _SIDES
            )
            mores = [[one["guarded"] - one["plain"] for one in pair] for pair in costs]
            more = median(chain(*mores))
            if name == _JUDGED and more > CART_AIM:
                slow.append(f"{title}: {milliseconds(more)}")
            shown = map(milliseconds, (plain, guarded, more))
            ratio = f"{guarded / plain:.2f}"
            rows.append(
                [f"{title}, {name}", *shown, spread([*map(median, mores)]), ratio]
            )
        for name, count in _CART_COUNTS.items():
            plain, guarded = (
                median(pair[count][side] for pair in pairs) for side in _SIDES
            )
            cells = [f"{number:,.0f}" for number in (plain, guarded, guarded - plain)]
            ratio = f"{guarded / plain:.2f}"
            rows.append([f"{title}, {name}", *cells, "", ratio])
    heads = [f"{found['additions']} times", *_SIDES.values(), "more"]
    heads += ["from … to", "ratio"]
    aim = f"no more than {milliseconds(CART_AIM)} {_JUDGED}"
    return ["## Adding to the cart", table(heads, rows), judge(aim, slow)]


def _report_offline_starts(found):
    costs = {"time": "seconds", "processor": "work"}
    columns = {
        side: {name: [one[key] for one in found[side]] for name, key in costs.items()}
        for side in _SIDES
    }
    rows = []
    for side, title in _SIDES.items():
        cells = ([milliseconds(median(c)), spread(c)] for c in columns[side].values())
        rows.append([title, *sum(cells, [])])
    mores = [
        _mores_of({side: columns[side][name] for side in _SIDES}) for name in costs
    ]
    cells = ([percent(median(more)), middle_half(more)] for more in mores)
    rows.append(["more", *sum(cells, [])])
    more = median(mores[0])
    slow = [percent(more)] if more > OFFLINE_AIM else []
    aim = f"no more than {OFFLINE_AIM:.0%} of the time"
    heads = ["", "time", "from … to", "processor", "from … to"]
    return [
        f"## Starting without network, {found['products']:,} products",
        table(heads, rows),
        judge(aim, slow),
    ]
