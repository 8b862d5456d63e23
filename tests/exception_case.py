from uuid import uuid4

from odoo.fields import Datetime

from .order_case import OrderCase


class ExceptionCase(OrderCase):
    """A strict till with 10 bottles of milk, and what it says about its orders."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.config.negative_stock_policy = "never"
        # Without one, core takes no order of a till, invoiced or not.
        cls.config.invoice_journal_id = cls.env["account.journal"].create(
            {
                "name": "Invoices",
                "type": "sale",
                "code": "INV1",
                "company_id": cls.company.id,
            }
        )
        cls.manager = cls.make_user(
            "manager", "base.group_user,point_of_sale.group_pos_manager"
        )

        # What a session that closes writes its sales to.
        cls.income = cls.env["account.account"].create(
            {
                "name": "Sales",
                "code": "SALES",
                "account_type": "income",
                "company_ids": [(6, 0, cls.company.ids)],
            }
        )
        cls.milk.property_account_income_id = cls.income

    def exceptions(self, *kinds):
        found = self.env["pos.stock.exception"].search([], order="id")
        if kinds:
            self.assertEqual(found.mapped("kind"), list(kinds))
        return found

    def sell(self, *quantities, seen=None, **values):
        """Sell milk in a transaction of its own.

        :param seen: what the till says about the milk: values of its evidence line
        """
        if seen is not None:
            values["stock_evidence"] = self.evidence(seen)
        order = self.pay(self.make_order(*quantities, **values))
        self.commit()
        return order

    def evidence(self, *lines, **values):
        seen = {"product_id": self.milk.id, "figure": 10, "age": 3}
        lines = [{**seen, **line} for line in lines]
        return {"device": "Till 1", "lines": lines, **values}

    def approval(self, user=None, quantity=12, **values):
        return {
            "user_id": (user or self.env.user).id,
            "quantity": quantity,
            "at": Datetime.to_string(Datetime.now()),
            "reason": "A regular customer",
            **values,
        }

    def ui_order(self, *quantities, product=None, session=None, **values):
        """What a till sends: paid, and free of charge."""
        product = product or self.milk
        session = session or self.session
        line = {
            "product_id": product.id,
            "price_unit": 0,
            "discount": 0,
            "price_subtotal": 0,
            "price_subtotal_incl": 0,
            "tax_ids": [],
            "pack_lot_ids": [],
        }
        return {
            "uuid": str(uuid4()),
            "name": "Order",
            "access_token": str(uuid4()),
            "session_id": session.id,
            "company_id": session.company_id.id,
            "user_id": self.cashier.id,
            "partner_id": False,
            "state": "paid",
            "date_order": Datetime.to_string(Datetime.now()),
            "amount_paid": 0,
            "amount_return": 0,
            "amount_tax": 0,
            "amount_total": 0,
            "fiscal_position_id": False,
            "last_order_preparation_change": "{}",
            "to_invoice": False,
            "payment_ids": [],
            "lines": [
                (0, 0, {**line, "uuid": str(uuid4()), "qty": quantity})
                for quantity in quantities
            ],
            **values,
        }

    def sync(self, *orders, user=None, **context):
        """Send orders as the cashier's till does; in one transaction, committed."""
        orders_of_user = self.env["pos.order"].with_user(user or self.cashier)
        answer = orders_of_user.with_context(**context).sync_from_ui(list(orders))
        self.commit()
        ids = [order["id"] for order in answer["pos.order"]]
        return self.env["pos.order"].browse(ids)

    def reserve(self, quantity):
        """A delivery of the warehouse that holds what lies on the shop floor."""
        places = {
            "location_id": self.stock.id,
            "location_dest_id": self.env.ref("stock.stock_location_customers").id,
        }
        move = {"product_id": self.milk.id, "product_uom_qty": quantity, **places}
        picking = self.env["stock.picking"].create(
            {
                "picking_type_id": self.warehouse.out_type_id.id,
                "move_ids": [(0, 0, move)],
                **places,
            }
        )
        picking.action_confirm()
        picking.action_assign()
        self.assertEqual(picking.move_ids.quantity, quantity)
        return picking
