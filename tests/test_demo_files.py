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
