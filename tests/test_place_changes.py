from unittest.mock import patch

from odoo.tests import tagged

from .common import StockGuardCase


@tagged("post_install", "-at_install")
class TestPlaceChanges(StockGuardCase):
    """The operation type of a register gets another source location."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.config.stock_responsible_id = cls.cashier
        cls.session = cls.open_session(cls.config)

    def told(self):
        return self.session.message_ids.filtered(lambda each: "sells" in each.body)

    def test_who_is_responsible_is_told(self):
        self.config.picking_type_id.default_location_src_id = self.backroom
        [message] = self.told()
        self.assertIn(f"sells from {self.backroom.display_name} now", message.body)
        self.assertIn(f"no longer from {self.shop_floor.display_name}", message.body)
        activity = self.session.activity_ids
        self.assertEqual(activity.user_id, self.cashier)
        self.assertEqual(activity.note.striptags(), message.body.striptags())

    def test_where_the_register_was_used_last(self):
        self.session.state = "closed"
        later = self.open_session(self.config)
        later.state = "closed"
        self.config.picking_type_id.default_location_src_id = self.backroom
        self.assertFalse(self.told())
        self.assertTrue(later.activity_ids)

    def test_as_core_does_when_it_rewrites_a_warehouse(self):
        operation = self.warehouse.pos_type_id
        operation.default_location_src_id = self.shop_floor
        self.session.state = "closed"
        self.config.picking_type_id = operation
        self.warehouse.code = "NEW"
        self.assertEqual(operation.default_location_src_id, self.stock)
        [message] = self.told()
        self.assertIn(f"sells from {self.stock.display_name} now", message.body)

    def test_nothing_is_told_of_what_stays(self):
        operation = self.config.picking_type_id
        operation.default_location_src_id = self.shop_floor
        operation.default_location_dest_id = self.stock
        self.warehouse.code = "NEW"
        self.assertFalse(self.told())
        self.assertFalse(self.session.activity_ids)

    def test_nobody_is_responsible(self):
        self.config.stock_responsible_id = False
        self.config.picking_type_id.default_location_src_id = self.backroom
        self.assertTrue(self.told())
        self.assertFalse(self.session.activity_ids)

    def test_what_cannot_be_told_stops_nothing(self):
        session = self.env.registry["pos.session"]
        with (
            patch.object(session, "message_post", side_effect=ValueError("Not today")),
            self.assertLogs("odoo.addons.pos_stock_guard.models.pos_session"),
        ):
            self.config.picking_type_id.default_location_src_id = self.backroom
        self.assertFalse(self.told())

    def test_a_storekeeper_may_do_it(self):
        groups = "base.group_user,stock.group_stock_manager"
        operation = self.config.picking_type_id.with_user(
            self.make_user("storekeeper", groups)
        )
        operation.default_location_src_id = self.backroom
        self.assertTrue(self.told())
