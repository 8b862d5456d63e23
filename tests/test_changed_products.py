import json
from datetime import timedelta

from odoo import fields
from odoo.tests import tagged

from .order_case import OrderCase


@tagged("post_install", "-at_install")
class TestChangedProducts(OrderCase):
    """Products that the back office changes after a till has loaded them."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.food = cls.make_category("Food", policy="never")
        cls.template = cls.milk.product_tmpl_id

    def templates(self):
        return self.pull()["rules"]["templates"]

    def traits(self):
        return self.templates().get(str(self.template.id))

    def version(self):
        self.commit()
        return self.pull()["version"]

    def test_what_was_not_changed_is_not_told(self):
        self.template.write({"name": "Fresh milk", "list_price": 2})
        self.template.write(
            {"categ_id": self.template.categ_id.id, "is_storable": True}
        )
        self.assertIsNone(self.traits())

    def test_category(self):
        digest = self.pull()["rules"]["digest"]
        self.milk.categ_id = self.food
        self.assertEqual(self.traits(), [self.food.id, True])
        self.assertIn("rules", self.pull(digest=digest))
        self.template.categ_id = False
        self.assertEqual(self.traits(), [None, True])

    def test_many_at_once(self):
        others = [self.make_product(name) for name in ("Bread", "Cheese")]
        others[0].categ_id = self.food
        before = self.templates()
        products = self.milk + others[0] + others[1]
        products.product_tmpl_id.categ_id = self.food
        self.assertEqual(
            set(self.templates()) - set(before),
            {str(self.template.id), str(others[1].product_tmpl_id.id)},
        )

    def test_made_untracked_and_tracked_again(self):
        version = self.version()
        self.template.is_storable = False
        self.commit()
        self.assertEqual(self.traits()[1], False)
        news = self.pull(since_version=version)
        self.assertEqual(news["rows"], [[self.milk.id, 0.0, 0.0, 0.0]])
        version = news["version"]
        self.template.is_storable = True
        self.commit()
        self.assertEqual(self.traits()[1], True)
        news = self.pull(since_version=version)
        self.assertEqual(news["rows"], [[self.milk.id, 10.0, 0.0, 0.0]])

    def test_made_a_service(self):
        self.template.type = "service"
        self.assertEqual(self.traits()[1], False)

    def test_untracked_with_a_sale_that_is_not_posted(self):
        order = self.pay(self.make_order(3), picking=False)
        self.assertEqual(self.figures_of(self.milk), (10.0, 0.0, 3.0))
        self.template.is_storable = False
        self.assertEqual(self.figures_of(self.milk), (0.0, 0.0, 0.0))
        order._create_order_picking()
        self.assertEqual(order.picking_ids.mapped("state"), ["done"])
        self.commit()
        self.template.is_storable = True
        self.assertEqual(self.figures_of(self.milk), (10.0, 0.0, 0.0))

    def test_tracking_by_lots_with_a_sale_that_is_not_posted(self):
        order = self.pay(self.make_order(3), picking=False)
        self.template.tracking = "lot"
        self.assertEqual(self.figures_of(self.milk), (10.0, 0.0, 3.0))
        order._create_order_picking()
        on_hand, reserved, unposted = self.figures_of(self.milk)
        self.assertEqual(on_hand - reserved - unposted, 7.0)

    def test_archived(self):
        # Odoo refuses where an open order that it knows of has the product: a till
        # that is offline may have one all the same.
        version = self.version()
        self.template.action_archive()
        order = self.make_order(2)
        self.assertEqual(self.figures_of(self.milk), (10.0, 0.0, 0.0))
        self.pay(order)
        self.commit()
        self.assertEqual(self.figures_of(self.milk), (8.0, 0.0, 0.0))
        news = self.pull(since_version=version)
        self.assertEqual(news["rows"], [[self.milk.id, 8.0, 0.0, 0.0]])
        self.template.categ_id = self.food
        self.assertEqual(self.traits(), [self.food.id, True])

    def test_what_a_new_session_loads_is_not_told(self):
        self.template.categ_id = self.food
        self.template.stock_traits_changed_at = fields.Datetime.now() - timedelta(
            hours=3
        )
        self.assertIsNone(self.traits())

    def test_a_till_that_is_closed_is_told_nothing(self):
        self.template.categ_id = self.food
        self.session.state = "closed"
        self.assertEqual(self.templates(), {})

    def test_products_of_another_company_are_not_told(self):
        other = self.make_company("Rivals Ltd")
        theirs = self.env["product.template"].with_company(other)
        secret = theirs.create({"name": "Secret", "company_id": other.id})
        secret.categ_id = self.food
        self.assertEqual(self.templates(), {})

    def test_a_copy_is_not_a_changed_product(self):
        self.template.categ_id = self.food
        self.assertFalse(self.template.copy().stock_traits_changed_at)

    def test_payload(self):
        products = self.env["product.template"].create(
            [{"name": f"Product {i}", "is_storable": True} for i in range(100)]
        )
        products.categ_id = self.food
        size = len(json.dumps(self.templates(), separators=(",", ":")))
        self.assertLess(size, 25 * 100)
