"""Tables of Markdown, and the numbers in them."""


def table(heads, rows):
    """Numbers to the right, columns as wide as they need."""
    cells = [[str(cell) for cell in row] for row in (heads, *rows)]
    widths = [max(3, *map(len, column)) for column in zip(*cells, strict=True)]
    right = [index > 0 for index in range(len(heads))]
    rule = [
        "-" * (width - 1) + ":" if aligned else "-" * width
        for width, aligned in zip(widths, right, strict=True)
    ]
    lines = [
        [
            cell.rjust(width) if aligned else cell.ljust(width)
            for cell, width, aligned in zip(row, widths, right, strict=True)
        ]
        for row in cells
    ]
    return "\n".join(f"| {' | '.join(line)} |" for line in (lines[0], rule, *lines[1:]))


def milliseconds(seconds):
    """With no more digits than mean anything."""
    value = seconds * 1000
    if abs(value) >= 100:
        return f"{value:,.0f} ms"
    if abs(value) >= 0.1:
        return f"{value:.1f} ms"
    return f"{value * 1000:.2f} µs"


def percent(share):
    return f"{share:+.1%}"


def spread(seconds):
    return f"{milliseconds(min(seconds))} … {milliseconds(max(seconds))}"


def percentile(values, hundredths):
    """The value that so many of a hundred do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * hundredths // 100) - 1)]


def middle_half(shares):
    """Without what is rare: the larger of few is what else the machine did."""
    return " … ".join(percent(percentile(shares, quarter)) for quarter in (25, 75))


def judge(aim, missed):
    """:param missed: where it was missed, or by what"""
    outcome = f"**Missed**: {', '.join(missed)}" if missed else "Reached"
    return f"Aim: {aim}. {outcome}."
