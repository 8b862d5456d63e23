"""What a command needs before it can start."""

from dataclasses import dataclass, field
from functools import partial

from .account import service_account
from .machine import provide_packages
from .node import provide_node_modules
from .oca import provide_oca
from .odoo_source import provide_source
from .parallel import in_parallel
from .python_lint import provide_linters
from .run import Run


@dataclass
class Needs:
    """Tools among ``node``, ``linters``, ``oca`` and ``odoo``, and ready databases."""

    uses: set = field(default_factory=set)
    templates: set = field(default_factory=set)

    def provide(self, places):
        """Get it all now, so that no suite waits for a download."""
        if self.uses:
            provide_packages(for_tests=True)
        if "node" in self.uses:
            provide_node_modules(places.checkout)
        if "linters" in self.uses:
            provide_linters(places)
        if "oca" in self.uses:
            provide_oca(places)
        source = account = None
        if "odoo" in self.uses:
            source = provide_source(places)
            account = service_account()
        run = Run(places, source, account)
        jobs = [partial(run.template, name) for name in sorted(self.templates)]
        list(in_parallel(jobs, at_once=2))
        return run
