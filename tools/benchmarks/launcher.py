"""Starts one measurement in Odoo's Python, in place of Odoo's command line."""

import json
import os
import sys
from importlib import import_module


def main(name):
    """Measure on the databases of the settings, and write down the result.

    :param name: module of this package
    """
    from odoo.modules.registry import Registry
    from odoo.service.server import load_server_wide_modules
    from odoo.tools import config

    config.parse_config(sys.argv[1:], setup_logging=True)
    load_server_wide_modules()
    settings = json.loads(os.environ["BENCH_SETTINGS"])
    registries = [Registry(database) for database in settings["databases"]]
    measured = import_module(f"benchmarks.{name}").measure(registries, settings)
    with open(settings["result"], "w") as file:
        json.dump(measured, file)
