"""Starts Odoo with test_lint narrowed to one addon. Runs in Odoo's Python.

The suite appends the call of ``main``.
"""

import sys


def main(addon, packages):
    """Start Odoo by its command line.

    :param packages: folder with pylint, last in order: Odoo's own come first
    """
    sys.path.append(packages)
    import odoo.cli
    from odoo.tests import loader

    everything = loader.get_test_modules

    def get_test_modules(module):
        found = everything(module)
        if module == "test_lint":
            for tests in found:
                _narrow(tests, addon)
        return found

    loader.get_test_modules = get_test_modules
    odoo.cli.main()


def _narrow(tests, addon):
    from odoo.addons.test_lint.tests import lint_case

    for namespace in (tests, lint_case):
        manifest = getattr(namespace, "Manifest", None)
        if manifest and not isinstance(manifest, _OneManifest):
            namespace.Manifest = _OneManifest(manifest, addon)
    if hasattr(tests, "get_modules"):
        tests.get_modules = lambda: [addon]
    if tests.__name__.endswith(".test_pylint"):
        root = lint_case.Manifest.for_addon(addon).path
        config = _Override(tests.tools.config, root_path=root)
        tests.tools = _Override(tests.tools, config=config)


class _OneManifest:
    """Stands in for the class ``Manifest``: all addons are this one."""

    def __init__(self, manifest, addon):
        self._addon = addon
        self.for_addon = manifest.for_addon

    def all_addon_manifests(self):
        return [self.for_addon(self._addon)]


class _Override:
    """An object with some attributes replaced."""

    def __init__(self, original, **attributes):
        self._original = original
        self.__dict__.update(attributes)

    def __getattr__(self, name):
        return getattr(self._original, name)

    def __getitem__(self, name):
        return self._original[name]
