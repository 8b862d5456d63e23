"""What was measured on two tills, one without the addon and one with it."""

from statistics import median

from .table import judge, milliseconds, percent, spread, table

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
    plain, guarded = (median(found[side]) for side in _SIDES)
    more = guarded / plain - 1
    slow = [percent(more)] if more > BOOT_AIM else []
    rows = [
        [title, milliseconds(median(found[side])), spread(found[side])]
        for side, title in _SIDES.items()
    ]
    rows.append(["more", percent(more), ""])
    aim = f"no more than {BOOT_AIM:.0%}"
    heads = ["", "median", "from … to"]
    return ["## Opening a till", table(heads, rows), judge(aim, slow)]


_CART_CASES = {"same": "one product", "different": "another product each time"}
_CART_COSTS = {
    "until it is in the cart": lambda one: median(one["seconds"]),
    "all the page does for it": lambda one: one["work"],
}


# What is compared with the guarded page: one of another server, and itself without its
# desk, which leaves out by how much two pages differ anyway.
_CART_BASES = {"plain": "", "idle": " (in one page)"}


def _report_carts(found):
    rows, slow = [], []
    for case, title in _CART_CASES.items():
        pairs = found["cases"][case]
        for base, where in _CART_BASES.items():
            for name, cost in _CART_COSTS.items():
                name = f"{title}, {name}{where}"
                more, cells = _compare_carts(pairs, base, cost)
                rows.append([name, *cells])
                if more > CART_AIM:
                    slow.append(f"{name}: {milliseconds(more)}")
            without, guarded = (
                median(pair["calls"][way] for pair in pairs)
                for way in (base, "guarded")
            )
            counts = (without, guarded, guarded - without)
            ratio = f"{guarded / without:.2f}"
            cells = [*(f"{count:,.0f}" for count in counts), "", ratio]
            rows.append([f"{title}, calls of functions{where}", *cells])
    heads = [f"{found['additions']} times", "without", "with the addon", "more"]
    heads += ["from … to", "ratio"]
    aim = f"no more than {milliseconds(CART_AIM)}"
    return ["## Adding to the cart", table(heads, rows), judge(aim, slow)]


def _compare_carts(pairs, base, cost):
    """:return: seconds more with the addon, and all cells of the row"""
    # The least: whatever else the machine does only ever adds.
    without, guarded = (
        [min(map(cost, pair[way])) for pair in pairs] for way in (base, "guarded")
    )
    mores = [one - other for one, other in zip(guarded, without, strict=True)]
    shown = (median(without), median(guarded), median(mores))
    ratio = f"{median(guarded) / median(without):.2f}"
    return median(mores), [*map(milliseconds, shown), spread(mores), ratio]


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
        median(columns["guarded"][name]) / median(columns["plain"][name]) - 1
        for name in costs
    ]
    rows.append(["more", percent(mores[0]), "", percent(mores[1]), ""])
    slow = [percent(mores[0])] if mores[0] > OFFLINE_AIM else []
    aim = f"no more than {OFFLINE_AIM:.0%} of the time"
    heads = ["", "time", "from … to", "processor", "from … to"]
    return [
        f"## Starting without network, {found['products']:,} products",
        table(heads, rows),
        judge(aim, slow),
    ]
