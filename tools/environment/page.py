"""Pages of the documentation whose end a command writes."""


def marker(target):
    """What follows it in the page is the make target's to write."""
    return f"<!-- Written by `make {target}`. -->\n"


def write_page(page, target, text):
    """Put the text behind the target's marker, in place of what was there."""
    mark = marker(target)
    head = page.read_text().partition(mark)[0]
    page.write_text(f"{head}{mark}\n{text}")
