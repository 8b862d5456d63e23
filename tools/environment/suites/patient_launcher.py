"""Starts Odoo with more patience for browsers. Runs in Odoo's Python.

Odoo skips a test whose browser is not up within ten seconds. On a machine that has
just booted, with nothing of Chromium in memory yet, the first one takes longer.
"""

SECONDS = 120


def main():
    """Start Odoo by its command line."""
    import odoo.cli
    from odoo.service import server

    start = server.start

    def start_patiently(*args, **kwargs):
        # Not before: the module of the tests reads the parsed configuration.
        from odoo.tests import common

        common.CHECK_BROWSER_ITERATIONS = int(SECONDS / common.CHECK_BROWSER_SLEEP)
        return start(*args, **kwargs)

    server.start = start_patiently
    odoo.cli.main()


if __name__ == "__main__":
    main()
