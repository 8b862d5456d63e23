from itertools import product

from odoo.tests import tagged
from odoo.tools import SQL

from .common import StockGuardCase


@tagged("post_install", "-at_install")
class TestOverlappingPlaces(StockGuardCase):
    def overlap(self, *paths):
        condition = self.env["stock.location"]._get_overlap_condition(
            *[SQL("%s", path) for path in paths]
        )
        [(answer,)] = self.env.execute_query(SQL("SELECT %s", condition))
        return answer

    def test_a_place_and_what_is_in_it(self):
        places = [self.stock, self.shop_floor, self.fridge, self.backroom]
        apart = {self.shop_floor | self.backroom, self.fridge | self.backroom}
        for one, other in product(places, repeat=2):
            with self.subTest(one=one.name, other=other.name):
                answer = self.overlap(one.parent_path, other.parent_path)
                self.assertEqual(answer, one | other not in apart)

    def test_a_number_that_begins_like_another(self):
        self.assertFalse(self.overlap("1/7/", "1/77/"))
        self.assertTrue(self.overlap("1/7/", "1/7/77/"))
