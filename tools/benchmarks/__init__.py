"""Measurements that need Odoo's Python; `tools/environment/bench` starts them.

One module each, with ``measure(registries, settings)`` that returns what JSON can hold.
"""
