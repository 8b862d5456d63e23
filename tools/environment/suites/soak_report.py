"""What the race came to, as the end of doc/soak.md."""

from ..bench.table import milliseconds, table

ENDINGS = {
    "sold": "claimed and sold",
    "released": "claimed and let go",
    "abandoned": "claimed, then the till was gone",
    "refused": "refused",
    "seized": "sold without a claim",
}


def report(machine, found):
    """:param found: {"race": findings, "fire": findings}, see tests_ts/soak"""
    columns = [_values(found["race"]), _values(found["fire"])]
    rows = [[name, *(column[name] for column in columns)] for name in columns[0]]
    return "\n\n".join(
        [
            f"Measured on {machine}.",
            table(["", "the race", "the server is killed"], rows),
        ]
    )


def _values(each):
    """:return: {name of a row: what stands in it}"""
    median, most, worst = each["claims"]
    return {
        "attempts": f"{each['attempts']:,}",
        **{
            f"– {words}": f"{each['endings'].get(ending, 0):,}"
            for ending, words in ENDINGS.items()
        },
        "units that were there": f"{each['delivered']:,.0f}",
        "units sold": f"{each['sold']:,.0f}",
        "times the last free unit of a product went": each["gone"],
        "units that Odoo took for reserved in the end": f"{each['drift']:.0f}",
        "exceptions (units that were not there)": _exceptions(each["exceptions"]),
        "server killed": each["kills"],
        "changes committed, not published then": each["caught"],
        "requests without an answer, sent again": each["missed"],
        "paid orders sent twice for nothing": each["repeated"],
        "transactions run again": _counts(each["retries"]),
        "of them in vain": each["givenUp"],
        "deadlocks": each["deadlocks"],
        "claim, median": milliseconds(median),
        "claim, 95 of 100": milliseconds(most),
        "claim, worst": milliseconds(worst),
        "claims a till would not have waited for": each["slow"],
        "seconds": each["seconds"],
        "attempts a second": f"{each['attempts'] / each['seconds']:.1f}",
    }


def _counts(causes):
    named = (f"{cause.lower().replace('_', ' ')} {n}" for cause, n in causes.items())
    return ", ".join(sorted(named)) or 0


def _exceptions(kinds):
    named = (
        f"{kind.replace('_', ' ')} {each['count']} ({each['units']:.0f})"
        for kind, each in kinds.items()
    )
    return ", ".join(sorted(named)) or 0
