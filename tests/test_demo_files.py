import csv
from pathlib import Path

from lxml import etree

from odoo.tests import BaseCase, tagged
from odoo.tools.misc import file_path


def check_digit(digits):
    weighted = sum(
        int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits)
    )
    return str(-weighted % 10)


@tagged("post_install", "-at_install")
class TestDemoFiles(BaseCase):
    """Read as files, so that they are checked in databases without demo data too."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.folder = Path(file_path("pos_stock_guard/demo"))
        cls.trees = [etree.parse(path) for path in sorted(cls.folder.glob("*.xml"))]

    def texts(self, field):
        path = f"//field[@name='{field}']/text()"
        return [text for tree in self.trees for text in tree.xpath(path)]

    def names_of(self, model):
        path = f"//record[@model='{model}']/@id"
        return {name for tree in self.trees for name in tree.xpath(path)}

    def test_barcodes_are_unique_ean_13(self):
        barcodes = self.texts("barcode")
        self.assertGreater(len(barcodes), 40)
        self.assertEqual(len(barcodes), len(set(barcodes)))
        for barcode in barcodes:
            self.assertRegex(barcode, r"^\d{13}$")
            self.assertEqual(barcode[-1], check_digit(barcode[:-1]), barcode)

    def test_product_names_are_unique(self):
        names = self.texts("name")
        products = [
            record.xpath("field[@name='name']/text()")[0]
            for tree in self.trees
            for record in tree.xpath("//record[starts-with(@id, 'product_')]")
            if record.xpath("field[@name='name']")
        ]
        self.assertGreater(len(products), 40)
        self.assertEqual(len(products), len(set(products)))
        self.assertTrue(any(len(name) > 100 for name in names))

    def test_one_noun_per_file(self):
        for path in self.folder.glob("*.xml"):
            lines = len(path.read_text(encoding="utf-8").splitlines())
            self.assertLess(lines, 200, path.name)

    def test_lots_are_sold_out_put_aside_and_free(self):
        tracked = set(self.texts("tracking"))
        self.assertEqual(tracked, {"lot", "serial"})
        lots = self.names_of("stock.lot")
        with open(self.folder / "stock.quant.csv", encoding="utf-8") as file:
            rows = [row for row in csv.DictReader(file) if row["lot_id:id"]]
        self.assertTrue(lots - {row["lot_id:id"] for row in rows})
        places = {row["lot_id:id"]: row["location_id:id"] for row in rows}
        self.assertIn("location_collection", places.values())
        self.assertIn("location_shop_floor", places.values())

    def test_a_combo_has_a_choice_that_is_sold_out(self):
        with open(self.folder / "stock.quant.csv", encoding="utf-8") as file:
            in_stock = {row["product_id:id"] for row in csv.DictReader(file)}
        choices = {
            product
            for tree in self.trees
            for combo in tree.xpath("//record[@model='product.combo']")
            for product in self.names_of("product.product")
            if f"'{product}'" in etree.tostring(combo, encoding="unicode")
        }
        self.assertTrue(choices & in_stock)
        self.assertTrue(choices - in_stock)

    def test_quants_show_every_kind_of_figure(self):
        with open(self.folder / "stock.quant.csv", encoding="utf-8") as file:
            quantities = [
                float(row["inventory_quantity"]) for row in csv.DictReader(file)
            ]
        self.assertTrue(any(quantity < 0 for quantity in quantities))
        self.assertTrue(any(0 < quantity <= 5 for quantity in quantities))
        self.assertTrue(any(quantity >= 1000 for quantity in quantities))
        self.assertTrue(any(quantity % 1 for quantity in quantities))

    def test_pictures_are_small(self):
        pictures = list((self.folder / "img").glob("*.png"))
        self.assertTrue(pictures)
        self.assertLess(sum(each.stat().st_size for each in pictures), 200_000)
