"""What all suites have in common."""

from ..result import Result


class Suite:
    """A named set of tests that can be run and counted.

    ``templates`` are the ready databases it needs, ``uses`` the tools among
    ``node``, ``linters``, ``oca`` and ``odoo``. Suites that drive a browser are
    sensitive to the machine being busy: they have a ``lane``, in which they run one
    by one.
    """

    templates = ()
    uses = ()
    lane = None

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
