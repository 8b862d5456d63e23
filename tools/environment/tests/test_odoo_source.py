from ..failure import Failure
from ..odoo_source import from_checkout
from .scratch import ScratchCase


class OdooSourceTest(ScratchCase):
    def odoo(self, release="version_info = (19, 0, 0, FINAL, 0, '')\n"):
        (self.folder / "odoo/addons/base").mkdir(parents=True, exist_ok=True)
        (self.folder / "odoo/release.py").write_text(release)

    def test_checkout(self):
        self.odoo()
        (self.folder / "addons/web").mkdir(parents=True)
        source = from_checkout(self.folder)
        self.assertEqual(source.python_path, self.folder)
        self.assertEqual(source.addons, (self.folder / "addons",))
        self.assertEqual(source.contract_root, self.folder)

    def test_installed_package_by_itself_or_its_folder(self):
        self.odoo()
        (self.folder / "odoo/addons/web").mkdir()
        for given in (self.folder, self.folder / "odoo"):
            source = from_checkout(given)
            self.assertEqual(source.python_path, self.folder)
            self.assertEqual(source.addons, ())
            self.assertEqual(source.contract_root, self.folder / "odoo")

    def test_not_odoo(self):
        with self.assertRaisesRegex(Failure, "not an Odoo checkout"):
            from_checkout(self.folder)

    def test_other_version(self):
        self.odoo("version_info = (18, 0, 0, FINAL, 0, '')\n")
        with self.assertRaisesRegex(Failure, "is Odoo 18.0; .* needs 19.0"):
            from_checkout(self.folder)
        self.odoo("version = '19'\n")
        with self.assertRaisesRegex(Failure, "unknown version"):
            from_checkout(self.folder)

    def test_no_addons(self):
        self.odoo()
        with self.assertRaisesRegex(Failure, "no addons folder"):
            from_checkout(self.folder)
