"""What all suites have in common."""

from ..result import Result


class Suite:
    """A named set of tests that can be run and counted.

    ``templates`` are the ready databases it needs, ``uses`` the tools among
    ``node``, ``linters`` and ``odoo``. A ``browser`` suite is sensitive to the
    machine being busy: it runs alone.
    """

    templates = ()
    uses = ()
    browser = False

    def __init__(self, name):
        self.name = name

    def run(self, run):
        """Run it; returns its :class:`Result`."""
        result = Result(self.name)
        self.fill(run, run.log(self.name), result)
        return result

    def fill(self, run, log, result):
        """Run the tests, output to ``log``, counts into ``result``."""
        raise NotImplementedError
