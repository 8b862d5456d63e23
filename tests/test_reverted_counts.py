from odoo.tests import tagged

from .count_case import CountCase


@tagged("post_install", "-at_install")
class TestRevertedCounts(CountCase):
    """Who takes a count back says that it was none."""

    def revert_last_count(self, user=None):
        counts = self.env["stock.move.line"].with_user(user or self.anna)
        last = counts.search([("move_id.is_counted", "=", True)], order="id desc")[0]
        last.action_revert_inventory()
        self.commit()

    def test_taken_back_before_the_sale_arrived(self):
        self.count(8)
        self.revert_last_count()
        self.assertEqual(self.on_hand(), 10)
        self.arrive(2)
        self.assertFalse(self.exceptions())
        self.assertEqual(self.on_hand(), 8)

    def test_the_count_before_it_still_counts(self):
        self.count(8)
        self.count(5)
        self.revert_last_count()
        self.arrive(2)
        exception = self.counted()
        self.assertEqual(exception.counted_quantity, 8)
        self.correct(exception)
        self.assertEqual(self.on_hand(), 8)

    def test_taken_back_after_the_sale_arrived(self):
        self.count(8)
        self.arrive(2)
        self.revert_last_count()
        self.assertEqual(self.on_hand(), 8, "and that is right")
        self.assert_refused("taken back", self.counted())
        self.assertEqual(self.on_hand(), 8)

    def test_counted_again_and_taken_back(self):
        self.count(8)
        self.arrive(2)
        self.count(8)
        self.assert_refused("counted again", self.counted())
        self.revert_last_count()
        self.correct(self.counted())
        self.assertEqual(self.on_hand(), 8)

    def test_one_that_found_what_it_should_cannot_be_taken_back(self):
        self.count(10)
        self.revert_last_count()
        self.arrive(2)
        self.counted()

    def test_by_a_storekeeper(self):
        storekeeper = self.make_user(
            "storekeeper", "base.group_user,stock.group_stock_user"
        )
        self.count(8)
        self.revert_last_count(storekeeper)
        self.arrive(2)
        self.assertFalse(self.exceptions())
