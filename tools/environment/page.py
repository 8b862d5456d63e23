"""Pages of the documentation of which commands write the last parts."""

import re


def marker(target):
    """What follows it in the page is the make target's to write."""
    return f"<!-- Written by `make {target}`. -->\n"


def write_page(page, target, text):
    """Put the text behind the target's marker, up to the next one."""
    mark = marker(target)
    head, _, rest = page.read_text().partition(mark)
    following = re.search("^<!-- Written by ", rest, re.MULTILINE)
    tail = f"\n{rest[following.start() :]}" if following else ""
    page.write_text(f"{head}{mark}\n{text}{tail}")
