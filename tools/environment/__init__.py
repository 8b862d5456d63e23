"""Everything the addon needs around it: Odoo, PostgreSQL, demo and test runs.

Run as ``python3 -m environment <command>`` with ``tools`` on the Python path;
the Makefile has one target per command. Standard library only, because it runs
before anything is installed.
"""
