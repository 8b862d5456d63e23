import re
from pathlib import Path

from odoo.tests import BaseCase, tagged
from odoo.tools.js_transpiler import transpile_javascript
from odoo.tools.misc import file_path

LEFT_OVER = re.compile(r"^\s*(import|export)\b", re.MULTILINE)


@tagged("post_install", "-at_install")
class TestAssets(BaseCase):
    """Odoo compiles modules line by line: what it does not know, it leaves as it is."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.root = Path(file_path("pos_stock_guard/static"))
        folders = [cls.root / "src", cls.root / "tests"]
        cls.scripts = [path for each in folders for path in each.rglob("*.js")]

    def test_there_is_something_to_check(self):
        self.assertTrue(self.scripts)

    def test_every_module_is_understood(self):
        for script in self.scripts:
            relative = script.relative_to(self.root)
            with self.subTest(str(relative)):
                compiled = transpile_javascript(
                    f"/pos_stock_guard/static/{relative}",
                    script.read_text(encoding="utf-8"),
                )
                self.assertIn("odoo.define(", compiled)
                self.assertIsNone(LEFT_OVER.search(compiled))

    def test_every_script_is_compiled_from_a_source_beside_it(self):
        for script in self.scripts:
            source = script.with_suffix(".ts")
            self.assertTrue(source.exists(), script.relative_to(self.root))

    def test_every_picture_of_the_apps_page_is_there(self):
        folder = self.root / "description"
        page = (folder / "index.html").read_text(encoding="utf-8")
        pictures = re.findall(r'src="([^"]+)"', page)
        self.assertTrue(pictures)
        for picture in pictures:
            self.assertTrue((folder / picture).is_file(), picture)
